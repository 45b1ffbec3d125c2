import { type Booking, type BusinessProfile } from '@randevou/contracts';
import { type VisitRules, visitUnder } from './visit-under.ts';
import { reasonsAgainstVisits } from './reasons-against-visits.ts';

/** Why a booking does not hold under a profile, and what that is about. Ids are those of the profile; no personal data. */
export type BrokenReason =
  | { readonly code: 'service_gone'; readonly serviceId: string }
  | { readonly code: 'resource_gone'; readonly resourceId: string }
  /** The resource does not give the service (any more). */
  | { readonly code: 'resource_not_for_service'; readonly resourceId: string; readonly serviceId: string }
  /** Tables that cannot be put together (any more). */
  | { readonly code: 'not_joined'; readonly resourceId: string }
  /** Outside of the business's hours, on a date that is closed or has other hours. */
  | { readonly code: 'closed' }
  | { readonly code: 'service_not_given_then'; readonly serviceId: string }
  /** Its own hours, other hours of a date, or leave. */
  | { readonly code: 'resource_away'; readonly resourceId: string }
  /** As it was booked it lies in all hours, but the service lasts longer now and would run out of them. */
  | { readonly code: 'too_long'; readonly serviceId: string }
  /** With the durations, buffers and seats of now there is no room beside the other visit. */
  | { readonly code: 'overlaps'; readonly resourceId: string; readonly reference: string }
  | { readonly code: 'time_blocked'; readonly resourceId: string }
  | { readonly code: 'party_too_large'; readonly resourceId: string; readonly seats: number }
  /** In another time zone the visit stands at another wall time than the customer was told. */
  | { readonly code: 'other_wall_time' };

export interface BrokenBooking {
  readonly booking: Booking;
  readonly reasons: readonly [BrokenReason, ...BrokenReason[]];
}

/** Time that the owner took out of use; instants in epoch milliseconds. */
export interface BlockedTime {
  readonly resourceId: string;
  readonly start: number;
  readonly end: number;
}

export interface ProfileChange {
  /** Undefined: everything that does not hold under `after` counts, whoever made it so. */
  readonly before: BusinessProfile | undefined;
  readonly after: BusinessProfile;
  /** All of the business from `now` on; what is not confirmed or over is left out. */
  readonly bookings: readonly Booking[];
  readonly blocked?: readonly BlockedTime[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The confirmed bookings to come that a change of the profile breaks, by start: those with a reason under the new
 * profile that they did not have under the old one, so that what the owner booked past the rules is not told again.
 * What governs new bookings alone breaks none: grid, notice, horizon, deadlines, limits, one booking a day.
 */
export function brokenBookings({ before, after, bookings, blocked = [], now }: ProfileChange): BrokenBooking[] {
  const standing = bookings
    .filter(({ state, slot }) => state === 'confirmed' && Date.parse(slot.end) > now)
    .sort((a, b) => Date.parse(a.slot.start) - Date.parse(b.slot.start));
  const under = (rules: VisitRules): ReadonlyMap<string, readonly BrokenReason[]> =>
    reasonsAgainstVisits(
      rules.after,
      standing.map((booking) => visitUnder(rules, booking)),
      blocked,
    );
  const known = before === undefined ? undefined : under({ before, after: before });
  const found = under({ before, after });
  return standing.flatMap((booking) => {
    const old = new Set((known?.get(booking.reference) ?? []).map(keyOf));
    const [first, ...more] = (found.get(booking.reference) ?? []).filter((reason) => !old.has(keyOf(reason)));
    return first === undefined ? [] : [{ booking, reasons: [first, ...more] }];
  });
}

function keyOf(reason: BrokenReason): string {
  return JSON.stringify(Object.entries(reason).sort(([a], [b]) => (a < b ? -1 : 1)));
}
