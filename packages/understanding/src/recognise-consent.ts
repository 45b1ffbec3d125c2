import type { Language } from '@randevou/contracts';
import { CONSENT, type ConsentPhrases } from './phrases/consent-phrases.ts';
import { fold } from './when/tokenise.ts';

type Meaning = keyof ConsentPhrases;

interface Entry {
  readonly words: readonly string[];
  readonly means: Meaning;
}

/** Of phrases with the same words, the first of these decides. */
const MEANINGS = ['doubt', 'hello', 'fine', 'no', 'cancel', 'keep', 'yes', 'link', 'filler'] as const;
/** Longer ones say more than consent. */
const MOST_WORDS = 12;
const LANGUAGES = ['en', 'fr', 'es', 'pt'] as const;

/**
 * Whether a text is nothing but consent or nothing but refusal. Every word must belong to a known phrase of one
 * language, the customer's or another: a question, a time, a "but" or a "yes… actually no" is neither. Where several
 * languages know all the words, a yes must be one in each: "ya" is no yes from somebody who may be speaking Spanish.
 */
export function recogniseConsent(text: string, language: Language): 'yes' | 'no' | undefined {
  const [answer, ...others] = readings(text, language).map(answerOf);
  return answer === 'yes' && others.some((other) => other !== 'yes') ? undefined : answer;
}

/** Whether a text is nothing but "cancel": of a proposal its end, of a proposed cancellation consent. */
export function isBareCancel(text: string, language: Language): boolean {
  const [found] = readings(text, language);
  return found?.has('cancel') === true && !found.has('no') && !found.has('doubt');
}

/** Whether a text is nothing but "keep it": no to a proposed change or cancellation. */
export function isBareKeep(text: string, language: Language): boolean {
  return readings(text, language)[0]?.has('keep') === true;
}

function answerOf(found: ReadonlySet<Meaning>): 'yes' | 'no' | undefined {
  if (found.has('doubt') || (saysYes(found) && found.has('no'))) return undefined;
  if (found.has('cancel') || found.has('keep')) return found.has('no') ? 'no' : undefined;
  return saysYes(found) ? 'yes' : found.has('no') ? 'no' : undefined;
}

/** "All good" and "tudo bem" are yes, and a greeting beside a greeting. */
function saysYes(found: ReadonlySet<Meaning>): boolean {
  return found.has('yes') || (found.has('fine') && !found.has('hello'));
}

const QUESTION_OR_NUMBER = /[?？¿\d]/;
const SAD = /[:;=]['-]?[(/\\|[]|\)-?:/;
const GLAD = /[:;=]-?[)D\]]|<3|\^\^|\bx[dD]\b/g;

/** What the text's phrases mean in each language that knows them all, the customer's language first. */
function readings(text: string, language: Language): ReadonlySet<Meaning>[] {
  if (QUESTION_OR_NUMBER.test(text.replaceAll('<3', ' ')) || SAD.test(text)) return [];
  const words = consentWords(text.replaceAll(/\(y\)/gi, '👍').replaceAll(GLAD, ' '));
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  return [language, ...LANGUAGES.filter((other) => other !== language)].flatMap((tried) => {
    const entries = covering(words, entriesOf(tried));
    return entries === undefined || entries.at(-1)?.means === 'link'
      ? []
      : [new Set(entries.map(({ means }) => means))];
  });
}

/** The phrases that together are all of the words, longest first, or undefined when a word is left over. */
function covering(words: readonly string[], entries: readonly Entry[]): readonly Entry[] | undefined {
  if (words.length === 0) return [];
  for (const entry of entries) {
    if (!entry.words.every((word, index) => isWord(words[index] ?? '', word))) continue;
    const rest = covering(words.slice(entry.words.length), entries);
    if (rest !== undefined) return [entry, ...rest];
  }
  return undefined;
}

/** Written out, drawn out ("yesss") or, in a long word, with one slip inside it: endings are grammar, not slips. */
function isWord(written: string, word: string): boolean {
  if (written === word) return true;
  if (written.at(0) !== word.at(0) || written.at(-1) !== word.at(-1)) return false;
  return isDrawnOut(written, word) || (word.length >= 6 && written.length >= 6 && isOneSlip(written, word));
}

/** "kkk" is no drawn-out "kk", but laughter. */
function isDrawnOut(written: string, word: string): boolean {
  if (new Set(word).size < 2 || written.length < word.length) return false;
  let at = 0;
  for (const [index, letter] of Array.from(written).entries()) {
    if (letter === word[at]) at += 1;
    else if (index === 0 || letter !== word[at - 1]) return false;
  }
  return at === word.length;
}

function isOneSlip(written: string, word: string): boolean {
  let start = 0;
  while (start < word.length && written[start] === word[start]) start += 1;
  const left = written.slice(start);
  const right = word.slice(start);
  const swapped = `${left.at(1) ?? ''}${left.at(0) ?? ''}${left.slice(2)}`;
  // "reservado" is no slip of "reservalo".
  const replaced = right.length > 3 && left.slice(1) === right.slice(1);
  return replaced || left.slice(1) === right || left === right.slice(1) || swapped === right;
}

/** Words and emoji; skin tones, genders and variation selectors do not change a thumb. */
function consentWords(text: string): readonly string[] {
  const plain = fold(text).replaceAll(/\p{Emoji_Modifier}|\u200d[♀♂]|\u200d|\ufe0e|\ufe0f/gu, '');
  return plain.match(/\p{L}+|\p{Extended_Pictographic}/gu) ?? [];
}

const compiled = new Map<Language, readonly Entry[]>();

function entriesOf(language: Language): readonly Entry[] {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const entries = MEANINGS.flatMap((means) =>
    CONSENT[language][means].split('|').map((phrase): Entry => ({ words: consentWords(phrase), means })),
  )
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
  compiled.set(language, entries);
  return entries;
}
