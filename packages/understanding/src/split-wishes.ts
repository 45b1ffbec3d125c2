import type { Language } from '@randevou/contracts';
import { phrasesOf, says } from './phrases/intent-phrases.ts';
import { STEERING } from './phrases/steering-phrases.ts';
import { SECOND_THOUGHT } from './phrases/answer-phrases.ts';
import { understand, type Understanding, type UnderstandOptions } from './understand.ts';
import { fold } from './when/tokenise.ts';

/** One wish of several. */
export interface OneWish {
  readonly text: string;
  readonly understood: Understanding;
}

const BETWEEN = /(?<![\p{L}\d])(?:between|entre|from|either|or|ou|o)(?![\p{L}\d])/u;
const MOST_WISHES = 4;

/**
 * "A table for 2 on Friday and one for 4 on Sunday": the wishes of a text, when it holds several that stand each for
 * itself; else the whole text alone. A later one may leave out what is the same ("… and one on Sunday at 1").
 */
export function splitWishes(text: string, options: UnderstandOptions): readonly [OneWish, ...OneWish[]] {
  const whole = understand(text, options);
  const alone: [OneWish] = [{ text, understood: whole }];
  // "Friday and Saturday at 8" is one wish for two days.
  if (text.length > 400 || /[?？]\s*\S/.test(text) || whole.entities.dates !== undefined) return alone;
  const parts = partsOf(text, whole.language);
  if (parts.length < 2) return alone;
  const wishes: OneWish[] = [];
  for (const part of parts) {
    const wish = { text: part, understood: understand(part, { ...options, locale: whole.language }) };
    const first = wishes[0] ?? wish;
    const last = wishes.at(-1);
    if (last === undefined || standsAlone(wish, first, last)) wishes.push(wish);
    // What does not stand alone belongs to the wish before it: "… at 8, and a high chair".
    else wishes[wishes.length - 1] = joined(last, part, text, options);
  }
  const [first, ...later] = wishes;
  const fits = later.length > 0 && later.length < MOST_WISHES && wishes.every(isWish);
  return first !== undefined && fits ? [first, ...later] : alone;
}

/** The text cut at "and", "et", "y", "e", "also", with what stands between. */
function partsOf(text: string, language: Language): readonly string[] {
  const folded = fold(text);
  // Offsets only agree where folding changes no lengths.
  if (folded.length !== text.length) return [text];
  const border = new RegExp(
    `(?:[\\s.]+)(?:${STEERING[language].joins})(?=\\s)|(?<=\\S)\\s*;\\s*|\\s*\\n+\\s*(?:${STEERING[language].joins})(?=\\s)`,
    'gu',
  );
  const parts: string[] = [];
  let from = 0;
  for (const match of folded.matchAll(border)) {
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function joined(last: OneWish, part: string, text: string, options: UnderstandOptions): OneWish {
  const start = text.indexOf(last.text);
  const end = text.indexOf(part, start + last.text.length);
  const together = start === -1 || end === -1 ? `${last.text} ${part}` : text.slice(start, end + part.length);
  return { text: together, understood: understand(together, options) };
}

/** Whether a part is a wish of its own beside the first and the one before it. */
function standsAlone({ text, understood }: OneWish, first: OneWish, last: OneWish): boolean {
  const folded = fold(text);
  if (says(folded, SECOND_THOUGHT) || BETWEEN.test(fold(first.text))) return false;
  const { intent, entities, explicit } = understood;
  if (intent !== first.understood.intent) {
    const changes = intent === 'cancel' || intent === 'move' || (intent === 'book' && explicit === true);
    return changes && isWish(first) && says(folded, verbsOf(understood));
  }
  if (intent !== 'book' && intent !== 'cancel') return false;
  const ownDay = saysDay(understood) && entities.date !== last.understood.entities.date;
  if (intent === 'cancel') return ownDay;
  const ownTime = entities.time !== undefined && last.understood.entities.time !== undefined;
  const detail = entities.partySize !== undefined || entities.serviceId !== undefined || entities.name !== undefined;
  const another = new RegExp(`^(?:${STEERING[understood.language].another})(?![\\p{L}\\d])`, 'u').test(folded);
  const wholeBefore = saysDay(last.understood) || last.understood.entities.time !== undefined;
  return wholeBefore && ((ownDay && (ownTime || detail || another)) || (ownTime && detail && another));
}

function saysDay({ entities, dateImplied }: Understanding): boolean {
  return entities.date !== undefined && dateImplied !== true;
}

function verbsOf({ intent, language }: Understanding): string {
  const { book, move, cancel } = phrasesOf(language);
  return intent === 'cancel' ? cancel : intent === 'move' ? move : book;
}

function isWish({ understood }: OneWish): boolean {
  return understood.intent === 'book' || understood.intent === 'move' || understood.intent === 'cancel';
}
