import { Temporal } from 'temporal-polyfill';

/** Instants in ISO, shown in the business's zone and the customer's language. */
export interface DateFormat {
  /** `Tuesday 3 March 2026` */
  readonly day: (instant: string) => string;
  /** `19:30` or `7:30 PM` */
  readonly time: (instant: string) => string;
  /** `Tue 3 Mar 19:30`: fits the title of an option. */
  readonly short: (instant: string) => string;
  /** `Tue 3 Mar` */
  readonly shortDay: (instant: string) => string;
  /** `3 Mar 19:30`: beside other words in the title of an option. */
  readonly brief: (instant: string) => string;
  /** `2026-03-03`, for comparing days. */
  readonly date: (instant: string) => string;
  /** `19:30`, for tools. */
  readonly wallTime: (instant: string) => string;
}

export function dateFormat(locale: string, timeZone: string): DateFormat {
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: locale === 'en-US' ? 'numeric' : '2-digit',
    minute: '2-digit',
  });
  const shortDay = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  const briefDay = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' });
  const zoned = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const show = (format: Intl.DateTimeFormat, instant: string): string =>
    plainSpaces(format.format(Date.parse(instant)));
  return {
    // Whether a comma follows the weekday of a day-first date differs between versions of ICU.
    day: (instant) => show(day, instant).replace(/^(\p{L}+),(?= \d)/u, '$1'),
    time: (instant) => show(time, instant),
    short: (instant) => `${shortened(show(shortDay, instant))} ${show(time, instant)}`,
    shortDay: (instant) => shortened(show(shortDay, instant)),
    brief: (instant) => `${shortened(show(briefDay, instant))} ${show(time, instant)}`,
    date: (instant) => zoned(instant).toPlainDate().toString(),
    wallTime: (instant) => zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** `qui., 5 de mar.` as `qui. 5 mar.` */
function shortened(day: string): string {
  return day.replaceAll(',', '').replaceAll(' de ', ' ');
}

/** `Intl` puts narrow and non-breaking spaces where people and searches expect plain ones. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}
