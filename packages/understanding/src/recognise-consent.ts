import type { Language } from '@randevou/contracts';
import { CONSENT } from './phrases/consent-phrases.ts';
import { fold } from './when/tokenise.ts';

interface Entry {
  readonly words: readonly string[];
  readonly means: 'yes' | 'no' | 'cancel' | 'keep' | 'filler';
}

/**
 * Whether a text is nothing but consent or nothing but refusal. Every word must belong to a known phrase: a question,
 * a time, a "but" or a "yes… actually no" is neither. English is understood beside the customer's language.
 */
export function recogniseConsent(text: string, language: Language): 'yes' | 'no' | undefined {
  const found = meaningsOf(text, language);
  if (found === undefined || (found.has('yes') && found.has('no'))) return undefined;
  if (found.has('cancel') || found.has('keep')) return found.has('no') ? 'no' : undefined;
  return found.has('yes') ? 'yes' : found.has('no') ? 'no' : undefined;
}

/** Whether a text is nothing but "cancel": of a proposal its end, of a proposed cancellation consent. */
export function isBareCancel(text: string, language: Language): boolean {
  const found = meaningsOf(text, language);
  return found?.has('cancel') === true && !found.has('no');
}

/** Whether a text is nothing but "keep it": no to a proposed change or cancellation. */
export function isBareKeep(text: string, language: Language): boolean {
  return meaningsOf(text, language)?.has('keep') === true;
}

function meaningsOf(text: string, language: Language): Set<Entry['means']> | undefined {
  if (/[?？\d]/.test(text)) return undefined;
  const words = consentWords(text);
  if (words.length === 0 || words.length > 12) return undefined;
  return covered(words, entriesOf(language)) ?? (language === 'en' ? undefined : covered(words, entriesOf('en')));
}

/** The meanings of the phrases that cover all words, or undefined when a word is left over. */
function covered(
  words: readonly string[],
  entries: ReadonlyMap<string, readonly Entry[]>,
): Set<Entry['means']> | undefined {
  const found = new Set<Entry['means']>();
  for (let index = 0; index < words.length;) {
    const entry = entries
      .get(words[index] ?? '')
      ?.find((candidate) => candidate.words.every((word, offset) => words[index + offset] === word));
    if (entry === undefined) return undefined;
    found.add(entry.means);
    index += entry.words.length;
  }
  return found;
}

/** Words and emoji; skin tones and variation selectors do not change a thumb. */
function consentWords(text: string): readonly string[] {
  const plain = fold(text).replaceAll(/\p{Emoji_Modifier}|\ufe0e|\ufe0f/gu, '');
  return plain.match(/\p{L}+|\p{Extended_Pictographic}/gu) ?? [];
}

const compiled = new Map<Language, ReadonlyMap<string, readonly Entry[]>>();

function entriesOf(language: Language): ReadonlyMap<string, readonly Entry[]> {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const byFirst = new Map<string, Entry[]>();
  for (const means of ['yes', 'no', 'cancel', 'keep', 'filler'] as const) {
    for (const phrase of CONSENT[language][means].split('|')) {
      const words = consentWords(phrase);
      const [first = ''] = words;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, means }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  compiled.set(language, byFirst);
  return byFirst;
}
