import { fold } from './fold.ts';
import { type DateOrder } from './import-reading.ts';
import { quoted, Unreadable } from './unreadable.ts';

/** A date as written: whole, or two numbers of which either may be the day. */
export type DateText =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'numbers'; readonly first: number; readonly second: number; readonly year: number };

export interface SplitDate {
  readonly date: DateText;
  /** What follows it, a time if anything. */
  readonly rest: string;
}

const MONTHS = [
  'january|jan|janvier|janv|enero|ene|janeiro|januar',
  'february|feb|fevrier|fevr|fev|febrero|fevereiro|februar',
  'march|mar|mars|marzo|marco|marz|mrz',
  'april|apr|avril|avr|abril|abr',
  'may|mai|mayo|maio',
  'june|jun|juin|junio|junho|juni',
  'july|jul|juillet|juil|julio|julho|juli',
  'august|aug|aout|agosto|ago',
  'september|sep|sept|septembre|septiembre|setembro|set',
  'october|oct|octobre|octubre|outubro|out|oktober|okt',
  'november|nov|novembre|noviembre|novembro',
  'december|dec|decembre|diciembre|dic|dezembro|dez|dezember',
];
const monthNumbers = new Map(MONTHS.flatMap((names, index) => names.split('|').map((name) => [name, index + 1])));

const WEEKDAY = /^\p{L}+\.?,?\s+(?=\d)/u;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=T|\s|$)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const DAY_IN_WORDS =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(?:del?\s+)?(\d{4})/u;
const MONTH_IN_WORDS = /^(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u;

/** Takes the date from the beginning of a text; `undefined` when none stands there. */
export function splitDate(text: string): SplitDate | Unreadable | undefined {
  const bare = text.replace(WEEKDAY, '');
  const inNumbers = YEAR_FIRST.exec(bare);
  if (inNumbers !== null) return whole(bare, inNumbers[0], inNumbers[1], inNumbers[3], inNumbers[4]);
  const compact = COMPACT.exec(bare);
  if (compact !== null) {
    const split = whole(bare, compact[0], compact[1], compact[2], compact[3]);
    return split instanceof Unreadable
      ? split
      : { ...split, rest: split.rest.replace(/^(\d{2})(\d{2})(?=\d{2})/, '$1:$2:') };
  }
  const yearLast = YEAR_LAST.exec(bare);
  if (yearLast !== null) {
    const [match, first = '', dot, second = '', year = ''] = yearLast;
    const century = year.length === 2 ? `20${year}` : year;
    // Dates with dots are written in countries that begin with the day.
    if (dot === '.') return whole(bare, match, century, second, first);
    const date = { kind: 'numbers', first: Number(first), second: Number(second), year: Number(century) } as const;
    return { date, rest: restOf(bare, match) };
  }
  const day = DAY_IN_WORDS.exec(text);
  const month = day ?? MONTH_IN_WORDS.exec(text);
  if (month === null) return undefined;
  const [match, one = '', two = '', year = ''] = month;
  const number = monthNumbers.get(fold(day === null ? one : two));
  return number === undefined ? undefined : whole(text, match, year, String(number), day === null ? two : one);
}

/** The calendar date of a text, in an order that the file has decided. */
export function dateOf(text: DateText, order: DateOrder | undefined): string | Unreadable {
  if (text.kind === 'date') return text.date;
  const { first, second, year } = text;
  const written = `${first}/${second}/${year}`;
  const sure = order ?? orderOf(text);
  if (sure === undefined) {
    return new Unreadable(
      `"${written}" can be read with the day or with the month first, and nothing in the file decides it`,
      'Set the option dateOrder to day-first or month-first, or write dates as YYYY-MM-DD.',
    );
  }
  const date = sure === 'day-first' ? checked(year, second, first) : checked(year, first, second);
  return date ?? new Unreadable(`"${written}" is no date, read ${sure}`, 'Correct the date in the file.');
}

/** The order that the numbers themselves decide, if they do: no month is over 12. */
export function orderOf(text: DateText): DateOrder | undefined {
  if (text.kind === 'date' || text.first === text.second) return undefined;
  if (text.first > 12) return 'day-first';
  return text.second > 12 ? 'month-first' : undefined;
}

function whole(text: string, match: string, year = '', month = '', day = ''): SplitDate | Unreadable {
  const date = checked(Number(year), Number(month), Number(day));
  if (date === undefined) return new Unreadable(`${quoted(match)} is no date`, 'Correct the date in the file.');
  return { date: { kind: 'date', date }, rest: restOf(text, match) };
}

function restOf(text: string, match: string): string {
  return text
    .slice(match.length)
    .replace(/^(?:T(?=\d)|[\s,]+)/, '')
    .replace(/^(?:at|à|às|a las|a la|um|@|[-–—])\s+/i, '')
    .trim();
}

/** `YYYY-MM-DD`, if there is such a day in this century. */
function checked(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 2000 && year <= 2099 ? date.toISOString().slice(0, 10) : undefined;
}
