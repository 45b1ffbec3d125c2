import { allows, type BookingAction, type StoredBookingState, TRANSITIONS } from '@randevou/contracts';
import { BookingsError } from '../bookings-error.ts';

/**
 * The state of a booking after one more step, by the table of transitions.
 * @throws BookingsError `inconsistent` for a step that the table does not have: an operation that forgot to look
 */
export function nextState(state: StoredBookingState, action: BookingAction): StoredBookingState {
  const steps: Partial<Record<BookingAction, StoredBookingState | undefined>> = TRANSITIONS[state];
  const next = steps[action];
  if (!allows(state, action) || next === undefined) {
    throw new BookingsError('inconsistent', `a booking that is ${state} cannot be ${action}`);
  }
  return next;
}
