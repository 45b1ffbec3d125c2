import { bookableRange } from './bookable-range.ts';
import { checkQuery } from './check-query.ts';
import { cutStarts } from './cut-starts.ts';
import { MINUTE } from './full-minute.ts';
import { fullTimes, occupancyThatCounts } from './full-times.ts';
import { limitCheck } from './limits.ts';
import { localDays } from './local-days.ts';
import { businessWindows, resourceWindows, serviceWindows } from './query-windows.ts';
import { type BookableResource, type FreeSlot, type SlotQuery } from './slot-query.ts';

const byName = new Intl.Collator('en', { numeric: true });

/**
 * The free slots with starts in [from, to), ascending, one per start.
 * @throws SchedulingError for bad input
 */
export function findSlots(query: SlotQuery): FreeSlot[] {
  checkQuery(query);
  const { earliest, before } = bookableRange(query);
  if (!(earliest < before)) return [];
  const range = { from: earliest, to: before };
  const service = serviceWindows(query, range, businessWindows(query, range));

  const free = new Map<number, BookableResource[]>();
  for (const resource of fittingResources(query)) {
    const windows = resourceWindows(query, resource, range, service);
    const starts = cutStarts(windows, {
      durationMinutes: query.service.durationMinutes,
      intervalMinutes: query.service.slotIntervalMinutes,
      notBefore: earliest,
      before,
      timeZone: query.timeZone,
    });
    for (const start of freeStarts(query, resource, starts)) {
      const others = free.get(start);
      if (others === undefined) free.set(start, [resource]);
      else others.push(resource);
    }
  }

  const days = localDays(query.timeZone);
  const allowed = limitCheck(query.service.limits ?? [], days, query.service.durationMinutes);
  const bookingsOn = bookingCounter(query);
  return [...free.keys()]
    .filter(allowed)
    .sort((a, b) => a - b)
    .flatMap((start) => {
      const day = days.dayOf(start);
      const resourceIds = (free.get(start) ?? [])
        .sort(
          (a, b) =>
            a.seats - b.seats ||
            bookingsOn(a, day) - bookingsOn(b, day) ||
            byName.compare(a.name, b.name) ||
            byName.compare(a.id, b.id),
        )
        .map((resource) => resource.id);
      const [resourceId] = resourceIds;
      const end = start + query.service.durationMinutes * MINUTE;
      return resourceId === undefined ? [] : [{ start, end, resourceId, resourceIds }];
    });
}

/** Those that hold the party, only the named one if one is named. */
export function fittingResources(query: SlotQuery): BookableResource[] {
  const people = query.partySize ?? 1;
  return query.resources.filter(
    ({ id, seats }) => people <= seats && (query.resourceId === undefined || id === query.resourceId),
  );
}

function freeStarts(query: SlotQuery, resource: BookableResource, starts: readonly number[]): number[] {
  const full = fullTimes(resource, occupancyThatCounts(resource, query), query.partySize ?? 1);
  if (full.length === 0) return [...starts];
  const before = (query.service.bufferBeforeMinutes ?? 0) * MINUTE;
  const after = (query.service.durationMinutes + (query.service.bufferAfterMinutes ?? 0)) * MINUTE;
  let next = 0;
  return starts.filter((start) => {
    while ((full[next]?.end ?? Infinity) <= start - before) next += 1;
    return (full[next]?.start ?? Infinity) >= start + after;
  });
}

/** Bookings (and holds of others) of a resource by local day; counted when first asked for. */
function bookingCounter(query: SlotQuery): (resource: BookableResource, day: number) => number {
  const days = localDays(query.timeZone);
  const counts = new Map<string, Map<number, number>>();
  return (resource, day) => {
    let byDay = counts.get(resource.id);
    if (byDay === undefined) {
      byDay = new Map();
      for (const entry of occupancyThatCounts(resource, query)) {
        if (entry.state === 'blocked') continue;
        const on = days.dayOf(entry.start);
        byDay.set(on, (byDay.get(on) ?? 0) + 1);
      }
      counts.set(resource.id, byDay);
    }
    return byDay.get(day) ?? 0;
  };
}
