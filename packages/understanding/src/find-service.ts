import type { ProfileFacts } from '@randevou/contracts';
import { speaksOfChild } from './speaks-of-child.ts';
import { isNearWord } from './when/is-near-word.ts';
import { fold, tokenise } from './when/tokenise.ts';

const SMALL_WORDS = new Set(
  // What all services of a trade are about tells none of them.
  'the a an of for and de la le les des du et pour el los y para o os as da do e with hair tooth teeth dental dent dents dientes diente dentes dente dentaria cheveux'.split(
    ' ',
  ),
);

/**
 * The service a text names, by name or alias in any language of the profile, typos allowed. The longest full name
 * wins; else a word that only one service has ("beard"). Undefined when none or several fit equally.
 */
export function findService(text: string, profile: ProfileFacts): string | undefined {
  const words = tokenise(text).map((token) => token.text);
  if (speaksOfChild(text)) words.push(CHILD);
  const scores = profile.services.map((service) => ({
    id: service.id,
    score: score(words, [...Object.values(service.name), ...service.aliases, service.id]),
  }));
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best === undefined || best.score === 0 || best.score === second?.score ? undefined : best.id;
}

/** A child, by whatever word: what is for children is called "kids", "enfant" or "niños" in names. */
const CHILD = '#child';
const CHILD_WORDS =
  /^(?:kid|kids|kids'|child|children|children's|enfants?|garcons?|filles?|ninos?|ninas?|criancas?|meninos?|meninas?)$/;

/** The longest full name counts, by its words; without any, a long word of a name counts a little. */
function score(words: readonly string[], names: readonly string[]): number {
  let full = 0;
  let partial = 0;
  for (const name of new Set(names.map((known) => fold(known)))) {
    const telling = tokenise(name)
      .map((token) => token.text)
      .filter((part) => /[\p{L}\d]/u.test(part) && part.length > 1 && !SMALL_WORDS.has(part));
    if (telling.length === 0) continue;
    const hits = telling.filter((part) =>
      words.some((word) => sameWord(word, part) || (word === CHILD && CHILD_WORDS.test(part))),
    );
    if (hits.length === telling.length) full = Math.max(full, 10 * hits.length);
    else if (hits.some((part) => part.length >= 5 && words.some((word) => sameWord(word, part))))
      partial = Math.max(partial, hits.length);
  }
  return full === 0 ? partial : full;
}

/** "Super" is no "souper". */
const NOT_TYPOS = new Set(['super']);

/** Equal, singular or plural of it, or one slip away when the word is long. */
function sameWord(typed: string, word: string): boolean {
  const forms = stems(word);
  return (
    stems(typed).some((form) => forms.includes(form)) ||
    (word.length >= 6 && typed.length >= 5 && !NOT_TYPOS.has(typed) && isNearWord(typed, word))
  );
}

/** The word, what it may be the plural of ("barbes", "clases"), and what "cleaning" and "cleaned" have in common. */
function stems(word: string): readonly string[] {
  return [
    word,
    word.replace(/(?<=.{3})[sx]$/, ''),
    word.replace(/(?<=.{3})es$/, ''),
    word.replace(/(?<=.{4})(?:ing|ed)$/, ''),
  ];
}
