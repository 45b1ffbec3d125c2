import type { AskedField } from '@randevou/contracts';
import { parseChoice, recogniseConsent, type Understanding } from '@randevou/understanding';
import { applyText } from './apply-text.ts';
import type { GuidedInput, Plan } from './guided-input.ts';
import type { Heard } from './hear.ts';
import { bareNumberMeans, listen, sentences } from './listen.ts';
import { planBooking } from './plan-booking.ts';
import { planChange } from './plan-change.ts';
import { planPickedSlot, planShift, planShiftBy } from './plan-offer.ts';
import { planQuestion } from './plan-question.ts';
import { ask, reply } from './reply.ts';
import { askedLast, requestBefore } from './request-before.ts';
import type { Request } from './request.ts';
import { wordingFor } from './wording/guided-wording.ts';

/** Wishes in the order in which they are met when several come in one turn. */
const PRIORITY: readonly Understanding['intent'][] = [
  'person',
  'cancel',
  'move',
  'list',
  'waitlist',
  'book',
  'question',
  'other',
];

/** What to do about the customer's messages of this turn. */
export function planTurn(input: GuidedInput): Plan {
  const { profile, facts } = input;
  const listener = { profile, language: facts.language };
  const words = wordingFor(facts.language, profile);
  const asked = askedLast(input.history) ?? bareNumberMeans(input);
  const heard = listen(input, asked, listener);
  const before = requestBefore(input.history, facts, listener);
  const wish = heard.toSorted((a, b) => rank(a) - rank(b))[0];
  if (wish === undefined) {
    return reply(profile.address === undefined ? words.person(profile.phone) : `${words.where} ${profile.address}`);
  }
  const request = heard.reduce(applyText, before);
  const turn = { ...input, request, before, wish, words };
  return withQuestion(turn, planFor(turn, asked));
}

function planFor(turn: PlannedTurn, asked: AskedField | undefined): Plan {
  const { wish, words, profile } = turn;
  switch (wish.understood.intent) {
    case 'person':
      return reply(words.person(profile.phone));
    case 'waitlist':
      return reply(words.noWaitlist(profile.phone));
    case 'list':
      return planChange.list();
    case 'question':
      return planQuestion(turn);
    case 'move':
      return shiftedByMinutes(turn) ?? planChange.start(turn);
    case 'cancel':
      return planChange.start(turn);
    case 'book':
    case 'other':
      return planWish(turn, asked);
  }
}

/** A question beside a wish is answered first, in the same reply. */
function withQuestion(turn: PlannedTurn, plan: Plan): Plan {
  const { facts, profile, wish } = turn;
  if (!['book', 'move', 'cancel'].includes(wish.understood.intent)) return plan;
  const heard = sentences(turn, { profile, language: facts.language });
  if (heard.length < 2) return plan;
  const question = heard.find(({ text, understood }) => understood.intent === 'question' && text.includes('?'));
  if (question === undefined) return plan;
  const answer = planQuestion({ ...turn, wish: question });
  return {
    calls: [...answer.calls, ...plan.calls],
    closing: (results) => {
      const closing = plan.closing(results);
      const text = [answer.closing(results).text, closing.text].filter((line) => line !== '').join('\n\n');
      return { ...closing, text };
    },
  };
}

/** A turn as understood: the request with this turn's texts applied, and the text that decides what is done. */
export interface PlannedTurn extends GuidedInput {
  readonly request: Request;
  readonly before: Request;
  readonly wish: Heard;
  readonly words: ReturnType<typeof wordingFor>;
}

/** "An hour later". */
function shiftedByMinutes(turn: PlannedTurn): Plan | undefined {
  const { shiftMinutes } = turn.wish.understood;
  return shiftMinutes === undefined ? undefined : planShiftBy(turn, shiftMinutes);
}

function planWish(turn: PlannedTurn, asked: AskedField | undefined): Plan {
  const { wish, request, before } = turn;
  const { understood, text } = wish;
  const goOn = (): Plan => (request.change === undefined ? planBooking(turn) : planChange.go(turn));
  if (wish.answer !== undefined) return goOn();
  const choice = parseChoice(text, understood.language);
  if (asked === 'reference') {
    const plan = planChange.answer(turn, choice);
    if (plan !== undefined) return plan;
  }
  if (choice !== undefined || understood.intent === 'book') {
    const picked = planPickedSlot(turn, choice);
    if (picked !== undefined) return picked;
  }
  const shiftedBy = shiftedByMinutes(turn);
  if (shiftedBy !== undefined) return shiftedBy;
  if (
    understood.shift !== undefined &&
    understood.entities.time === undefined &&
    understood.entities.date === undefined
  ) {
    const shifted = planShift(turn, understood.shift);
    if (shifted !== undefined) return shifted;
  }
  if (changesPartyOfBooking(turn) || isInstead(turn)) {
    // A bare time is meant for the day of the booking.
    const { date: _date, ...hours } = request.when;
    const when = understood.dateImplied === true ? hours : request.when;
    const booked = turn.facts.upcoming[0]?.partySize;
    const more = understood.morePeople === undefined ? undefined : (booked ?? 0) + understood.morePeople;
    const party = more === undefined ? {} : { partySize: more };
    return planChange.go({ ...turn, request: { ...request, ...party, when, change: { kind: 'move' } } });
  }
  const consent = recogniseConsent(text, understood.language);
  if (consent === 'yes' && lastOutcome(turn) === 'offered' && turn.facts.offer !== undefined) {
    const only = turn.facts.offer.slots.length === 1 ? planPickedSlot(turn, 1) : undefined;
    return only ?? ask(turn.words.ask.pick, 'time');
  }
  if (consent !== undefined && asked === undefined)
    return consent === 'yes' && askedInWords(turn) ? planBooking(turn) : reply(turn.words.fine);
  if (consent === 'no') return reply(turn.words.fine);
  const learned = JSON.stringify(request) !== JSON.stringify(before);
  if (understood.intent === 'book' || learned || consent === 'yes') return goOn();
  // An answer that says nothing: the question once more.
  const isAnswer = askedNow(turn) !== undefined && (understood.topic === undefined || understood.topic === 'nothing');
  return isAnswer ? withLead(turn.words.pardon, goOn()) : reply(smallTalk(turn));
}

function lastOutcome({ history }: PlannedTurn): string | undefined {
  const last = history.at(-1);
  return last?.role === 'assistant' ? last.outcome : undefined;
}

function askedNow({ history }: PlannedTurn): AskedField | undefined {
  const last = history.at(-1);
  return last?.role === 'assistant' && last.outcome === 'asked' ? last.asked : undefined;
}

function withLead(lead: string, plan: Plan): Plan {
  return {
    ...plan,
    closing: (results) => {
      const closing = plan.closing(results);
      return closing.text === '' ? closing : { ...closing, text: `${lead} ${closing.text}` };
    },
  };
}

/** "Can we come at 9 instead?": with nothing else under way, of the one booking that stands. */
function isInstead({ facts, before, wish }: PlannedTurn): boolean {
  const { entities, instead } = wish.understood;
  const says = entities.date !== undefined || entities.time !== undefined || entities.from !== undefined;
  const idle = facts.openDraft === undefined && facts.offer === undefined && Object.keys(before.when).length === 0;
  return instead === true && says && idle && facts.upcoming.length === 1;
}

/** "We will be 6", "one more person": with nothing else under way, of the one booking that stands. */
function changesPartyOfBooking({ facts, before, wish }: PlannedTurn): boolean {
  const { entities, explicit, morePeople } = wish.understood;
  const { partySize, ...others } = entities;
  const idle = facts.openDraft === undefined && facts.offer === undefined && Object.keys(before.when).length === 0;
  const onlySize = (partySize ?? morePeople) !== undefined && Object.keys(others).length === 0 && explicit !== true;
  return onlySize && idle && before.partySize === undefined && facts.upcoming.length === 1;
}

function askedInWords({ history }: PlannedTurn): boolean {
  const last = history.findLast((item) => item.role === 'assistant');
  return last?.text.includes('?') === true;
}

function smallTalk({ words, wish, profile, facts }: PlannedTurn): string {
  const { topic } = wish.understood;
  if (topic === 'greeting') return words.greeting(profile.name);
  if (topic === 'help') return words.help(profile.name);
  if (topic === 'thanks') return words.thanks;
  if (topic === 'stop') return words.stop;
  if (topic === 'language') return words.speaking(facts.openDraft === undefined);
  return topic === 'bye' ? words.bye : words.notUnderstood;
}

function rank({ understood }: Heard): number {
  return PRIORITY.indexOf(understood.intent);
}
