import { mergeWindows } from './merge-windows.ts';
import { type BookableResource, type Occupancy, type SlotQuery } from './slot-query.ts';
import { type Window } from './window.ts';

/** Who asks, and when: what of the agenda stands in their way. */
export type Asker = Pick<SlotQuery, 'now' | 'customerId' | 'reference'>;

/** Without lapsed holds, the customer's own ones, and the booking to be moved. */
export function occupancyThatCounts(occupied: readonly Occupancy[], asker: Asker): Occupancy[] {
  return occupied.filter((entry) => {
    if (asker.reference !== undefined && entry.reference === asker.reference) return false;
    if (entry.holdExpiresAt === undefined) return true;
    const own = asker.customerId !== undefined && entry.customerId === asker.customerId;
    return entry.holdExpiresAt > asker.now && !own;
  });
}

/** The time, with the buffers of what occupies it, in which a resource has no room for so many more people. */
export function fullTimes(resource: BookableResource, occupied: readonly Occupancy[], people: number): Window[] {
  if (resource.mode === 'exclusive') return mergeWindows(occupied.map(busyTime));

  const changes = occupied
    .flatMap((entry) => {
      const { start, end } = busyTime(entry);
      const { seats = 1 } = entry;
      return [
        { at: start, seats },
        { at: end, seats: -seats },
      ];
    })
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

function busyTime({ start, end, busyStart, busyEnd }: Occupancy): Window {
  return { start: busyStart ?? start, end: busyEnd ?? end };
}
