import { type UnavailableReason } from '@randevou/contracts';
import { bookableRange } from './bookable-range.ts';
import { checkQuery } from './check-query.ts';
import { MINUTE } from './full-minute.ts';
import { findSlots } from './find-slots.ts';
import { placesFor } from './place.ts';
import { queryWindows } from './query-windows.ts';
import { type SlotQuery } from './slot-query.ts';
import { type Window } from './window.ts';

/**
 * Why `findSlots` gives nothing in the whole of [from, to).
 * @throws SchedulingError for bad input
 */
export function whyNoneFree(query: SlotQuery): UnavailableReason {
  const calendars = checkQuery(query, [{ service: query.service, path: 'service' }]);
  if (query.to <= query.now) return 'in_the_past';
  const { earliest, before } = bookableRange(query, calendars.business, query.service.noticeMinutes);
  if (query.from >= before) return 'beyond_horizon';
  if (placesFor({ ...query, resourceId: undefined }).length === 0) return 'party_too_large';

  const [windows] = queryWindows(calendars, { from: query.from, to: before });
  if (windows === undefined || withRoom(query, windows.business).length === 0) return 'closed';
  if (withRoom(query, windows.service).length === 0) return 'service_not_given_then';
  if (earliest >= before) return 'too_soon';

  const taken = query.resourceId === undefined ? 'full' : 'resource_not_available';
  const unbooked = withoutBookings(query);
  if (findSlots(unbooked).length > 0) return taken;
  const anyDate = { ...unbooked, excludedDates: [] };
  if (findSlots(anyDate).length > 0) return 'already_booked_that_day';
  const anyTime = {
    ...anyDate,
    now: Math.min(query.now, query.from),
    service: { ...anyDate.service, noticeMinutes: 0 },
  };
  if (findSlots(anyTime).length > 0) return 'too_soon';
  return query.resourceId === undefined ? 'service_not_given_then' : 'resource_not_available';
}

/** As if nobody had booked anything: what occupies places and what counts against limits is gone. */
function withoutBookings(query: SlotQuery): SlotQuery {
  return {
    ...query,
    service: { ...query.service, limits: [] },
    resources: query.resources.map((resource) => ({ ...resource, occupied: [], limits: [] })),
  };
}

/** The end of last night's opening does not make a day open when no visit fits into it. */
function withRoom({ from, service }: SlotQuery, windows: readonly Window[]): Window[] {
  const duration = service.durationMinutes * MINUTE;
  return windows.filter((window) => window.end - Math.max(window.start, from) >= duration);
}
