import { type Booking, type Refused } from '@randevou/contracts';
import { bookingView, isActive, isInTime } from './booking-view.ts';
import { type Principal } from '../bookings.ts';
import { readOwn } from './case-state.ts';
import { type Desk } from '../desk.ts';

/**
 * The customer's own booking when it may be changed, else the refusal.
 * @param at when the customer asked for it, epoch milliseconds: deadlines count from then
 */
export async function changeable(
  desk: Desk,
  who: Principal,
  reference: string,
  kind: 'move' | 'cancel',
  at: number,
): Promise<{ readonly booking: Booking } | Refused> {
  const booking = await readOwn(desk, who, reference);
  // A held one was never told to the customer as a booking.
  if (booking === undefined || booking.state === 'held') return { outcome: 'refused', reason: 'unknown_booking' };
  const view = bookingView(desk, booking);
  if (!isActive(booking, desk.now())) return { outcome: 'refused', reason: 'not_active', booking: view };
  if (isInTime(desk, booking, kind, at)) return { booking };
  return { outcome: 'refused', reason: kind === 'move' ? 'too_late_to_move' : 'too_late_to_cancel', booking: view };
}
