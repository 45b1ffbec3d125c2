import { startOfLocalDate } from '@randevou/scheduling';
import { Temporal } from 'temporal-polyfill';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Since 1970 every zone has changed its clock at a quarter of an hour in UTC, so in between the offset stays. */
const QUARTER = 15 * MINUTE;

/** Where a wall time stands: an instant in epoch milliseconds, of a `repeated` time the first one; or nowhere. */
export type WallInstant = { readonly instant: number; readonly repeated: boolean } | 'skipped';

/** The clock on the wall of one zone. */
export interface WallClock {
  /** @param minutes since midnight of the date; 1440 and more lie on later days */
  instantOf(date: string, minutes: number): WallInstant;
  /** The time on the wall as if it were UTC, epoch milliseconds; for arithmetic between wall times. */
  wallOf(instant: number): number;
}

export function isKnownZone(timeZone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** @param timeZone known, see `isKnownZone` */
export function wallClock(timeZone: string): WallClock {
  const instantOf = (date: string, minutes: number): WallInstant => {
    if (minutes >= 1440) return instantOf(laterDate(date, Math.floor(minutes / 1440)), minutes % 1440);
    const midnight = startOfLocalDate(date, timeZone);
    if (startOfLocalDate(date, timeZone, 1) - midnight === DAY) {
      return { instant: midnight + minutes * MINUTE, repeated: false };
    }
    const wall = Temporal.PlainDate.from(date).toPlainDateTime({
      hour: Math.floor(minutes / 60),
      minute: minutes % 60,
    });
    const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    if (!first.toPlainDateTime().equals(wall)) return 'skipped';
    const last = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
    return { instant: first.epochMilliseconds, repeated: !first.equals(last) };
  };
  const offsets = new Map<number, number>();
  const wallOf = (instant: number) => {
    const quarter = Math.floor(instant / QUARTER);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
      offset = there.offsetNanoseconds / 1e6;
      offsets.set(quarter, offset);
    }
    return instant + offset;
  };
  return { instantOf, wallOf };
}

/** The date so many days later. */
export function laterDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** An instant with the offset of the clock's zone, as bookings carry it. */
export function isoOn(clock: WallClock, instant: number): string {
  const wall = clock.wallOf(instant);
  const offset = Math.round((wall - instant) / MINUTE);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${new Date(wall).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}
