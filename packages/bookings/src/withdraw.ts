import { type Booking, type CommitResult } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import { bookingView } from './booking-view.ts';
import { type Principal } from './bookings.ts';
import { type CaseState, customerWrite, givingUp } from './case-state.ts';
import { type Desk } from './desk.ts';
import { domainEvent } from './domain-event.ts';
import { writeToken } from './ids.ts';
import { type Decision } from './settle.ts';

/** The write that cancels a booking and frees its place; the open draft goes with it. */
export function withdraw(desk: Desk, who: Principal, state: CaseState, before: Booking): Decision<CommitResult> {
  const at = zonedIso(desk.now(), desk.profile.timeZone);
  const booking: Booking = {
    ...before,
    state: 'cancelled',
    revision: before.revision + 1,
    history: [...before.history, { at, action: 'cancelled', by: who.role, turnId: who.turnId, from: before.slot }],
  };
  const givenUp = givingUp(state);
  return {
    result: { outcome: 'committed', kind: 'cancel', booking: bookingView(desk, booking) },
    write: {
      businessId: desk.profile.id,
      token: writeToken([booking.reference, booking.revision, 'cancelled', who.turnId, state.customer.version]),
      agenda: state.agenda.changed({
        remove: (entry) => givenUp.removesHold(entry) || entry.reference === booking.reference,
      }),
      bookings: [booking],
      dropBookings: givenUp.dropBookings,
      customer: customerWrite(state, desk.now(), {
        active: state.customer.active.filter(({ reference }) => reference !== booking.reference),
      }),
      putDue: [],
      dropDue: givenUp.dropDue,
      events: [domainEvent(desk, booking, 'booking.cancelled')],
    },
  };
}
