import { Temporal } from 'temporal-polyfill';
import type { WhenContext } from './read-when.ts';

/** An instant as ISO with offset or epoch milliseconds, or a wall time without offset. */
export type Now = string | number;

/** The clock of the business, and how its customers write dates. */
export function whenContext(now: Now, timeZone: string, locale: string | undefined): WhenContext {
  const wall = wallTime(now, timeZone);
  const offset = wall.toZonedDateTime(timeZone).offsetNanoseconds / 60e9;
  return { now: wall, offsetMinutes: offset, monthFirst: isMonthFirst(locale, timeZone) };
}

function wallTime(now: Now, timeZone: string): Temporal.PlainDateTime {
  if (typeof now === 'number')
    return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return /(?:Z|[+-]\d{2}:?\d{2})$/i.test(now)
    ? Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDateTime()
    : Temporal.PlainDateTime.from(now);
}

/** English is written month first in America; without a region the zone tells where the business is. */
function isMonthFirst(locale: string | undefined, timeZone: string): boolean {
  const [language = 'en', region] = (locale ?? 'en').split(/[-_]/);
  if (language !== 'en') return false;
  if (region !== undefined) return region.toUpperCase() === 'US';
  return /^(?:America|US|Etc|Pacific\/Honolulu|UTC|GMT)/.test(timeZone);
}
