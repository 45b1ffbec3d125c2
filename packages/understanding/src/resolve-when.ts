import { detectLanguage } from './detect-language.ts';
import { WHEN_LANGUAGES, type WhenLanguage } from './when/lexicons.ts';
import { readWhen } from './when/read-when.ts';
import { dayWishes, type DayWishes } from './when/day-wishes.ts';
import { whenContext, type Now } from './when/when-context.ts';

/** Wall times of the business: dates `YYYY-MM-DD`, times `HH:MM`. */
export interface When extends DayWishes {
  readonly date?: string;
  /** Last day when `date` begins a range ("this weekend"). */
  readonly dateTo?: string;
  readonly time?: string;
  /** Earliest and latest wanted start, both included ("tomorrow evening", "after 6"). */
  readonly from?: string;
  readonly to?: string;
  /** Other readings, likeliest first. */
  readonly ambiguous?: readonly { readonly date?: string; readonly time?: string }[];
}

/**
 * Days and times in a text of en, fr, es, pt, de or it; `locale` names the language (a region settles 5/3), else it is
 * detected. `now` is ISO, epoch milliseconds, or a wall time of `timeZone` without offset. Never throws on text; an
 * unknown time zone or a malformed `now` is a RangeError.
 */
export function resolveWhen(
  text: string,
  options: { readonly now: Now; readonly timeZone: string; readonly locale?: string },
): When {
  const named = languageOf(options.locale);
  const language = named ?? detectLanguage(text, { supported: WHEN_LANGUAGES }) ?? 'en';
  const context = whenContext(options.now, options.timeZone, options.locale ?? language);
  let reading = readWhen(text, language, context);
  if (reading.finds === 0 && named === undefined) {
    for (const other of WHEN_LANGUAGES) {
      const attempt = readWhen(text, other, context);
      if (attempt.finds > reading.finds) reading = attempt;
    }
  }
  const { date, dateTo, time, from, to, ambiguous } = reading;
  return {
    ...dayWishes(reading),
    ...(date === undefined ? {} : { date }),
    ...(dateTo === undefined ? {} : { dateTo }),
    ...(time === undefined ? {} : { time }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(ambiguous.length === 0 ? {} : { ambiguous }),
  };
}

function languageOf(locale: string | undefined): WhenLanguage | undefined {
  const code = locale?.split(/[-_]/)[0]?.toLowerCase();
  return WHEN_LANGUAGES.find((language) => language === code);
}
