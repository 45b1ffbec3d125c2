import type { Language } from '@randevou/contracts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';

/**
 * What customers say, per language, as regular expressions over folded text (lower case, no accents). Each is
 * matched at word borders.
 */
export interface IntentPhrases {
  readonly person: string;
  /** Something went wrong, and somebody has to hear of it. */
  readonly complaint: string;
  /** The same in words that may also be said beside a wish. */
  readonly annoyed: string;
  /** Asks what the assistant is. */
  readonly whatAreYou: string;
  readonly cancel: string;
  readonly move: string;
  readonly waitlist: string;
  readonly list: string;
  /** Verbs and nouns of booking. */
  readonly book: string;
  /** "Do you have something …": a booking when a day or time is wanted. */
  readonly availability: string;
  readonly earlier: string;
  readonly later: string;
  /** "The next free table". */
  readonly soonest: string;
  readonly other: string;
  /** "Rather than what I have". */
  readonly instead: string;
  readonly hours: string;
  readonly price: string;
  readonly services: string;
  /** Questions that the FAQ or the menu answers. */
  readonly info: string;
  /** Words that begin a question. */
  readonly asking: string;
  readonly greeting: string;
  readonly thanks: string;
  readonly bye: string;
  readonly help: string;
  /** Wants no more messages. */
  readonly stop: string;
  /** "In English, please". */
  readonly speak: string;
  /** "The first one", by number. */
  readonly choices: readonly string[];
  /** Before the name of the person the visit is for. */
  readonly nameAfter: string;
  /** "For my mother". */
  readonly forOther: string;
  /** Words before a bare name: "it's Anna". */
  readonly nameLead: string;
  readonly forWord: string;
  /** Party sizes in words: `[pattern, size]`. */
  readonly parties: readonly (readonly [string, number])[];
  /** "With nobody in particular". */
  readonly anyone: string;
}

const PHRASES: Readonly<Record<Language, IntentPhrases>> = { en, fr, es, pt };

export function phrasesOf(language: Language): IntentPhrases {
  return PHRASES[language];
}

const compiled = new Map<string, RegExp>();

/** Whether folded text holds the pattern as whole words. */
export function says(folded: string, pattern: string): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u');
    compiled.set(pattern, expression);
  }
  return expression.test(folded);
}
