import { type Booking } from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { BookingsError } from '../bookings-error.ts';
import { type Desk } from '../desk.ts';
import { referenceFor } from '../ids.ts';

const SALTS = 8;

/**
 * The reference that a turn's booking gets: free, or that of this customer's booking which `isSame` recognises. One
 * that any other booking has is passed over.
 */
export async function ownReference(
  desk: Desk,
  who: Principal,
  seed: readonly (string | number)[],
  isSame: (booking: Booking) => boolean,
): Promise<FoundReference> {
  return findReference(desk, seed, (booking) => booking.customerId === who.customerId && isSame(booking));
}

export interface FoundReference {
  readonly reference: string;
  /** The one that `isSame` recognised. */
  readonly booking?: Booking;
}

/** The same for a booking whoever's it is. */
export async function findReference(
  desk: Desk,
  seed: readonly (string | number)[],
  isSame: (booking: Booking) => boolean,
): Promise<FoundReference> {
  for (let salt = 0; salt < SALTS; salt += 1) {
    const reference = referenceFor(seed, salt);
    const [booking] = await desk.ledger.readBookings(desk.profile.id, [reference]);
    if (booking === undefined) return { reference };
    if (isSame(booking)) return { reference, booking };
  }
  throw new BookingsError('contended', `${SALTS} references in a row are taken`);
}
