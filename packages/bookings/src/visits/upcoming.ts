import { type BookingView, type CustomerStateResult } from '@randevou/contracts';
import { bookingView, hasEnded } from './booking-view.ts';
import { type Principal } from '../bookings.ts';
import { isOpen } from './case-state.ts';
import { type Desk } from '../desk.ts';
import { type CustomerItem } from '../ledger.ts';
import { openOffers } from '../waiting/own-entries.ts';

/** The customer's confirmed bookings that have not ended, by start. */
export async function upcoming(desk: Desk, who: Principal): Promise<readonly BookingView[]> {
  return activeBookings(desk, await desk.ledger.readCustomer(desk.profile.id, who.customerId));
}

export async function customerState(desk: Desk, who: Principal): Promise<CustomerStateResult> {
  const customer = await desk.ledger.readCustomer(desk.profile.id, who.customerId);
  const { openDraft } = customer;
  const open = openDraft !== undefined && isOpen(openDraft, desk.now()) ? { openDraft } : {};
  return { bookings: await activeBookings(desk, customer), ...open, offers: await openOffers(desk, who) };
}

async function activeBookings(desk: Desk, customer: CustomerItem): Promise<BookingView[]> {
  const now = desk.now();
  const references = customer.active.filter(({ end }) => end > now).map(({ reference }) => reference);
  if (references.length === 0) return [];
  const bookings = await desk.ledger.readBookings(desk.profile.id, references);
  return bookings
    .filter((booking) => booking.state === 'confirmed' && !hasEnded(booking, now))
    .sort((a, b) => Date.parse(a.slot.start) - Date.parse(b.slot.start))
    .map((booking) => bookingView(desk, booking));
}
