import { type Booking, type BookingView, type CustomerStateResult } from '@randevou/contracts';
import { bookingView, hasEnded } from './booking-view.ts';
import { type Principal } from '../bookings.ts';
import { isOpen } from './case-state.ts';
import { type Desk } from '../desk.ts';
import { type CustomerItem } from '../ledger.ts';
import { waitingState } from '../waiting/own-entries.ts';

/** The customer's confirmed bookings that have not ended, by start. */
export async function upcoming(desk: Desk, who: Principal): Promise<readonly BookingView[]> {
  return upcomingOf(desk, await knownBookings(desk, await desk.ledger.readCustomer(desk.profile.id, who.customerId)));
}

export async function customerState(desk: Desk, who: Principal): Promise<CustomerStateResult> {
  const customer = await desk.ledger.readCustomer(desk.profile.id, who.customerId);
  const { openDraft } = customer;
  const open = openDraft !== undefined && isOpen(openDraft, desk.now()) ? { openDraft } : {};
  const { offers, waiting } = await waitingState(desk, who);
  const lines = waiting.length === 0 ? {} : { waiting };
  const known = await knownBookings(desk, customer);
  const lastVisit = newestVisit(desk, known);
  return {
    bookings: upcomingOf(desk, known),
    ...open,
    offers,
    ...lines,
    ...(lastVisit === undefined ? {} : { lastVisit: bookingView(desk, lastVisit) }),
  };
}

/** What the customer item names, in one request: what is to come, and the newest of what has been. */
async function knownBookings(desk: Desk, { active, past = [] }: CustomerItem): Promise<readonly Booking[]> {
  const references = [...active, ...past].map(({ reference }) => reference);
  return references.length === 0 ? [] : desk.ledger.readBookings(desk.profile.id, references);
}

function upcomingOf(desk: Desk, bookings: readonly Booking[]): BookingView[] {
  const now = desk.now();
  return bookings
    .filter((booking) => booking.state === 'confirmed' && !hasEnded(booking, now))
    .sort((a, b) => startOf(a) - startOf(b))
    .map((booking) => bookingView(desk, booking));
}

/** The newest that has begun and was neither cancelled nor missed. */
function newestVisit(desk: Desk, bookings: readonly Booking[]): Booking | undefined {
  return bookings
    .filter((booking) => booking.state === 'confirmed' && startOf(booking) <= desk.now())
    .sort((a, b) => startOf(b) - startOf(a))[0];
}

function startOf({ slot }: Booking): number {
  return Date.parse(slot.start);
}
