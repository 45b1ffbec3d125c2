import { type Booking, type CommitResult } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { type Decision } from '../settle.ts';
import { bookingView } from './booking-view.ts';
import { type CaseState, customerWrite, givingUp } from './case-state.ts';
import { type Along } from './confirm-visits.ts';
import { domainEvent } from './domain-event.ts';
import { nextState } from './next-state.ts';

/** The write that cancels a booking and frees its place; the open draft goes with it. */
export function withdraw(
  desk: Desk,
  who: Principal,
  state: CaseState,
  before: Booking,
  { keepsDraft = false }: Pick<Along, 'keepsDraft'> = {},
): Decision<Extract<CommitResult, { outcome: 'committed' }>> {
  const at = zonedIso(desk.now(), desk.profile.timeZone);
  const booking: Booking = {
    ...before,
    state: nextState(before.state, 'cancelled'),
    revision: before.revision + 1,
    history: [...before.history, { at, action: 'cancelled', by: who.role, turnId: who.turnId, from: before.slot }],
  };
  const { agenda, customer } = state;
  const isOfBooking = customer.openDraft?.reference === booking.reference;
  const givenUp = keepsDraft && !isOfBooking ? undefined : givingUp(state);
  agenda.remove((entry) => entry.reference === booking.reference || givenUp?.removesHold(entry) === true);
  return {
    result: { outcome: 'committed', kind: 'cancel', booking: bookingView(desk, booking) },
    change: {
      agenda,
      token: [booking.reference, booking.revision, 'cancelled', who.turnId, customer.version],
      bookings: [booking],
      dropBookings: givenUp?.dropBookings ?? [],
      customer: customerWrite(state, desk.now(), {
        active: customer.active.filter(({ reference }) => reference !== booking.reference),
        openDraft: givenUp === undefined ? customer.openDraft : undefined,
        gone: [booking.reference],
      }),
      dropDue: givenUp?.dropDue ?? [],
      events: [domainEvent(desk, booking, 'booking.cancelled')],
    },
  };
}
