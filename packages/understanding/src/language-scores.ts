import { isOtherScript } from './is-other-script.ts';
import { LANGUAGE_WORDS } from './language-words.ts';
import { fold, tokenise } from './when/tokenise.ts';

/** Letters, endings and chat words that one language has. */
const SIGNS: readonly (readonly [RegExp, string, number])[] = [
  [/[ñ¿¡]/i, 'es', 3],
  [/[ãõ]/i, 'pt', 3],
  [/[çœùêîûëï]|(?<![\p{L}])(?:[cdjlmnst]|qu)['’]\p{L}/iu, 'fr', 1],
  [/ç|[êô]/i, 'pt', 0.6],
  [/(?<!\p{L})(?:às|é|à)(?!\p{L})/iu, 'pt', 0.6],
  [/(?<!\p{L})(?:sí|qué|cómo|cuándo|dónde|cuánto)(?!\p{L})/iu, 'es', 1],
  [/[äöüß]/i, 'de', 2],
  [/[ìò]|[àè](?!\p{L})/iu, 'it', 1],
  [/\d ?h ?(?:\d\d)?(?![\p{L}\d])/iu, 'fr', 0.6],
  [/\d ?(?:am|pm)(?!\p{L})/iu, 'en', 1],
  [/\p{L}(?:ção|ções|agem|inho|inha|ão)(?!\p{L})|nh[aeo]|lh[aeo]/iu, 'pt', 1],
  [/\p{L}(?:ción|ciones|miento|ando|iendo|ito|ita)(?!\p{L})/iu, 'es', 0.6],
  [/\p{L}(?:eau|eaux|oux|aient|ez|eux|euse|tion de|aire|ette)(?!\p{L})/iu, 'fr', 0.6],
  [/\p{L}{2}(?:ing|tion|ness|ful|ly|ght)(?!\p{L})|(?<!\p{L})(?:wh|th)\p{L}/iu, 'en', 0.6],
  [/\p{L}(?:zione|zioni|iamo|ere|mente)(?!\p{L})|gli|cch|zz/iu, 'it', 0.4],
  [/\p{L}(?:ung|lich|keit|isch|chen)(?!\p{L})|sch/iu, 'de', 0.6],
  [/(?<!\p{L})(?:ja){2,}j?(?!\p{L})/iu, 'es', 1],
  [/(?<!\p{L})(?:k{3,}|(?:rs){2,}|(?:hua){2,})(?!\p{L})/iu, 'pt', 1],
  [/(?<!\p{L})(?:mdr+|ptdr+)(?!\p{L})/iu, 'fr', 1],
];

/** In favour of the language of the conversation: one word that two languages share does not change it. */
const PREVIOUS_BONUS = 0.6;

const weights = new Map<string, ReadonlyMap<string, number>>();

export interface LanguageScore<Code extends string = string> {
  readonly language: Code;
  readonly score: number;
}

/** How much speaks for each of the languages, best first; a word that none else has counts one. */
export function languageScores<Code extends string>(
  text: string,
  languages: readonly Code[],
  previous?: Code,
): readonly LanguageScore<Code>[] {
  const tokens = tokensOf(text);
  return languages
    .map((language): LanguageScore<Code> => {
      const words = wordsOf(language);
      let score = language === previous ? PREVIOUS_BONUS : 0;
      for (const token of tokens) score += words.get(token) ?? 0;
      for (const [pattern, code, weight] of SIGNS) if (code === language && pattern.test(text)) score += weight;
      return { language, score };
    })
    .sort((a, b) => b.score - a.score);
}

/** "merciiii" as "merci"; a script that is none of ours gives no words. */
function tokensOf(text: string): readonly string[] {
  if (isOtherScript(text)) return [];
  return tokenise(fold(text).replaceAll(/(\p{L})\1{2,}/gu, '$1')).map((token) => token.text);
}

/** A word counts the less the more languages know it; digits and one-letter words hardly count. */
function wordsOf(language: string): ReadonlyMap<string, number> {
  const known = weights.get(language);
  if (known !== undefined) return known;
  const lists = Object.values(LANGUAGE_WORDS).map((list) => new Set(tokenise(list).map((token) => token.text)));
  const own = new Set(tokenise(LANGUAGE_WORDS[language] ?? '').map((token) => token.text));
  const result = new Map<string, number>();
  for (const word of own) {
    const shared = lists.filter((list) => list.has(word)).length;
    result.set(word, (word.length === 1 ? 0.3 : 1) / shared);
  }
  weights.set(language, result);
  return result;
}
