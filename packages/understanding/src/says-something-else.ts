import { splitIds, type CustomQuestion, type Language } from '@randevou/contracts';
import { isNothingBut } from './is-nothing-but.ts';
import {
  ASKS_BACK,
  ASKS_WHEN,
  COURTESIES,
  NOT_TO_COME,
  PARTY_ALONE,
  PERSON_ALONE,
  PLAIN_NO,
  SECOND_THOUGHT,
  STARTS_BOOKING,
  WISHES,
} from './phrases/answer-phrases.ts';
import { phrasesOf, says } from './phrases/intent-phrases.ts';
import { understand, type UnderstandOptions, type Understanding } from './understand.ts';
import { lexiconOf } from './when/lexicons.ts';
import { toSymbols } from './when/to-symbols.ts';
import { fold } from './when/tokenise.ts';

export interface AnswerOptions extends UnderstandOptions {
  readonly question: CustomQuestion;
  readonly language: Language;
  /** Of the visit that is asked about. */
  readonly serviceIds: readonly string[];
}

/** A weekday, a month, "tomorrow" or a holiday; the number of a tooth is no date. */
const NAMED_DAY = / (?:[WM]\d+|R-?\d+|H\w+) /;
const NUMERIC_DATE = /\d{1,2}[/.]\d{1,2}/;
const CLOCK = /\d\s?[:h]\s?\d\d|\d\s?h(?![\p{L}\d])|\d\s?[ap]\.?\s?m\b/iu;
/** A few words that say when want to come then; in a longer text a day is part of a story. */
const FEW_WORDS = 5;
const WITH_SOMEBODY = /^\W*(?:with|avec|con|com|chez)\W/;

/**
 * Whether a text cannot be meant as the answer to the question `asked`, since it plainly is a wish, a question or small
 * talk of its own.
 */
export function saysSomethingElse(text: string, asked: string, options: AnswerOptions): boolean {
  if (/[?？]/.test(text)) return true;
  const { language, profile } = options;
  const folded = fold(text);
  const understood = understand(text, { ...options, asked: undefined });
  const { intent, entities } = understood;
  if (intent === 'person' || intent === 'waitlist' || intent === 'list' || intent === 'cancel') return true;
  if (isNothingBut(text, PERSON_ALONE) || isSmallTalk(text, options)) return true;
  if (new RegExp(`^\\W*(?:(?:${COURTESIES})\\W+)*(?:${STARTS_BOOKING})`, 'u').test(folded)) return true;
  const words = folded.match(/[\p{L}\d]+/gu) ?? [];
  const few = words.length <= FEW_WORDS;
  const second = says(folded, SECOND_THOUGHT);
  const wantsBooking = understood.explicit === true || second;
  // "It hurts when I move my jaw" moves no booking.
  if (intent === 'move' && (words.length < FEW_WORDS || says(folded, phrasesOf(language).book))) return true;
  if (new RegExp(`^\\W*(?:${ASKS_BACK})\\b`, 'u').test(folded) && intent !== 'other') return true;
  if (wantsAnotherTime(text, folded, asked, understood, few)) return true;
  if (few && understood.shift !== undefined && !isNothingBut(text, PLAIN_NO)) return true;

  const { serviceId, resourceId } = entities;
  const isOther = splitIds(serviceId ?? '').some((id) => id !== '' && !options.serviceIds.includes(id));
  if (wantsBooking && isOther) return true;
  if (resourceId !== undefined && (second || (few && WITH_SOMEBODY.test(folded)))) return true;
  const asksParty = profile.services.some(
    ({ id, asks }) => options.serviceIds.includes(id) && asks.includes('partySize'),
  );
  return asksParty && (understood.morePeople !== undefined || isNothingBut(text, PARTY_ALONE));
}

/** A day or time to come, and not as part of what is told. */
function wantsAnotherTime(
  text: string,
  folded: string,
  asked: string,
  understood: Understanding,
  few: boolean,
): boolean {
  const { date, time, from, to } = understood.entities;
  if ([date, time, from, to].every((value) => value === undefined)) return false;
  const symbols = toSymbols(text, lexiconOf(understood.language));
  const aboutNumbers = /\d/.test(asked);
  const namesDay = NAMED_DAY.test(symbols) || (!aboutNumbers && NUMERIC_DATE.test(text));
  const namesClock = CLOCK.test(text) || (!aboutNumbers && time !== undefined);
  const wishes = understood.explicit === true || says(folded, WISHES);
  if (says(folded, NOT_TO_COME)) return understood.explicit === true && (namesDay || namesClock);
  if (says(fold(asked), ASKS_WHEN)) return wishes || (namesDay && namesClock);
  if (namesClock) return few || wishes || namesDay;
  return namesDay ? few || wishes : wishes || (few && date === undefined && !aboutNumbers);
}

function isSmallTalk(text: string, { language }: AnswerOptions): boolean {
  const { greeting, thanks, bye, help, stop, speak } = phrasesOf(language);
  return isNothingBut(text, [greeting, thanks, bye, help, stop, speak].join('|'));
}
