import type { AskedField } from '@randevou/contracts';
import { parseChoice, type Understanding } from '@randevou/understanding';
import { applyText } from './apply-text.ts';
import type { GuidedInput, Plan } from './guided-input.ts';
import { hear, type Heard } from './hear.ts';
import { planBooking } from './plan-booking.ts';
import { planChange } from './plan-change.ts';
import { planPickedSlot, planShift } from './plan-offer.ts';
import { planQuestion } from './plan-question.ts';
import { reply } from './reply.ts';
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
  const asked = askedLast(input.history);
  const heard = input.events.flatMap((event) =>
    event.type === 'text' ? [hear(event.text, facts.now, asked, listener)] : [],
  );
  const before = requestBefore(input.history, facts, listener);
  const wish = heard.toSorted((a, b) => rank(a) - rank(b))[0];
  if (wish === undefined) {
    return reply(profile.address === undefined ? words.person(profile.phone) : `${words.where} ${profile.address}`);
  }
  const request = heard.reduce(applyText, before);
  const turn = { ...input, request, before, wish, words };

  switch (wish.understood.intent) {
    case 'person':
      return reply(words.person(profile.phone));
    case 'waitlist':
      return reply(words.noWaitlist(profile.phone));
    case 'list':
      return planChange.list();
    case 'question':
      return planQuestion(turn);
    case 'cancel':
    case 'move':
      return planChange.start(turn);
    case 'book':
    case 'other':
      return planWish(turn, asked);
  }
}

/** A turn as understood: the request with this turn's texts applied, and the text that decides what is done. */
export interface PlannedTurn extends GuidedInput {
  readonly request: Request;
  readonly before: Request;
  readonly wish: Heard;
  readonly words: ReturnType<typeof wordingFor>;
}

function planWish(turn: PlannedTurn, asked: AskedField | undefined): Plan {
  const { wish, request, before, words, facts, profile } = turn;
  const { understood, text } = wish;
  const choice = parseChoice(text, understood.language);
  if (asked === 'reference') {
    const plan = planChange.answer(turn, choice);
    if (plan !== undefined) return plan;
  }
  if (choice !== undefined || understood.intent === 'book') {
    const picked = planPickedSlot(turn, choice);
    if (picked !== undefined) return picked;
  }
  if (
    understood.shift !== undefined &&
    understood.entities.time === undefined &&
    understood.entities.date === undefined
  ) {
    const shifted = planShift(turn, understood.shift);
    if (shifted !== undefined) return shifted;
  }
  const learned = JSON.stringify(request) !== JSON.stringify(before);
  if (understood.intent === 'book' || learned) {
    return request.change === undefined ? planBooking(turn) : planChange.go(turn);
  }
  switch (understood.topic) {
    case 'greeting':
      return reply(words.greeting(profile.name));
    case 'help':
      return reply(words.help(profile.name));
    case 'thanks':
      return reply(words.thanks);
    case 'bye':
      return reply(words.bye);
    default:
      return reply(
        facts.openDraft !== undefined && understood.intent === 'other' ? `${words.notUnderstood}` : words.notUnderstood,
      );
  }
}

function rank({ understood }: Heard): number {
  return PRIORITY.indexOf(understood.intent);
}
