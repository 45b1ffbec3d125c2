import { type Asker, fullTimes, occupancyThatCounts } from './full-times.ts';
import { MINUTE } from './full-minute.ts';
import { type LimitCheck, limitCheck } from './limits.ts';
import { type LocalDays } from './local-days.ts';
import { mergeWindows } from './merge-windows.ts';
import { type Place } from './place.ts';
import { type BookableResource, type BookableService, type SlotQuery } from './slot-query.ts';
import { type Window } from './window.ts';

/** What the bookings that stand leave of each place; computed when first asked for. */
export interface Room {
  /** When the place has no room for the party: ascending and apart. */
  fullTimes(place: Place): readonly Window[];
  /** Undefined: nothing is limited. */
  limits(place: Place): LimitCheck | undefined;
}

export function roomFor(query: Asker & Pick<SlotQuery, 'partySize'>, days: LocalDays): Room {
  const full = remembered((resource: BookableResource) =>
    fullTimes(resource, occupancyThatCounts(resource.occupied, query), query.partySize ?? 1),
  );
  const limit = remembered(({ limits = [] }: BookableResource) => limitCheck(limits, days, query));
  return {
    fullTimes: remembered(({ members }: Place) => {
      const [only] = members;
      return only !== undefined && members.length === 1 ? full(only) : mergeWindows(members.flatMap(full));
    }),
    limits: remembered(({ members }: Place) => {
      const checks = members.flatMap((member) => limit(member) ?? []);
      return checks.length === 0 ? undefined : (added, alongside) => checks.every((allows) => allows(added, alongside));
    }),
  };
}

function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** How far a visit reaches from its start, milliseconds: [-before, length) is kept free, the visit itself ends earlier. */
export interface Reach {
  readonly before: number;
  readonly duration: number;
  readonly length: number;
}

export function reachOf({ durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }: BookableService): Reach {
  const duration = durationMinutes * MINUTE;
  return {
    before: (bufferBeforeMinutes ?? 0) * MINUTE,
    duration,
    length: duration + (bufferAfterMinutes ?? 0) * MINUTE,
  };
}

/** Of ascending starts, those that meet none of the full times with their buffers. */
export function startsBetween(starts: readonly number[], full: readonly Window[], { before, length }: Reach): number[] {
  let next = 0;
  return starts.filter((start) => {
    while ((full[next]?.end ?? Infinity) <= start - before) next += 1;
    return (full[next]?.start ?? Infinity) >= start + length;
  });
}
