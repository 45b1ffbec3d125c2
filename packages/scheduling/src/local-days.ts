import { Temporal } from 'temporal-polyfill';
import { SchedulingError } from './scheduling-error.ts';

const DAY = 86_400_000;

/** Enough for the horizons of many businesses; a process that sees more starts anew. */
const REMEMBERED_DAYS = 20_000;

/**
 * The local days of one time zone as integers: a day is its number since 1970-01-01, an instant is epoch
 * milliseconds. Asking the time-zone database is slow, so what it said is remembered.
 */
export interface LocalDays {
  readonly timeZone: string;
  /** First instant of the day; of the next one, if the zone skipped the day. */
  startOf(day: number): number;
  dayOf(instant: number): number;
}

const known = new Map<string, LocalDays>();

/** @throws SchedulingError `unknown_time_zone`; `path` names where the zone stands. */
export function localDays(timeZone: string, path = 'timeZone'): LocalDays {
  const existing = known.get(timeZone);
  if (existing !== undefined) return existing;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  } catch (cause) {
    const reason = `"${timeZone}" is no IANA time zone; one looks like Europe/Paris`;
    throw new SchedulingError('unknown_time_zone', path, reason, { cause });
  }

  const starts = new Map<number, number>();
  const startOf = (day: number): number => {
    const remembered = starts.get(day);
    if (remembered !== undefined) return remembered;
    if (starts.size >= REMEMBERED_DAYS) starts.clear();
    const start = Temporal.PlainDate.from(dateOfDay(day)).toZonedDateTime({ timeZone }).epochMilliseconds;
    starts.set(day, start);
    return start;
  };
  // Instants come in order, mostly: the next one is often of the same day.
  let last = { day: 0, start: Infinity, end: -Infinity };
  const dayOf = (instant: number): number => {
    if (last.start <= instant && instant < last.end) return last.day;
    let day = Math.floor(instant / DAY);
    while (startOf(day) > instant) day -= 1;
    while (startOf(day + 1) <= instant) day += 1;
    last = { day, start: startOf(day), end: startOf(day + 1) };
    return day;
  };
  const days: LocalDays = { timeZone, startOf, dayOf };
  known.set(timeZone, days);
  return days;
}

/** `YYYY-MM-DD` → number of the day. @throws SchedulingError `bad_date`; `path` names where the date stands. */
export function dayOfDate(date: string, path = 'date'): number {
  // An impossible day of the month rolls over and comes back as another date.
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
  if (Number.isNaN(midnight) || dateOfDay(midnight / DAY) !== date) {
    throw new SchedulingError('bad_date', path, `"${date}" is no calendar date YYYY-MM-DD`);
  }
  return midnight / DAY;
}

/** Number of the day → `YYYY-MM-DD`. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 = Monday. */
export function weekdayOfDay(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
