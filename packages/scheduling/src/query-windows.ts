import { type WeeklyWindow } from '@randevou/contracts';
import { intersectTwo } from './intersect.ts';
import { type Calendar, type Range, windowsOf } from './open-windows.ts';
import { type Place } from './place.ts';
import { type BookableResource } from './slot-query.ts';
import { type Window } from './window.ts';

export const ROUND_THE_CLOCK: readonly WeeklyWindow[] = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' },
];

/** The hours of a query in integers. */
export interface Calendars {
  readonly business: Calendar;
  /** By step of the visit; undefined: whenever the business is open. */
  readonly services: readonly (Calendar | undefined)[];
  /** Those that have hours, overrides or leave of their own. */
  readonly resources: ReadonlyMap<string, Calendar>;
}

/** Whole windows that overlap the range. */
export interface QueryWindows {
  readonly business: readonly Window[];
  /** Business ∩ service hours. */
  readonly service: readonly Window[];
  /** Business ∩ service hours ∩ those of all members, bookings aside. */
  of(place: Place): readonly Window[];
}

/** By step of the visit. */
export function queryWindows(calendars: Calendars, range: Range): QueryWindows[] {
  const business = windowsOf(calendars.business, range);
  const own = new Map<string, readonly Window[]>();
  const hoursOf = ({ id }: BookableResource): readonly Window[] | undefined => {
    const calendar = calendars.resources.get(id);
    if (calendar === undefined) return undefined;
    const windows = own.get(id) ?? windowsOf(calendar, range);
    own.set(id, windows);
    return windows;
  };
  return calendars.services.map((calendar) => {
    const service = calendar === undefined ? business : intersectTwo(business, windowsOf(calendar, range));
    const of = ({ members }: Place): readonly Window[] =>
      members.reduce((common, member) => {
        const hours = hoursOf(member);
        return hours === undefined ? common : intersectTwo(common, hours);
      }, service);
    return { business, service, of };
  });
}
