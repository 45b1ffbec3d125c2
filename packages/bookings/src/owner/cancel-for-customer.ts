import {
  allows,
  type CancelForCustomerArguments,
  type OwnerChangeResult,
  type OwnerWarning,
} from '@randevou/contracts';
import { type Desk } from '../desk.ts';
import { settle } from '../settle.ts';
import { bookingView, hasEnded, isInTime } from '../visits/booking-view.ts';
import { readCase, readWhereItStands } from '../visits/case-state.ts';
import { withdraw } from '../visits/withdraw.ts';
import { actingOn } from './acting-for.ts';
import { type OwnerPrincipal } from './owner-desk.ts';
import { refused } from './refused.ts';

/** Cancels a booking of whichever customer, also one that has begun; what has ended stays as it was. */
export async function cancelForCustomer(
  desk: Desk,
  owner: OwnerPrincipal,
  { reference }: CancelForCustomerArguments,
): Promise<OwnerChangeResult> {
  return settle<OwnerChangeResult>(desk, owner.turnId, async () => {
    const [booking] = await desk.ledger.readBookings(desk.profile.id, [reference]);
    if (booking === undefined) return { result: refused('unknown_booking') };
    const done = booking.history.find(({ action, turnId }) => action === 'cancelled' && turnId === owner.turnId);
    const at = done === undefined ? desk.now() : Date.parse(done.at);
    const warnings: OwnerWarning[] = isInTime(desk, booking, 'cancel', at) ? [] : ['too_late_to_cancel'];
    const view = bookingView(desk, booking);
    if (done !== undefined) return { result: { outcome: 'done', booking: view, warnings } };
    if (!allows(booking.state, 'cancelled') || hasEnded(booking, at)) return { result: refused('wrong_state', view) };

    const state = await readCase(desk, booking);
    await readWhereItStands(state.agenda, booking.slot);
    const { result, change } = withdraw(desk, actingOn(owner, booking), state, booking, { keepsDraft: true });
    return {
      result: { outcome: 'done', booking: result.booking, warnings },
      ...(change === undefined ? {} : { change }),
    };
  });
}
