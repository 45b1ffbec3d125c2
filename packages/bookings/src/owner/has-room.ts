import { type ResourceProfile } from '@randevou/contracts';
import { type AgendaEntry } from '../ledger.ts';

/** Time of a resource that is wanted, buffers included, epoch milliseconds. */
export interface WantedTime {
  readonly busyStart: number;
  readonly busyEnd: number;
  readonly seats: number;
}

/**
 * Whether a resource can take so many people beside what stands there: nobody else at an exclusive one, no more than
 * its seats at a shared one, nothing in blocked time.
 */
export function hasRoom(
  { mode, seats }: Pick<ResourceProfile, 'mode' | 'seats'>,
  standing: readonly Pick<AgendaEntry, 'busyStart' | 'busyEnd' | 'seats' | 'state'>[],
  wanted: WantedTime,
): boolean {
  const there = standing.filter((entry) => entry.busyStart < wanted.busyEnd && wanted.busyStart < entry.busyEnd);
  if (there.some(({ state }) => state === 'blocked')) return false;
  if (mode === 'exclusive') return there.length === 0;
  // It only gets fuller where somebody comes.
  const arrivals = [wanted.busyStart, ...there.map((entry) => Math.max(entry.busyStart, wanted.busyStart))];
  return arrivals.every((at) => {
    const taken = there.filter((entry) => entry.busyStart <= at && at < entry.busyEnd);
    return taken.reduce((sum, entry) => sum + entry.seats, wanted.seats) <= seats;
  });
}
