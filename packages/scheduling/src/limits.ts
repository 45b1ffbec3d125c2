import { MINUTE } from './full-minute.ts';
import { dateOfDay, type LocalDays } from './local-days.ts';

/** At most so many bookings, or minutes of them, in one period. */
export interface BookingLimit {
  readonly per: 'day' | 'week' | 'month';
  readonly bookings?: number | undefined;
  readonly minutes?: number | undefined;
  /** The bookings that count, with those of the whole period around the query. Epoch milliseconds. */
  readonly counted: readonly { readonly start: number; readonly end: number }[];
}

/** Whether one more booking of so many minutes may start at an instant. Bookings count where they start. */
export function limitCheck(
  limits: readonly BookingLimit[],
  days: LocalDays,
  durationMinutes: number,
): (start: number) => boolean {
  const checks = limits.map((limit) => {
    const used = new Map<number | string, { bookings: number; minutes: number }>();
    for (const { start, end } of limit.counted) {
      const key = periodOf(limit.per, days.dayOf(start));
      const sum = used.get(key) ?? { bookings: 0, minutes: 0 };
      used.set(key, { bookings: sum.bookings + 1, minutes: sum.minutes + (end - start) / MINUTE });
    }
    return (start: number): boolean => {
      const sum = used.get(periodOf(limit.per, days.dayOf(start))) ?? { bookings: 0, minutes: 0 };
      return (
        sum.bookings + 1 <= (limit.bookings ?? Infinity) && sum.minutes + durationMinutes <= (limit.minutes ?? Infinity)
      );
    };
  });
  return (start) => checks.every((allows) => allows(start));
}

function periodOf(per: BookingLimit['per'], day: number): number | string {
  if (per === 'day') return day;
  // Day 0 was a Thursday; weeks start on Monday.
  if (per === 'week') return Math.floor((day + 3) / 7);
  return dateOfDay(day).slice(0, 7);
}
