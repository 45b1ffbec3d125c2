import MiniSearch from 'minisearch';
import { foldText, stem } from './fold.ts';
import { STOP_WORDS } from './stop-words.ts';
import { SYNONYMS } from './synonyms.ts';
import { TOPICS } from './topics.ts';

/** A word or phrase of a text that tells something: the term it is indexed by and the topics it belongs to. */
export interface Unit {
  readonly term: string;
  readonly topics: readonly string[];
}

const LONGEST_PHRASE = 4;

/** By the stems of a word or phrase, joined with `_`. */
const TOPICS_OF = new Map<string, string[]>();
for (const [topic, words] of Object.entries(TOPICS)) {
  for (const word of words.split(/\s+/)) {
    const key = keyOf(word.split('_'));
    const known = TOPICS_OF.get(key) ?? [];
    if (!known.includes(topic)) TOPICS_OF.set(key, [...known, topic]);
  }
}

const SAME_AS = new Map<string, string>();
for (const group of SYNONYMS) {
  const words = group.split(' ');
  for (const word of words) SAME_AS.set(keyOf(word.split('_')), keyOf([words[0] ?? word]));
}

/** Finds misspelt words of the topics. */
const spelling = new MiniSearch<{ id: string }>({
  fields: ['id'],
  tokenize: (text) => [text],
  processTerm: (term) => term,
});
spelling.addAll(
  [...new Set(Object.values(TOPICS).flatMap((words) => words.split(/\s+/)))]
    .filter((word) => word.length >= 6 && !word.includes('_'))
    .map((id) => ({ id })),
);

/** What a text speaks of, in its order; longer phrases win over their words, small words are left out. */
export function unitsOf(text: string): Unit[] {
  const words = foldText(text).match(/[\p{L}\d]+/gu) ?? [];
  const units: Unit[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = longestPhrase(words, at);
    if (phrase !== undefined) {
      units.push(phrase.unit);
      at += phrase.length;
      continue;
    }
    const unit = unitOfWord(words[at] ?? '');
    if (unit !== undefined) units.push(unit);
    at += 1;
  }
  return units;
}

function longestPhrase(
  words: readonly string[],
  at: number,
): { readonly unit: Unit; readonly length: number } | undefined {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length -= 1) {
    const term = keyOf(words.slice(at, at + length));
    const topics = TOPICS_OF.get(term);
    const same = SAME_AS.get(term);
    if (topics !== undefined || same !== undefined)
      return { unit: { term: same ?? term, topics: topics ?? [] }, length };
  }
  return undefined;
}

function unitOfWord(word: string): Unit | undefined {
  const term = stem(word);
  const same = SAME_AS.get(term);
  if (same !== undefined) return { term: same, topics: TOPICS_OF.get(term) ?? [] };
  const topics = TOPICS_OF.get(term);
  if (topics !== undefined) return { term, topics };
  if (term === '' || STOP_WORDS.has(term)) return undefined;
  return { term, topics: misspelt(word) };
}

/** The topics of a word that is one slip away, two when it is long. */
function misspelt(word: string): readonly string[] {
  if (word.length < 6) return [];
  const [best] = spelling.search(word, { fuzzy: word.length < 9 ? 1 : 2 });
  return best === undefined ? [] : (TOPICS_OF.get(stem(String(best.id))) ?? []);
}

function keyOf(words: readonly string[]): string {
  return words.map(stem).join('_');
}
