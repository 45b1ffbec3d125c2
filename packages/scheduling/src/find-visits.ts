import { bestChain, changePatterns, type ChainSearch } from './best-chain.ts';
import { bookableRange } from './bookable-range.ts';
import { type ChainStep } from './chain-step.ts';
import { checkVisitQuery } from './check-visit-query.ts';
import { cutStarts } from './cut-starts.ts';
import { limitCheck } from './limits.ts';
import { dayOfDate } from './local-days.ts';
import { type Place, placesFor } from './place.ts';
import { placeOrder } from './place-order.ts';
import { type Calendars, queryWindows } from './query-windows.ts';
import { reachOf, type Room, roomFor } from './room.ts';
import { type FreeVisit, type VisitQuery } from './slot-query.ts';

/**
 * The starts in [from, to) at which the services of a visit can follow one another, ascending, one visit per start: the
 * one with the fewest changes of resource, then with the resources that `findSlots` would put first. A later service
 * begins on the same resource after the buffers of both, on another one at once.
 * @throws SchedulingError for bad input, and for a visit of no service or of more than four
 */
export function findVisits(query: VisitQuery): FreeVisit[] {
  const calendars = checkVisitQuery(query);
  const { days } = calendars.business;
  const { earliest, before } = bookableRange(query, calendars.business, noticeOf(query));
  if (!(earliest < before)) return [];
  const room = roomFor(query, days);
  const steps = chainSteps(query, calendars, { from: earliest, to: before }, room);
  const [first] = steps;
  const { durationMinutes = 0, slotIntervalMinutes } = query.steps[0]?.service ?? {};
  const grids = new Map(
    [...(first?.places ?? [])].map((place) => {
      const grid = { durationMinutes, intervalMinutes: slotIntervalMinutes, timeZone: query.timeZone };
      return [place, new Set(cutStarts(first?.windows(place) ?? [], { ...grid, notBefore: earliest, before }))];
    }),
  );
  const search: ChainSearch = {
    steps,
    patterns: changePatterns(steps.length),
    limits: (place) => room.limits(place),
    mayStart: (place, start) => grids.get(place)?.has(start) === true,
  };
  const excluded = new Set(query.excludedDates?.map((date) => dayOfDate(date)));
  return [...new Set([...grids.values()].flatMap((starts) => [...starts]))]
    .filter((start) => excluded.size === 0 || !excluded.has(days.dayOf(start)))
    .sort((a, b) => a - b)
    .flatMap((start) => {
      const chain = bestChain(search, start);
      const last = chain?.at(-1);
      if (chain === undefined || last === undefined) return [];
      const parts = chain.map((link) => ({ resourceId: link.place.id, start: link.start, end: link.end }));
      return [{ start, end: last.end, parts }];
    });
}

/** The longest of the steps'. */
export function noticeOf({ steps }: VisitQuery): number {
  return Math.max(...steps.map(({ service }) => service.noticeMinutes ?? 0));
}

function chainSteps(
  query: VisitQuery,
  calendars: Calendars,
  range: { readonly from: number; readonly to: number },
  room: Room,
): ChainStep[] {
  const { days } = calendars.business;
  const places = placesFor({ ...query, resourceId: undefined });
  const { resourceId: named = '' } = query;
  const isHelpless = query.resourceId !== undefined && !query.steps.some((step) => step.resourceIds.includes(named));
  const longest = query.steps.reduce((sum, { service }) => sum + reachOf(service).before + reachOf(service).length, 0);
  const windows = queryWindows(calendars, { from: range.from, to: range.to + longest });
  return query.steps.flatMap(({ service, serviceId, resourceIds }, index) => {
    const open = windows[index];
    if (open === undefined) return [];
    const able = isHelpless ? [] : resourceIds.includes(named) ? [named] : resourceIds;
    const own = places.filter(({ id }) => able.includes(id));
    const byPlace = new Map(own.map((place) => [place, open.of(place)]));
    const order = placeOrder(own, days, query);
    return [
      {
        reach: reachOf(service),
        service: serviceId ?? service,
        allows: limitCheck(service.limits ?? [], days, query),
        places: new Set(own),
        order: (instant: number) => order(days.dayOf(instant)),
        windows: (place: Place) => byPlace.get(place) ?? [],
        full: (place: Place) => room.fullTimes(place),
      },
    ];
  });
}
