import type { AskedField, Language, ProfileFacts } from '@randevou/contracts';
import { readAnswer, understand, type Understanding } from '@randevou/understanding';

/** A text read in its place in the conversation. */
export interface Heard {
  readonly text: string;
  /** What had been asked before it. */
  readonly asked: AskedField | undefined;
  readonly understood: Understanding;
  /** The answer to a question of the business's own, and nothing else. */
  readonly answer?: { readonly question: string; readonly text: string };
}

export interface Listener {
  readonly profile: ProfileFacts;
  readonly language: Language;
}

/** Reads a text at the instant it was written. */
export function hear(text: string, now: string, asked: AskedField | undefined, listener: Listener): Heard {
  const { profile, language } = listener;
  const understood = understand(text, { now, timeZone: profile.timeZone, locale: language, profile, asked });
  const answer = answerTo(text, now, asked, listener);
  if (answer === undefined) return { text, asked, understood };
  // What an answer tells ("since Friday", "at the back") is no wish of its own.
  return { text, asked, understood: { language: understood.language, intent: 'book', entities: {} }, answer };
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
