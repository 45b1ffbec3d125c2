import { type LimitCheck } from './limits.ts';
import { type Place } from './place.ts';
import { type Reach } from './room.ts';
import { type Window } from './window.ts';

/** One service of a visit with all that decides where it can stand. */
export interface ChainStep {
  readonly reach: Reach;
  /** Equal for steps of the same service. */
  readonly service: unknown;
  /** By its limits; undefined: it has none. */
  readonly allows: LimitCheck | undefined;
  readonly places: ReadonlySet<Place>;
  /** Those places, best first for the day of an instant. */
  order(instant: number): readonly Place[];
  /** When the place can give the service, bookings aside: ascending and apart. */
  windows(place: Place): readonly Window[];
  /** When the place has no room for the party: ascending and apart. */
  full(place: Place): readonly Window[];
}

/** Whether a place can give the step then: inside its windows, and with its buffers clear of what is booked. */
export function isFree(step: ChainStep, place: Place, { start, end }: Window): boolean {
  if (!step.places.has(place)) return false;
  const open = lastBefore(step.windows(place), start + 1);
  if (open === undefined || open.end < end) return false;
  const full = lastBefore(step.full(place), start + step.reach.length);
  return full === undefined || full.end <= start - step.reach.before;
}

/** The last of ascending windows that starts before an instant. */
function lastBefore(windows: readonly Window[], instant: number): Window | undefined {
  let low = 0;
  let high = windows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((windows[middle]?.start ?? Infinity) < instant) low = middle + 1;
    else high = middle;
  }
  return windows[low - 1];
}
