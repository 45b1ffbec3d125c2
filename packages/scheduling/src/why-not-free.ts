import { type UnavailableReason } from '@randevou/contracts';
import { bookableRange } from './bookable-range.ts';
import { instant } from './check-number.ts';
import { checkQuery } from './check-query.ts';
import { cutStarts } from './cut-starts.ts';
import { dateOfDay } from './local-days.ts';
import { placesFor } from './place.ts';
import { queryWindows } from './query-windows.ts';
import { reachOf } from './room.ts';
import { type SlotQuery } from './slot-query.ts';
import { type Window } from './window.ts';

/**
 * Why a visit cannot start at an instant at which `findSlots` gives no slot. What the hours say comes first, then the
 * customer's other bookings, then those of others.
 * @throws SchedulingError for bad input
 */
export function whyNotFree(query: SlotQuery, start: number): UnavailableReason {
  instant(start, 'start');
  const at: SlotQuery = { ...query, from: start, to: start + 1 };
  const calendars = checkQuery(at, [{ service: query.service, path: 'service' }]);
  if (start < query.now) return 'in_the_past';
  const { earliest, before } = bookableRange(at, calendars.business, query.service.noticeMinutes);
  if (start < earliest) return 'too_soon';
  if (start >= before) return 'beyond_horizon';
  if (placesFor({ ...query, resourceId: undefined }).length === 0) return 'party_too_large';

  const [windows] = queryWindows(calendars, at);
  const end = start + reachOf(query.service).duration;
  if (windows === undefined || !covers(windows.business, start, start + 1)) return 'closed';
  if (!covers(windows.service, start, end)) return 'service_not_given_then';
  const date = dateOfDay(calendars.business.days.dayOf(start));
  if (query.excludedDates?.includes(date) === true) return 'already_booked_that_day';

  const present = placesFor(query)
    .map((place) => windows.of(place))
    .filter((of) => covers(of, start, end));
  if (present.length === 0) return query.resourceId === undefined ? 'service_not_given_then' : 'resource_not_available';
  const grid = {
    durationMinutes: query.service.durationMinutes,
    intervalMinutes: query.service.slotIntervalMinutes,
    notBefore: start,
    before: start + 1,
    timeZone: query.timeZone,
  };
  if (!present.some((of) => cutStarts(of, grid).length > 0)) return 'off_grid';
  return query.resourceId === undefined ? 'full' : 'resource_not_available';
}

function covers(windows: readonly Window[], start: number, end: number): boolean {
  return windows.some((window) => window.start <= start && end <= window.end);
}
