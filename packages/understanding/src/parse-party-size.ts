import type { Language } from '@randevou/contracts';
import { countCompany } from './count-company.ts';
import { phrasesOf, says } from './phrases/intent-phrases.ts';
import { lexiconOf } from './when/lexicons.ts';
import { toSymbols } from './when/to-symbols.ts';
import { fold } from './when/tokenise.ts';

/** "For a birthday" is for nobody in particular. */
const ONE = /(?<!\d)1(?!\d)|\bone\b|\b(?:person\w*|pers|adult\w*|seul\w*|solo|uno|um)\b/;
const NO_TIME = '(?! (?:[:/.] n|oc|am|pm|U\\w|(?:of )?M\\d|- n|Z|n\\d+(?! (?:U|fortnight))))';

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
  const said = rangeEnd(text) ?? inAll(text) ?? toBe(text) ?? together(symbols, text) ?? bySymbols(symbols, text);
  return valid(said ?? byWords(text, language) ?? (options.bare === true ? bareNumber(symbols) : undefined));
}

const MORE =
  /(?<![\p{L}\d])(?:(\d{1,2}|one|two|three|four|an?|une?|deux|trois|quatre) (?:more|extra|additional|other) (?:person|people|guests?|friends?|adults?|kids?|seats?)|(another) (?:person|guest|friend|seat)|(\d{1,2}|one|two|three|four) more(?! (?:days?|weeks?|hours?|minutes?|mins?|times?|slots?|options?|visits?|things?|questions?|tables?|bookings?|appointments?))(?![\p{L}\d])|(?:une? |(deux|trois|quatre|\d{1,2}) )(?:personnes?|invitee?s?|amie?s?) (?:de|en) plus|\+\s?(\d{1,2})(?= (?:person|people|pers|pax|guest)|\W*$))/u;
const WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, deux: 2, trois: 3, quatre: 4 };

/** How many people come on top of those known before: "one more person", "deux personnes de plus". */
export function parseMorePeople(text: string): number | undefined {
  const match = MORE.exec(fold(text));
  if (match === null) return undefined;
  const word = match.slice(1).find((group: string | undefined) => group !== undefined) ?? 'one';
  return /^\d/.test(word) ? Number(word) : (WORDS[word] ?? 1);
}

const TOTALS = [
  // No "at": "we will be there at 8" tells an hour.
  `weare (?:(?:around|for|in|_|to) )*n(\\d{1,4})${NO_TIME}`,
  `table (?:(?:for|of|around|peopleby) )+n(\\d{1,4})${NO_TIME}`,
];

/** "A table for 6: me, my 2 kids and my parents" names some of six. */
function together(symbols: string, text: string): number | undefined {
  const company = countCompany(text);
  return company === undefined ? undefined : Math.max(company, byPattern(symbols, text, TOTALS) ?? 0);
}

function bySymbols(symbols: string, text: string): number | undefined {
  const groups = [...symbols.matchAll(/ n(\d{1,4})(?: [-] n(\d{1,4})| or n(\d{1,4}))? (?:_ )?people(?= )/g)];
  if (groups.length > 0) return groups.reduce((sum, group) => sum + Number(group[2] ?? group[1]), 0);
  return byPattern(symbols, text, [
    ...TOTALS,
    `(?:for|peopleby) (?:(?:around|people) )*n(\\d{1,4})${NO_TIME}`,
    `people (?:to |at |is |of )?n(\\d{1,4})${NO_TIME}`,
  ]);
}

function byPattern(symbols: string, text: string, patterns: readonly string[]): number | undefined {
  for (const pattern of patterns) {
    const size = new RegExp(` ${pattern}(?= )`).exec(symbols)?.[1];
    if (size !== undefined && (Number(size) !== 1 || ONE.test(fold(text)))) return Number(size);
  }
  return undefined;
}

/** "For 5 or 6": a table that is too large beats one that is too small. */
function rangeEnd(text: string): number | undefined {
  const [, first, last] =
    /(?:for|pour|para|of|de) (\d{1,2}) ?(?:or|ou|o|to|a|-) ?(\d{1,2})(?![\d:.h])/.exec(fold(text)) ?? [];
  return first !== undefined && Number(last) === Number(first) + 1 ? Number(last) : undefined;
}

const IN_ALL =
  /(?<![\p{L}\d:.])(\d{1,2})(?! ?[:.h]\d)\D{0,16}?[ ,(]+(?:dont|including|incl\.?|of whom|of which|y compris|incluidos|incluyendo|de los cuales|entre ellos|incluindo|incluidas|sendo|dos quais) (?:\d{1,2}|an?|une?|one|two|three|deux|trois|dos|tres|dois|duas|uma?o?|um)(?![\p{L}\d:])/u;

/** "We are 6, 2 of them children": the children are among the six. */
function inAll(text: string): number | undefined {
  const size = IN_ALL.exec(fold(text))?.[1];
  return size === undefined ? undefined : Number(size);
}

const TO_BE =
  /(?<![\p{L}\d])(?:we(?:'ll| will| would| might)? be|on (?:peut|pourrait|pourra|va|sera(?:it)?) etre|nous (?:pouvons|pourrions|allons) etre|(?:podemos|podriamos|vamos a|vamos) ser) (?:now |like |maybe |a |around |about )?(\d{1,2})(?![\d:.h]| ?(?:am|pm|o'?clock))/u;

/** "Can we be 4 instead of 2?" */
function toBe(text: string): number | undefined {
  const size = TO_BE.exec(fold(text))?.[1];
  return size === undefined ? undefined : Number(size);
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
