import { bookableRange } from './bookable-range.ts';
import { checkQuery } from './check-query.ts';
import { cutStarts } from './cut-starts.ts';
import { limitCheck } from './limits.ts';
import { dayOfDate } from './local-days.ts';
import { type Place, placesFor } from './place.ts';
import { placeOrder } from './place-order.ts';
import { queryWindows } from './query-windows.ts';
import { reachOf, roomFor, startsBetween } from './room.ts';
import { type FreeSlot, type SlotQuery } from './slot-query.ts';
import { type Window } from './window.ts';

/** A place with the starts at which it is free, and how many of them have been dealt with. */
interface Candidate extends Place {
  readonly starts: readonly number[];
  next: number;
}

/**
 * The free slots with starts in [from, to), ascending, one per start.
 * @throws SchedulingError for bad input
 */
export function findSlots(query: SlotQuery): FreeSlot[] {
  const { service } = query;
  const calendars = checkQuery(query, [{ service, path: 'service' }]);
  const { earliest, before } = bookableRange(query, calendars.business, service.noticeMinutes);
  const [windows] = earliest < before ? queryWindows(calendars, { from: earliest, to: before }) : [];
  if (windows === undefined) return [];

  const { days } = calendars.business;
  const reach = reachOf(service);
  const room = roomFor(query, days);
  // Most places share the hours of the business, and so their starts.
  const cut = new Map<readonly Window[], readonly number[]>();
  const startsIn = (open: readonly Window[]): readonly number[] => {
    const known = cut.get(open);
    if (known !== undefined) return known;
    const starts = cutStarts(open, {
      durationMinutes: service.durationMinutes,
      intervalMinutes: service.slotIntervalMinutes,
      notBefore: earliest,
      before,
      timeZone: query.timeZone,
    });
    cut.set(open, starts);
    return starts;
  };
  const candidates = placesFor(query).map((place): Candidate => {
    const free = startsBetween(startsIn(windows.of(place)), room.fullTimes(place), reach);
    const allows = room.limits(place);
    const starts = allows === undefined ? free : free.filter((start) => allows({ start, end: start + reach.duration }));
    return { ...place, starts, next: 0 };
  });

  const order = placeOrder(candidates, days, query);
  const allows = limitCheck(service.limits ?? [], days, query);
  const excluded = new Set(query.excludedDates?.map((date) => dayOfDate(date)));
  const slots: FreeSlot[] = [];
  let day = -Infinity;
  let nextMidnight = -Infinity;
  for (let start = nextStart(candidates); start < Infinity; start = nextStart(candidates)) {
    if (start >= nextMidnight) {
      day = days.dayOf(start);
      nextMidnight = days.startOf(day + 1);
    }
    const resourceIds = takeAll(order(day), start);
    const [resourceId] = resourceIds;
    const slot = { start, end: start + reach.duration };
    if (resourceId === undefined || excluded.has(day) || allows?.(slot) === false) continue;
    slots.push({ ...slot, resourceId, resourceIds });
  }
  return slots;
}

function nextStart(candidates: readonly Candidate[]): number {
  let least = Infinity;
  for (const { starts, next } of candidates) {
    const start = starts[next];
    if (start !== undefined && start < least) least = start;
  }
  return least;
}

/** The ids of the candidates that are free then, which thereby go on to their next start. */
function takeAll(candidates: readonly Candidate[], start: number): string[] {
  const ids: string[] = [];
  for (const candidate of candidates) {
    if (candidate.starts[candidate.next] !== start) continue;
    candidate.next += 1;
    ids.push(candidate.id);
  }
  return ids;
}
