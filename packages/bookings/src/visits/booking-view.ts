import { allows, type Booking, type BookingView, derivedState } from '@randevou/contracts';
import { type Desk, MINUTE } from '../desk.ts';

export function hasEnded(booking: Booking, now: number): boolean {
  return Date.parse(booking.slot.end) <= now;
}

/** Confirmed and not begun: the only state in which a customer may change it. */
export function isActive(booking: Booking, now: number): boolean {
  return allows(booking.state, 'moved') && allows(booking.state, 'cancelled') && Date.parse(booking.slot.start) > now;
}

/** Whether the deadline of the profile for `move` or `cancel` has not passed; the last moment counts. */
export function isInTime(desk: Desk, booking: Pick<Booking, 'slot'>, kind: 'move' | 'cancel', at: number): boolean {
  const { moveUntilMinutes, cancelUntilMinutes } = desk.profile.policies;
  const minutes = kind === 'move' ? moveUntilMinutes : cancelUntilMinutes;
  return at <= Date.parse(booking.slot.start) - minutes * MINUTE;
}

/** A booking as its own customer may see it. */
export function bookingView(desk: Desk, booking: Booking): BookingView {
  const now = desk.now();
  const { reference, state, slot, partySize, name, price, seriesId } = booking;
  return {
    reference,
    state: derivedState(state, Date.parse(slot.end), now),
    slot,
    ...(partySize === undefined ? {} : { partySize }),
    ...(name === undefined ? {} : { name }),
    ...(price === undefined ? {} : { price }),
    ...(seriesId === undefined ? {} : { seriesId }),
    canMove: isActive(booking, now) && isInTime(desk, booking, 'move', now),
    canCancel: isActive(booking, now) && isInTime(desk, booking, 'cancel', now),
  };
}
