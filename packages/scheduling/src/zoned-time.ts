import { Temporal } from 'temporal-polyfill';
import { dateOfDay, dayOfDate, localDays } from './local-days.ts';
import { instantOfWallTime, minutesOfWallTime } from './wall-time.ts';

/** Epoch milliseconds → `2026-03-03T19:30:00+04:00`, with the offset of the zone. */
export function zonedIso(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** Epoch milliseconds → the local date `YYYY-MM-DD`. @throws SchedulingError `unknown_time_zone` */
export function localDate(instant: number, timeZone: string): string {
  return dateOfDay(localDays(timeZone).dayOf(instant));
}

/** Epoch milliseconds → minutes since midnight on the wall clock. */
export function localMinutes(instant: number, timeZone: string): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return wall.hour * 60 + wall.minute;
}

/**
 * Local date and wall time `HH:MM` → epoch milliseconds: the first pass of a repeated time, the moment of the change
 * for a skipped one.
 * @throws SchedulingError `bad_date`, `bad_hours` or `unknown_time_zone`
 */
export function instantOf(date: string, time: string, timeZone: string): number {
  return instantOfWallTime(localDays(timeZone), dayOfDate(date), minutesOfWallTime(time), 'begins');
}

/** First instant of a local date, epoch milliseconds; `plusDays` later or earlier. */
export function startOfLocalDate(date: string, timeZone: string, plusDays = 0): number {
  return localDays(timeZone).startOf(dayOfDate(date) + plusDays);
}

/** The local date so many days later. */
export function addDays(date: string, count: number): string {
  return dateOfDay(dayOfDate(date) + count);
}
