import { atLeast, instant } from './check-number.ts';
import { SchedulingError } from './scheduling-error.ts';
import { type BookingLimit, type Occupancy } from './slot-query.ts';

/** @throws SchedulingError for an entry that ends before it starts */
export function checkOccupied(entries: readonly Occupancy[], path: string): void {
  let index = 0;
  for (const { start, end, busyStart = start, busyEnd = end, seats } of entries) {
    const isRight = start <= end && busyStart <= busyEnd && (seats === undefined || seats >= 0);
    // The path is only put together for what is wrong: there are many entries.
    if (!isRight || !Number.isFinite(busyEnd - busyStart + end - start)) explain(entries, index, path);
    index += 1;
  }
}

/** @throws SchedulingError for limits that allow nothing or count what cannot be */
export function checkLimits(limits: readonly BookingLimit[] | undefined, path: string): void {
  for (const [index, limit] of (limits ?? []).entries()) {
    atLeast(1, limit.bookings, `${path}[${index}].bookings`);
    atLeast(1, limit.minutes, `${path}[${index}].minutes`);
    checkOccupied(limit.counted, `${path}[${index}].counted`);
  }
}

function explain(entries: readonly Occupancy[], index: number, path: string): never {
  const entry = entries[index];
  const place = `${path}[${index}]`;
  for (const key of ['start', 'end', 'busyStart', 'busyEnd'] as const) {
    const value = entry?.[key];
    if (value !== undefined) instant(value, `${place}.${key}`);
  }
  atLeast(0, entry?.seats, `${place}.seats`);
  const visit = (entry?.start ?? 0) > (entry?.end ?? 0);
  throw new SchedulingError('bad_window', place, `the ${visit ? 'end' : 'busy end'} lies before the start`);
}
