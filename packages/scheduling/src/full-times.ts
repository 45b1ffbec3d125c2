import { mergeWindows } from './merge-windows.ts';
import { type BookableResource, type Occupancy, type SlotQuery } from './slot-query.ts';
import { type Window } from './window.ts';

/** The occupancies that stand in this customer's way: no lapsed holds, not their own ones, not the booking to be moved. */
export function occupancyThatCounts(
  resource: BookableResource,
  query: Pick<SlotQuery, 'now' | 'customerId' | 'reference'>,
): Occupancy[] {
  return resource.occupied.filter((entry) => {
    if (query.reference !== undefined && entry.reference === query.reference) return false;
    if (entry.holdExpiresAt === undefined) return true;
    const own = query.customerId !== undefined && entry.customerId === query.customerId;
    return entry.holdExpiresAt > query.now && !own;
  });
}

/** The time, with the buffers of what occupies it, in which a resource has no room for so many more people. */
export function fullTimes(resource: BookableResource, occupied: readonly Occupancy[], people: number): Window[] {
  const busy = occupied.map((entry) => ({
    start: entry.busyStart ?? entry.start,
    end: entry.busyEnd ?? entry.end,
    seats: entry.seats ?? 1,
  }));
  if (resource.mode === 'exclusive') return mergeWindows(busy, `resources.${resource.id}.occupied`);

  const changes = busy
    .flatMap(({ start, end, seats }) => [
      { at: start, seats },
      { at: end, seats: -seats },
    ])
    .sort((a, b) => a.at - b.at);
  const full: Window[] = [];
  let taken = 0;
  for (const [index, change] of changes.entries()) {
    taken += change.seats;
    const until = changes[index + 1]?.at ?? change.at;
    if (until > change.at && taken + people > resource.seats) full.push({ start: change.at, end: until });
  }
  return mergeWindows(full);
}
