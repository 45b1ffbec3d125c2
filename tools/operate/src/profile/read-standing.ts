import type { BlockedTime } from '@randevou/bookings';
import type { Booking } from '@randevou/contracts';
import type { OperatorStore } from '@randevou/store-dynamodb';

const DAY = 86_400_000;
/** The longest visit that an owner can book: one that began so long ago may go on. */
const LONGEST_VISIT = 14 * DAY;

/** What stands in the ledger from now on: confirmed bookings, and time that the owner blocked around them. */
export async function readStanding(
  ledger: OperatorStore['ledger'],
  businessId: string,
  now: number,
): Promise<{ readonly bookings: readonly Booking[]; readonly blocked: readonly BlockedTime[] }> {
  const bookings = await ledger.listBookings(businessId, { from: now - LONGEST_VISIT, states: ['confirmed'] });
  const last = Math.max(now, ...bookings.map(({ slot }) => Date.parse(slot.end)));
  const items = bookings.length === 0 ? [] : await ledger.readAgenda(businessId, utcDate(now), utcDate(last + DAY));
  const blocked = items.flatMap(({ resourceId, entries }) =>
    entries.flatMap(({ state, start, end }) => (state === 'blocked' ? [{ resourceId, start, end }] : [])),
  );
  return { bookings, blocked };
}

function utcDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
