import type { AskedField, BookingView, Language, ProfileFacts } from '@randevou/contracts';
import { readAnswer, splitWishes, understand, type OneWish, type Understanding } from '@randevou/understanding';

/** A text read in its place in the conversation. */
export interface Heard {
  readonly text: string;
  /** What had been asked before it. */
  readonly asked: AskedField | undefined;
  readonly understood: Understanding;
  /** Further wishes of the same text, after this one. */
  readonly later?: readonly OneWish[];
  /** What "as last time" means. */
  readonly likeBefore?: PastVisit | undefined;
  /** What "at the same time" means while nothing else is under way. */
  readonly timeBefore?: PastVisit | undefined;
  /** The answer to a question of the business's own, and nothing else. */
  readonly answer?: { readonly question: string; readonly text: string };
}

/** What of a visit can be wished for again. */
export interface PastVisit {
  readonly serviceId: string;
  /** Somebody who can be asked for by name. */
  readonly resourceId?: string;
  readonly partySize?: number;
  readonly date: string;
  readonly time: string;
}

export interface Listener {
  readonly profile: ProfileFacts;
  readonly language: Language;
  /** The customer's newest visit, and the only booking that stands. */
  readonly lastVisit?: BookingView | undefined;
  readonly standing?: BookingView | undefined;
}

/** Reads a text at the instant it was written. */
export function hear(text: string, now: string, asked: AskedField | undefined, listener: Listener): Heard {
  const { profile, language } = listener;
  const answer = answerTo(text, now, asked, listener);
  const [wish, ...later] = splitWishes(text, { now, timeZone: profile.timeZone, locale: language, profile, asked });
  const understood = asked === 'partySize' ? withoutHour(wish.understood, text) : wish.understood;
  if (answer === undefined) {
    const { lastVisit, standing } = listener;
    const moved = movedTo(text, understood, now, listener);
    return {
      text: later.length === 0 ? text : wish.text,
      asked,
      understood: moved ?? understood,
      ...(later.length === 0 ? {} : { later }),
      likeBefore: pastVisit(lastVisit ?? standing, profile),
      timeBefore: pastVisit(standing ?? lastVisit, profile),
    };
  }
  // What an answer tells ("since Friday", "at the back") is no wish of its own.
  return { text, asked, understood: { language: understood.language, intent: 'book', entities: {} }, answer };
}

/** "Make it 4" where people are meant is no time. */
function withoutHour(understood: Understanding, text: string): Understanding {
  const { date: _date, time, ...entities } = understood.entities;
  const lone = (text.match(/\d+/g) ?? []).length === 1 && !/\d\s?(?:[:h]|[ap]\.?m|o'clock)/i.test(text);
  if (time === undefined || understood.dateImplied !== true || !lone || entities.partySize === undefined)
    return understood;
  const { dateImplied: _implied, ambiguous: _others, ...rest } = understood;
  return { ...rest, entities };
}

const CLAUSE_END = /[,.;!?]+\s+|\s(?:but|mais|pero|mas|so|and|then|alors|puis|et|entonces|y|entao|e)\s/iu;

/** "I can't make it on Thursday, can I come on Saturday?" calls nothing off: the visit is to be moved there. */
function movedTo(
  text: string,
  { intent }: Understanding,
  now: string,
  { profile, language }: Listener,
): Understanding | undefined {
  if (intent !== 'cancel') return undefined;
  const [, ...clauses] = text.split(CLAUSE_END);
  const options = { now, timeZone: profile.timeZone, locale: language, profile };
  const wish = clauses
    .map((clause) => understand(clause, options))
    .find(({ intent: other, entities, dateImplied, sameTime }) => {
      const saysDay = entities.date !== undefined && dateImplied !== true;
      const saysWhen = saysDay || (entities.time ?? entities.from ?? entities.to) !== undefined;
      return (
        (other === 'book' || other === 'move') && entities.partySize === undefined && (saysWhen || sameTime === true)
      );
    });
  return wish === undefined ? undefined : { ...wish, intent: 'move' };
}

function pastVisit(visit: BookingView | undefined, profile: ProfileFacts): PastVisit | undefined {
  if (visit === undefined) return undefined;
  const { slot, partySize } = visit;
  const named = profile.staff.some(({ id }) => id === slot.resourceId);
  return {
    serviceId: slot.serviceId,
    ...(named ? { resourceId: slot.resourceId } : {}),
    ...(partySize === undefined ? {} : { partySize }),
    date: slot.start.slice(0, 10),
    time: slot.start.slice(11, 16),
  };
}

function answerTo(text: string, now: string, asked: AskedField | undefined, listener: Listener): Heard['answer'] {
  const { profile, language } = listener;
  const asking = profile.services.filter(({ questions }) => questions.some(({ id }) => asked === `question:${id}`));
  const question = asking.flatMap(({ questions }) => questions).find(({ id }) => asked === `question:${id}`);
  if (question === undefined) return undefined;
  const read = readAnswer(text, {
    question,
    language,
    serviceIds: asking.map(({ id }) => id),
    now,
    timeZone: profile.timeZone,
    locale: language,
    profile,
  });
  return read.kind === 'answer' ? { question: question.id, text: read.text } : undefined;
}
