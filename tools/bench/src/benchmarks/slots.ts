import { findSlots, type Occupancy, type SlotQuery } from '@randevou/scheduling';
import type { Benchmark } from '../benchmark.ts';
import { measure } from '../measure.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-03-02T05:00:00Z');
const VISIT_MS = 45 * 60_000;

/** Bookings back to back over the first part of each day, so that about `share` of the day is taken. */
function busy(days: number, share: number): Occupancy[] {
  const openMs = 10 * HOUR_MS;
  const visits = Math.floor((openMs * share) / VISIT_MS);
  return Array.from({ length: days }, (_, day) => NOW + day * DAY_MS + 3 * HOUR_MS).flatMap((opening) =>
    Array.from({ length: visits }, (_, visit) => {
      const start = opening + visit * VISIT_MS;
      return {
        start,
        end: start + VISIT_MS,
        reference: `${String(opening)}-${String(visit)}`,
        state: 'booked' as const,
      };
    }),
  );
}

function query(days: number, resources: number, share: number): SlotQuery {
  return {
    from: NOW,
    to: NOW + days * DAY_MS,
    now: NOW,
    timeZone: 'Europe/Paris',
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '09:00', to: '19:00' }],
    horizonDays: 365,
    service: { durationMinutes: 45, slotIntervalMinutes: 15, noticeMinutes: 60 },
    resources: Array.from({ length: resources }, (_, index) => ({
      id: `r${String(index)}`,
      name: `Resource ${String(index)}`,
      mode: 'exclusive',
      seats: 4,
      occupied: busy(days, share),
    })),
  };
}

export const slots: Benchmark = {
  name: 'slots',
  about: 'free slots from windows, bookings and rules, in memory',
  run: () => {
    const day = query(1, 1, 0.6);
    const week = query(7, 10, 0.6);
    const empty = query(7, 10, 0);
    const quarter = query(90, 1, 0.6);
    return measure(
      [
        { name: 'a day, one resource, 60 % booked', run: () => findSlots(day) },
        { name: 'a week, ten resources, nothing booked', run: () => findSlots(empty) },
        {
          name: 'a week, ten resources, 60 % booked',
          run: () => findSlots(week),
          against: 'a week, ten resources, nothing booked',
        },
        {
          name: '90 days, one resource, 60 % booked',
          run: () => findSlots(quarter),
          against: 'a day, one resource, 60 % booked',
        },
      ],
      { unit: 'µs' },
    );
  },
};
