import type { AskedField, Language, ProfileFacts } from '@randevou/contracts';
import { understand, type Understanding } from '@randevou/understanding';

/** A text read in its place in the conversation. */
export interface Heard {
  readonly text: string;
  /** What had been asked before it. */
  readonly asked: AskedField | undefined;
  readonly understood: Understanding;
}

export interface Listener {
  readonly profile: ProfileFacts;
  readonly language: Language;
}

/** Reads a text at the instant it was written. */
export function hear(text: string, now: string, asked: AskedField | undefined, listener: Listener): Heard {
  const { profile, language } = listener;
  return {
    text,
    asked,
    understood: understand(text, { now, timeZone: profile.timeZone, locale: language, profile, asked }),
  };
}
