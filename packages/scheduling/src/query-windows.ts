import { type WeeklyWindow } from '@randevou/contracts';
import { intersect } from './intersect.ts';
import { openWindows } from './open-windows.ts';
import { type BookableResource, type SlotQuery } from './slot-query.ts';
import { type Window } from './window.ts';

const ROUND_THE_CLOCK: WeeklyWindow[] = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' },
];

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** When the business is open: whole windows overlapping the range. */
export function businessWindows(query: SlotQuery, range: Range): Window[] {
  return openWindows({ timeZone: query.timeZone, weekly: query.hours, overrides: query.overrides }, range);
}

/** When the service is given: business ∩ service hours. */
export function serviceWindows(query: SlotQuery, range: Range, business: readonly Window[]): Window[] {
  const { hours } = query.service;
  if (hours === undefined) return intersect(business);
  return intersect(business, openWindows({ timeZone: query.timeZone, weekly: hours }, range));
}

/** When the resource can give the service: business ∩ service ∩ resource hours, bookings aside. */
export function resourceWindows(
  query: SlotQuery,
  resource: BookableResource,
  range: Range,
  service: readonly Window[],
): readonly Window[] {
  const { hours, overrides, leave } = resource;
  if (hours === undefined && (overrides ?? []).length === 0 && (leave ?? []).length === 0) return service;
  const timeZone = resource.timeZone ?? query.timeZone;
  return intersect(service, openWindows({ timeZone, weekly: hours ?? ROUND_THE_CLOCK, overrides, leave }, range));
}
