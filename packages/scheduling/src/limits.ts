import { fullMinute, MINUTE } from './full-minute.ts';
import { type Asker, occupancyThatCounts } from './full-times.ts';
import { type LocalDays } from './local-days.ts';
import { type BookingLimit } from './slot-query.ts';
import { type Window } from './window.ts';

/** Whether one more booking may stand there, next to others of the same visit that are not counted yet. */
export type LimitCheck = (added: Window, alongside?: readonly Window[]) => boolean;

interface Sum {
  bookings: number;
  minutes: number;
}

/** Bookings count in the period in which they start. Without limits everything is allowed. */
export function limitCheck(limits: readonly BookingLimit[], days: LocalDays, asker: Asker): LimitCheck | undefined {
  const checks = limits.map((limit) => oneLimit(limit, days, asker));
  const [only] = checks;
  if (checks.length <= 1) return only;
  return (added, alongside) => checks.every((allows) => allows(added, alongside));
}

function oneLimit(limit: BookingLimit, days: LocalDays, asker: Asker): LimitCheck {
  const used = new Map<number, Sum>();
  const seen = new Set<string>();
  for (const { start, end, reference, state } of occupancyThatCounts(limit.counted, asker)) {
    if (state === 'blocked') continue;
    if (reference !== undefined) {
      const key = `${reference}|${start}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    const period = periodOf(limit.per, days.dayOf(start));
    const sum = used.get(period) ?? { bookings: 0, minutes: 0 };
    used.set(period, { bookings: sum.bookings + 1, minutes: sum.minutes + minutesOf({ start, end }) });
  }
  const { bookings: mostBookings = Infinity, minutes: mostMinutes = Infinity } = limit;
  return (added, alongside = []) => {
    const period = periodOf(limit.per, days.dayOf(added.start));
    const sum = used.get(period);
    let bookings = (sum?.bookings ?? 0) + 1;
    let minutes = (sum?.minutes ?? 0) + minutesOf(added);
    for (const other of alongside) {
      if (periodOf(limit.per, days.dayOf(other.start)) !== period) continue;
      bookings += 1;
      minutes += minutesOf(other);
    }
    return bookings <= mostBookings && minutes <= mostMinutes;
  };
}

function minutesOf({ start, end }: Window): number {
  return (fullMinute(end) - fullMinute(start)) / MINUTE;
}

function periodOf(per: BookingLimit['per'], day: number): number {
  if (per === 'day') return day;
  // Day 0 was a Thursday; weeks start on Monday.
  if (per === 'week') return Math.floor((day + 3) / 7);
  const date = new Date(day * 1440 * MINUTE);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
