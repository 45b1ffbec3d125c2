import { type UnavailableReason } from '@randevou/contracts';
import { bookableRange } from './bookable-range.ts';
import { MINUTE } from './full-minute.ts';
import { findSlots, fittingResources } from './find-slots.ts';
import { businessWindows, serviceWindows } from './query-windows.ts';
import { type SlotQuery } from './slot-query.ts';
import { type Window } from './window.ts';

/** Why `findSlots` gives nothing in the whole of [from, to). */
export function whyNoneFree(query: SlotQuery): UnavailableReason {
  if (query.to <= query.now) return 'in_the_past';
  const { earliest, before } = bookableRange(query);
  if (query.from >= before) return 'beyond_horizon';
  if (fittingResources({ ...query, resourceId: undefined }).length === 0) return 'party_too_large';

  const range = { from: query.from, to: before };
  const business = withRoom(query, range.from, businessWindows(query, range));
  if (business.length === 0) return 'closed';
  const service = withRoom(query, range.from, serviceWindows(query, range, business));
  if (service.length === 0) return 'service_not_given_then';
  if (earliest >= before) return 'too_soon';

  const unoccupied = { ...query, resources: query.resources.map((resource) => ({ ...resource, occupied: [] })) };
  if (findSlots(unoccupied).length > 0) return query.resourceId === undefined ? 'full' : 'resource_not_available';
  const anyTime = {
    ...unoccupied,
    now: Math.min(query.now, query.from),
    service: { ...query.service, noticeMinutes: 0 },
  };
  if (findSlots(anyTime).length > 0) return 'too_soon';
  return query.resourceId === undefined ? 'service_not_given_then' : 'resource_not_available';
}

/** The end of last night's opening does not make a day open when no visit fits into it. */
function withRoom(query: SlotQuery, from: number, windows: readonly Window[]): Window[] {
  const duration = query.service.durationMinutes * MINUTE;
  return windows.filter((window) => window.end - Math.max(window.start, from) >= duration);
}
