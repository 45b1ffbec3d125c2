import { Instant, type Booking } from '@randevou/contracts';
import type { Store } from '@randevou/store-dynamodb';
import * as z from 'zod';
import { parseCustomer } from './customer-address.ts';

export const BookingQuery = z.strictObject({
  customer: z.string().optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  /** Holds are shown only when asked for: they are no bookings yet. */
  status: z.enum(['held', 'confirmed', 'completed', 'cancelled', 'no_show']).optional(),
});
export type BookingQuery = z.infer<typeof BookingQuery>;

export interface BookingRow {
  readonly reference: string;
  readonly status: string;
  readonly serviceId: string;
  readonly resourceId: string;
  readonly start: string;
  readonly end: string;
  readonly partySize?: number;
  readonly customer: { readonly phone?: string; readonly userId?: string; readonly name?: string };
}

function toRow(booking: Booking, now: number): BookingRow {
  const { reference, slot, partySize, contact, state } = booking;
  const name = booking.name ?? contact.name;
  return {
    reference,
    status: state === 'confirmed' && Date.parse(slot.end) <= now ? 'completed' : state,
    ...slot,
    ...(partySize === undefined ? {} : { partySize }),
    customer: {
      ...(contact.phone === undefined ? {} : { phone: contact.phone }),
      ...(contact.userId === undefined ? {} : { userId: contact.userId }),
      ...(name === undefined ? {} : { name }),
    },
  };
}

/** The ledger as the owner would see it. */
export async function listBookings(
  store: Store,
  businessId: string,
  query: BookingQuery,
  now: number,
): Promise<readonly BookingRow[]> {
  const wanted = query.customer === undefined ? undefined : parseCustomer(query.customer);
  const bookings = await store.ledger.listBookings(businessId, {
    ...(query.from === undefined ? {} : { from: Date.parse(query.from) }),
    ...(query.to === undefined ? {} : { to: Date.parse(query.to) }),
  });
  return bookings
    .filter(
      ({ contact }) =>
        !wanted ||
        (wanted.phone !== undefined && contact.phone === wanted.phone) ||
        (wanted.userId !== undefined && contact.userId === wanted.userId),
    )
    .map((booking) => toRow(booking, now))
    .filter(({ status }) => (query.status === undefined ? status !== 'held' : status === query.status));
}
