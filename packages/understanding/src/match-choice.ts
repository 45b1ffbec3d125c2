import type { Language, LocalizedText } from '@randevou/contracts';
import { isNothingBut } from './is-nothing-but.ts';
import { parseChoice } from './parse-choice.ts';
import { COURTESIES, PLAIN_NO, PLAIN_YES } from './phrases/answer-phrases.ts';
import { fold } from './when/tokenise.ts';

const SMALL_WORDS = new Set(
  'the a an my one it its is i s le la les l un une el los las lo uno una o os as um uma option number choice please'.split(
    ' ',
  ),
);
const DENIES = /(?<![\p{L}\d])(?:not|no|non|pas|nao|neither|ni|nem|except|sauf)(?![\p{L}\d])/u;
const LONE_NUMBER = /^\W*(\d{1,2})\W*$/;

/**
 * Which of the choices a typed text names, as an index: by its words in any language, whatever the case and accents,
 * or by its number. `undefined` when it names none or several. `loosely`: the choice may stand in a longer text.
 */
export function matchChoice(
  text: string,
  choices: readonly LocalizedText[],
  language: Language,
  { loosely }: { readonly loosely: boolean },
): number | undefined {
  const said = wordsOf(text);
  if (said.length === 0) return numbered(text, choices.length, language);
  const named = choices.map((choice) => Object.values(choice).map(wordsOf));
  const only = (fits: (words: readonly string[]) => boolean): number | undefined => {
    const found = named.flatMap((languages, index) => (languages.some(fits) ? [index] : []));
    return found.length === 1 ? found[0] : undefined;
  };
  const whole = only((words) => words.join(' ') === said.join(' ')) ?? byMeaning(text, choices);
  if (whole !== undefined) return whole;
  const shortened = only((words) => holds(words, said));
  if (shortened !== undefined) return shortened;
  const byNumber = numbered(text, choices.length, language);
  if (byNumber !== undefined || !loosely || DENIES.test(fold(text))) return byNumber;
  return only((words) => words.length > 0 && holds(said, words));
}

function wordsOf(text: string): readonly string[] {
  const bare = fold(text).replaceAll(new RegExp(`(?<![\\p{L}\\d])(?:${COURTESIES})(?![\\p{L}\\d])`, 'gu'), ' ');
  const words = bare.match(/[\p{L}\d]+/gu) ?? [];
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return telling.length === 0 ? words : telling;
}

function holds(words: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && part.every((word) => words.includes(word));
}

function numbered(text: string, count: number, language: Language): number | undefined {
  const lone = LONE_NUMBER.exec(text)?.[1];
  const place = lone === undefined ? parseChoice(text, language) : Number(lone);
  if (typeof place !== 'number') return undefined;
  const index = place > 0 ? place - 1 : count + place;
  return place !== 0 && index >= 0 && index < count ? index : undefined;
}

/** "Nope" names the choice "No", "none" too. */
function byMeaning(text: string, choices: readonly LocalizedText[]): number | undefined {
  const meaning = meaningOf(text);
  if (meaning === undefined) return undefined;
  const found = choices.flatMap((choice, index) =>
    Object.values(choice).some((name) => meaningOf(name) === meaning) ? [index] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function meaningOf(text: string): 'yes' | 'no' | undefined {
  if (isNothingBut(text, PLAIN_YES)) return 'yes';
  return isNothingBut(text, PLAIN_NO) ? 'no' : undefined;
}
