import { type BookingAction, type BookingState, type StoredBookingState } from './booking.ts';

/**
 * What may be done to a booking in each stored state, and the state after it. `released` drops a hold that never became
 * a booking, so nothing comes after it. A move keeps the reference. To be forgotten (`forgotten`) changes no state.
 */
export const TRANSITIONS = {
  held: { held: 'held', confirmed: 'confirmed', released: undefined },
  confirmed: { acknowledged: 'confirmed', moved: 'confirmed', cancelled: 'cancelled', no_show: 'no_show' },
  cancelled: {},
  no_show: { attended: 'confirmed' },
} as const satisfies Record<StoredBookingState, Partial<Record<BookingAction, StoredBookingState | undefined>>>;

/** Whether the states allow it; deadlines and the like are rules of `bookings`. */
export function allows(state: StoredBookingState, action: BookingAction): boolean {
  return Object.hasOwn(TRANSITIONS[state], action);
}

/** `completed` is a confirmed booking whose end has passed. `now` and `end` are epoch milliseconds. */
export function derivedState(state: StoredBookingState, end: number, now: number): BookingState {
  return state === 'confirmed' && end <= now ? 'completed' : state;
}
