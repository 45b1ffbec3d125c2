import type { Language } from '@randevou/contracts';
import { says } from './phrases/intent-phrases.ts';
import { lexiconOf } from './when/lexicons.ts';
import { toSymbols } from './when/to-symbols.ts';
import { fold } from './when/tokenise.ts';

const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, month: 28, year: 364, fortnight: 14 };
const ONCE = 'once|one time|une (?:seule )?fois|una (?:sola )?vez|uma (?:so )?vez|only one|just one';

/**
 * How often something that repeats every so many days shall take place: "6 times", "for three months", "only once". With
 * `bare`, the text answers that question and a lone number counts.
 */
export function parseTimes(
  text: string,
  language: Language,
  { days, bare = false }: { readonly days: number; readonly bare?: boolean },
): number | undefined {
  const symbols = toSymbols(text, lexiconOf(language));
  const counted =
    / n(\d{1,3}) times(?= )/.exec(symbols)?.[1] ?? /(?<![\p{L}\d])[x×] ?(\d{1,3})(?![\p{L}\d])/u.exec(fold(text))?.[1];
  if (counted !== undefined) return Number(counted);
  const [, length, unit, fortnights] = / n(\d{1,3}) (?:U(day|week|month|year)|(fortnight))(?= )/.exec(symbols) ?? [];
  if (length !== undefined) {
    const inDays = Number(length) * (DAYS_OF[unit ?? fortnights ?? 'week'] ?? 7);
    return Math.max(1, Math.floor(inDays / days));
  }
  if (says(fold(text), ONCE)) return 1;
  const numbers = bare ? [...symbols.matchAll(/ n(\d{1,3})(?= )/g)].map((match) => Number(match[1])) : [];
  return numbers.length === 1 ? numbers[0] : undefined;
}
