import { type DateOverride, type WeeklyWindow } from '@randevou/contracts';

/** Time of a resource that is taken. Instants are epoch milliseconds. */
export interface Occupancy {
  /** The visit itself. */
  readonly start: number;
  readonly end: number;
  /** The same with its buffers; the visit's own times unless given. */
  readonly busyStart?: number | undefined;
  readonly busyEnd?: number | undefined;
  /** On a shared resource; 1 unless given. */
  readonly seats?: number | undefined;
  /** Only for holds: from then on it takes nothing. */
  readonly holdExpiresAt?: number | undefined;
  readonly customerId?: string | undefined;
  readonly reference?: string | undefined;
  /** `blocked` time takes place but is nobody's booking. */
  readonly state?: 'held' | 'booked' | 'blocked' | undefined;
}

/** At most so many bookings, or minutes of them, in one period of the business's local days. */
export interface BookingLimit {
  /** Weeks are from Monday. */
  readonly per: 'day' | 'week' | 'month';
  readonly bookings?: number | undefined;
  readonly minutes?: number | undefined;
  /**
   * What counts, with all of the whole periods around the query, where it starts. Entries of an agenda may stand here
   * as they are: blocked time, lapsed and own holds and the booking to be moved are left out, and one that stands in
   * several resources (same `reference` and `start`) counts once.
   */
  readonly counted: readonly Occupancy[];
}

export interface BookableResource {
  readonly id: string;
  readonly name: string;
  readonly mode: 'exclusive' | 'shared';
  /** People that fit; seats to give out when shared. */
  readonly seats: number;
  /** Its own hours inside those of the business; whenever the business is open unless given. */
  readonly hours?: readonly WeeklyWindow[] | undefined;
  readonly overrides?: readonly DateOverride[] | undefined;
  readonly leave?: readonly { readonly from: string; readonly to: string }[] | undefined;
  /** Of its hours; the business's unless given. */
  readonly timeZone?: string | undefined;
  /** Of all that it does, whatever the service. */
  readonly limits?: readonly BookingLimit[] | undefined;
  readonly occupied: readonly Occupancy[];
}

/**
 * Exclusive resources that can be put together; free when all of them are. Their id is `joinIds(resourceIds)`. A join
 * of which the query's `resources` lack one takes no part: not all of it can give the service.
 */
export interface Join {
  readonly resourceIds: readonly string[];
  /** People that fit; the sum of theirs unless given. */
  readonly seats?: number | undefined;
}

export interface BookableService {
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes?: number | undefined;
  readonly bufferAfterMinutes?: number | undefined;
  /** Distance of the starts; the duration unless given. */
  readonly slotIntervalMinutes?: number | undefined;
  readonly noticeMinutes?: number | undefined;
  /** Windows in which it is given, inside the business's hours; all of them unless given. */
  readonly hours?: readonly WeeklyWindow[] | undefined;
  /** Counted in the business's local days, weeks from Monday, and months. */
  readonly limits?: readonly BookingLimit[] | undefined;
}

/** Everything that free slots are computed from. */
export interface SlotQuery {
  /** Starts are looked for in [from, to), epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly now: number;
  /** The business's; days, horizon and hours are counted in it. */
  readonly timeZone: string;
  readonly hours: readonly WeeklyWindow[];
  readonly overrides?: readonly DateOverride[] | undefined;
  /** Last bookable local day, today = 0; without end unless given. */
  readonly horizonDays?: number | undefined;
  /** `business_days` counts only local days on which the business opens; `calendar_days` unless given. */
  readonly horizonCounts?: 'calendar_days' | 'business_days' | undefined;
  /** Local dates on which this customer can have nothing (more): no start lies on them. */
  readonly excludedDates?: readonly string[] | undefined;
  readonly service: BookableService;
  /** Those that can give the service. */
  readonly resources: readonly BookableResource[];
  /** They come after every single resource that fits, smallest first. */
  readonly joins?: readonly Join[] | undefined;
  /** People to find room for; 1 unless given. */
  readonly partySize?: number | undefined;
  /** Only this resource, or this join, will do. */
  readonly resourceId?: string | undefined;
  /** Whose own holds count as free. */
  readonly customerId?: string | undefined;
  /** The booking to be moved: its own place counts as free. */
  readonly reference?: string | undefined;
}

export interface FreeSlot {
  readonly start: number;
  readonly end: number;
  /** The resource it would be given: the smallest that fits, then the one with the fewest bookings that day, then by name. */
  readonly resourceId: string;
  /** All that are free then, in that order. */
  readonly resourceIds: readonly string[];
}

/** One service of a visit that has several, one after another. */
export interface VisitStep {
  /** Steps of the same service count together for its limits; those with the same `service` object unless given. */
  readonly serviceId?: string | undefined;
  readonly service: BookableService;
  /** Those of the query's resources that can give it. */
  readonly resourceIds: readonly string[];
}

/**
 * Where several services of one visit could follow one another: one to four. Grid, horizon, excluded dates and the
 * longest notice of the steps are asked of the visit's start, everything else of each step. The named resource gives
 * the steps that it can, others the rest.
 */
export interface VisitQuery extends Omit<SlotQuery, 'service' | 'joins'> {
  readonly steps: readonly VisitStep[];
}

export interface FreeVisit {
  readonly start: number;
  /** Of the last step. */
  readonly end: number;
  /** By step. With the same resource a step begins after the buffers of both; with another one right away. */
  readonly parts: readonly { readonly resourceId: string; readonly start: number; readonly end: number }[];
}
