import type { AskedField } from '@randevou/contracts';
import { recogniseSteering, type Understanding } from '@randevou/understanding';
import { applyText } from './apply-text.ts';
import { call } from './calls.ts';
import type { GuidedInput, Plan } from './guided-input.ts';
import type { Heard } from './hear.ts';
import { bareNumberMeans, listen, sentences } from './listen.ts';
import { planBooking } from './plan-booking.ts';
import { planChange } from './plan-change.ts';
import { planShiftBy } from './plan-offer.ts';
import { planQuestion } from './plan-question.ts';
import { planSeveral } from './plan-several.ts';
import { planWaitlist } from './plan-waiting.ts';
import { planWish } from './plan-wish.ts';
import { answerBeside } from './questions/answer-beside.ts';
import { neverThrice } from './repair/never-thrice.ts';
import { planSteering } from './repair/plan-steering.ts';
import { resumeQuestion } from './repair/resume-question.ts';
import { reply, tool } from './reply.ts';
import { askedLast, requestBefore } from './request-before.ts';
import type { Request } from './request.ts';
import { weekdayOf } from './weekday-of.ts';
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
  const [standing] = facts.upcoming.length === 1 ? facts.upcoming : [];
  const listener = { profile, language: facts.language, lastVisit: facts.lastVisit, standing };
  const words = wordingFor(facts.language, profile);
  const asked = askedLast(input.history) ?? bareNumberMeans(input);
  const heard = listen(input, asked, listener);
  const before = requestBefore(input.history, facts, listener);
  const wish = heard.toSorted((a, b) => rank(a) - rank(b))[0];
  if (wish === undefined) {
    return reply(profile.address === undefined ? words.person(profile.phone) : `${words.where} ${profile.address}`);
  }
  const request = onOfferedDay(heard.reduce(applyText, before), wish, input);
  const turn = { ...input, request, before, wish, words };
  return neverThrice(turn, planSeveral(turn, withQuestion(turn, planFor(turn, asked))));
}

function planFor(turn: PlannedTurn, asked: AskedField | undefined): Plan {
  const { wish } = turn;
  const steering = wish.answer === undefined ? recogniseSteering(wish.text, wish.understood.language) : undefined;
  const steered = steering === undefined ? undefined : planSteering(turn, steering, () => goOn(turn));
  if (steered !== undefined) return steered;
  switch (wish.understood.intent) {
    case 'person':
      return tool(call('request_person', { reason: wish.understood.topic === 'complaint' ? 'complaint' : 'asked' }));
    case 'waitlist':
      return planWaitlist(turn);
    case 'list':
      return planChange.list();
    case 'question':
      return resumeQuestion(turn, planQuestion(turn), () => goOn(turn));
    case 'move':
      return shiftedByMinutes(turn) ?? planChange.start(turn);
    case 'cancel':
      return planChange.start(turn);
    case 'book':
    case 'other':
      return planWish(turn, asked);
  }
}

/** "The one on Wednesday" is the Wednesday on the screen, be it in another week. */
function onOfferedDay(request: Request, { understood }: Heard, { facts, history }: GuidedInput): Request {
  const last = history.at(-1);
  const { date, dateTo, dates } = request.when;
  const isOther = understood.weekdayOnly === true && date !== undefined && dateTo === undefined && dates === undefined;
  if (!isOther || last?.role !== 'assistant' || last.outcome !== 'offered') return request;
  const days = (facts.offer?.slots ?? []).map(({ start }) => start.slice(0, 10)).toSorted();
  const shown = days.find((day) => day > date && weekdayOf(day) === weekdayOf(date));
  return shown === undefined || days.includes(date) ? request : { ...request, when: { ...request.when, date: shown } };
}

/** The next step of what is under way. */
function goOn(turn: PlannedTurn): Plan {
  return turn.request.change === undefined ? planBooking(turn) : planChange.go(turn);
}

/** A question beside a wish is answered first, in the same reply. */
function withQuestion(turn: PlannedTurn, plan: Plan): Plan {
  const { facts, profile, wish } = turn;
  if (!['book', 'move', 'cancel'].includes(wish.understood.intent)) return plan;
  const heard = sentences(turn, { profile, language: facts.language });
  if (heard.length < 2) return plan;
  const question = heard.find(({ text, understood }) => understood.intent === 'question' && text.includes('?'));
  if (question === undefined) return plan;
  const answer = planQuestion({ ...turn, wish: question, beside: true });
  return {
    calls: [...answer.calls, ...plan.calls],
    closing: (results) => {
      const closing = plan.closing(results);
      const text = [answerBeside(answer, results), closing.text].filter((line) => line !== '').join('\n\n');
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
  /** The question stands beside a wish, which needs the calls that a turn has left. */
  readonly beside?: true;
}

/** "An hour later". */
function shiftedByMinutes(turn: PlannedTurn): Plan | undefined {
  const { shiftMinutes } = turn.wish.understood;
  return shiftMinutes === undefined ? undefined : planShiftBy(turn, shiftMinutes);
}

function rank({ understood }: Heard): number {
  return PRIORITY.indexOf(understood.intent);
}
