import { type Bookings, type BookingsOptions, type Principal } from './bookings.ts';
import { commitDraft } from './commit-draft.ts';
import { commitSlot } from './commit-slot.ts';
import { checkBusiness, type Desk } from './desk.ts';
import { draftBooking } from './draft-booking.ts';
import { draftCancel } from './draft-cancel.ts';
import { draftMove } from './draft-move.ts';
import { expireHold } from './expire-hold.ts';
import { findFreeSlots } from './find-free-slots.ts';
import { releaseDraft } from './release-draft.ts';
import { customerState, upcoming } from './upcoming.ts';

/**
 * The rules of booking for one business on a ledger. Every method throws BookingsError `wrong_business` for a principal
 * of another business, and `contended` when other writers were always quicker.
 */
export function createBookings(options: BookingsOptions): Bookings {
  const desk: Desk = { ...options, wait: options.wait ?? (async () => undefined) };
  const at =
    <Args extends readonly unknown[], Result>(
      operation: (desk: Desk, who: Principal, ...args: Args) => Promise<Result>,
    ) =>
    async (who: Principal, ...args: Args): Promise<Result> => {
      checkBusiness(desk, who);
      return operation(desk, who, ...args);
    };
  return {
    findSlots: at(findFreeSlots),
    draftBooking: at(draftBooking),
    draftMove: at(draftMove),
    draftCancel: at(draftCancel),
    commitDraft: at(commitDraft),
    commitSlot: at(commitSlot),
    releaseDraft: at(releaseDraft),
    expireHold: at(expireHold),
    upcoming: at(upcoming),
    customerState: at(customerState),
  };
}
