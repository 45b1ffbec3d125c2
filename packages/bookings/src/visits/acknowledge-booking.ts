import { type AcknowledgeBookingResult, type Booking } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import { Agenda } from '../agenda/agenda.ts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { settle } from '../settle.ts';
import { bookingView, isActive } from './booking-view.ts';
import { readOwn } from './case-state.ts';
import { nextState } from './next-state.ts';

/** "I will be there": one step of the booking's history for each place that it stood at, however often it is said. */
export async function acknowledgeBooking(
  desk: Desk,
  who: Principal,
  reference: string,
): Promise<AcknowledgeBookingResult> {
  return settle<AcknowledgeBookingResult>(desk, who.turnId, async () => {
    const before = await readOwn(desk, who, reference);
    if (before === undefined || before.state === 'held') {
      return { result: { outcome: 'refused', reason: 'unknown_booking' } };
    }
    const view = bookingView(desk, before);
    if (!isActive(before, desk.now())) return { result: { outcome: 'refused', reason: 'not_active', booking: view } };
    if (before.history.at(-1)?.action === 'acknowledged') {
      return { result: { outcome: 'acknowledged', booking: view } };
    }
    const at = zonedIso(desk.now(), desk.profile.timeZone);
    const booking: Booking = {
      ...before,
      state: nextState(before.state, 'acknowledged'),
      revision: before.revision + 1,
      history: [...before.history, { at, action: 'acknowledged', by: who.role, turnId: who.turnId }],
    };
    return {
      result: { outcome: 'acknowledged', booking: bookingView(desk, booking) },
      change: {
        agenda: new Agenda(desk),
        token: [reference, booking.revision, 'acknowledged', who.turnId],
        bookings: [booking],
      },
    };
  });
}
