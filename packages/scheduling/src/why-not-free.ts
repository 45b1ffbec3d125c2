import { type UnavailableReason } from '@randevou/contracts';
import { bookableRange } from './bookable-range.ts';
import { cutStarts } from './cut-starts.ts';
import { MINUTE } from './full-minute.ts';
import { fittingResources } from './find-slots.ts';
import { businessWindows, resourceWindows, serviceWindows } from './query-windows.ts';
import { type SlotQuery } from './slot-query.ts';
import { type Window } from './window.ts';

/** Why a visit cannot start at an instant at which `findSlots` gives no slot. */
export function whyNotFree(query: SlotQuery, start: number): UnavailableReason {
  if (start < query.now) return 'in_the_past';
  const at: SlotQuery = { ...query, from: start, to: start + 1 };
  const { earliest, before } = bookableRange(at);
  if (start < earliest) return 'too_soon';
  if (start >= before) return 'beyond_horizon';
  if (fittingResources({ ...query, resourceId: undefined }).length === 0) return 'party_too_large';

  const range = { from: at.from, to: at.to };
  const business = businessWindows(query, range);
  if (!covers(business, start, start + 1)) return 'closed';
  const end = start + query.service.durationMinutes * MINUTE;
  const service = serviceWindows(query, range, business);
  if (!covers(service, start, end)) return 'service_not_given_then';

  const candidates = fittingResources(query);
  const windows = candidates.map((resource) => resourceWindows(query, resource, range, service));
  const present = windows.filter((of) => covers(of, start, end));
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
