import type { Language } from '@randevou/contracts';
import { phrasesOf, says } from './phrases/intent-phrases.ts';
import { lexiconOf } from './when/lexicons.ts';
import { toSymbols } from './when/to-symbols.ts';
import { fold } from './when/tokenise.ts';

const NO_TIME = '(?! (?:[:/.] n|oc|am|pm|U\\w|M\\d|- n|Z|n\\d))';

/**
 * How many people a text speaks of ("for 4", "table pour deux", "2 adults and 3 kids"), 1–1000. With `bare`, the text
 * is the answer to that question and a lone number counts ("four", "4 please"). Times and dates are no party sizes.
 */
export function parsePartySize(
  text: string,
  language: Language,
  options: { readonly bare?: boolean } = {},
): number | undefined {
  const symbols = toSymbols(text, lexiconOf(language));
  return valid(
    bySymbols(symbols) ?? byWords(text, language) ?? (options.bare === true ? bareNumber(symbols) : undefined),
  );
}

function bySymbols(symbols: string): number | undefined {
  const groups = [...symbols.matchAll(/ n(\d{1,4})(?: [-] n(\d{1,4})| or n(\d{1,4}))? (?:_ )?people(?= )/g)];
  if (groups.length > 0) return groups.reduce((sum, group) => sum + Number(group[2] ?? group[1]), 0);
  const patterns = [
    `weare (?:(?:around|at|for|in|_|to) )*n(\\d{1,4})${NO_TIME}`,
    `table (?:(?:for|of|around|peopleby) )+n(\\d{1,4})${NO_TIME}`,
    `(?:for|peopleby) (?:(?:around|people) )*n(\\d{1,4})${NO_TIME}`,
    `people (?:to |at |is |of )?n(\\d{1,4})${NO_TIME}`,
  ];
  for (const pattern of patterns) {
    const size = new RegExp(` ${pattern}(?= )`).exec(symbols)?.[1];
    if (size !== undefined) return Number(size);
  }
  return undefined;
}

function byWords(text: string, language: Language): number | undefined {
  const folded = fold(text);
  return phrasesOf(language).parties.find(([pattern]) => says(folded, pattern))?.[1];
}

function bareNumber(symbols: string): number | undefined {
  const numbers = [...symbols.matchAll(/ n(\d{1,4})(?= )/g)].map((match) => Number(match[1]));
  if (numbers.length === 0 || numbers.length > 2 || / (?:[:/]|oc|am|pm|M\d+|W\d|U\w+) /.test(symbols)) return undefined;
  return Math.max(...numbers);
}

function valid(size: number | undefined): number | undefined {
  return size !== undefined && size >= 1 && size <= 1000 ? size : undefined;
}
