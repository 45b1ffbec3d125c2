import { type Bookings, type BookingsOptions, type Principal } from './bookings.ts';
import { checkBusiness, type Desk } from './desk.ts';
import { blockTime } from './owner/block-time.ts';
import { bookForCustomer } from './owner/book-for-customer.ts';
import { cancelForCustomer } from './owner/cancel-for-customer.ts';
import { importBookings } from './owner/import-bookings.ts';
import { markNoShow } from './owner/mark-no-show.ts';
import { moveForCustomer } from './owner/move-for-customer.ts';
import { unblockTime } from './owner/unblock-time.ts';
import { findFreeSlots } from './places/find-free-slots.ts';
import { customerData } from './privacy/customer-data.ts';
import { forgetCustomer } from './privacy/forget-customer.ts';
import { draftSeries } from './series/draft-series.ts';
import { acknowledgeBooking } from './visits/acknowledge-booking.ts';
import { commitDraft } from './visits/commit-draft.ts';
import { commitSlot } from './visits/commit-slot.ts';
import { draftBooking } from './visits/draft-booking.ts';
import { draftCancel } from './visits/draft-cancel.ts';
import { draftMove } from './visits/draft-move.ts';
import { expireHold } from './visits/expire-hold.ts';
import { releaseDraft } from './visits/release-draft.ts';
import { customerState, upcoming } from './visits/upcoming.ts';
import { joinWaitingList } from './waiting/join-waiting-list.ts';
import { offerPlaces } from './waiting/offer-places.ts';
import { leaveWaitingList, waiting } from './waiting/own-entries.ts';

/**
 * The rules of booking for one business on a ledger. Every method throws BookingsError `wrong_business` for a principal
 * of another business, and `contended` when other writers were always quicker.
 */
export function createBookings(options: BookingsOptions): Bookings {
  const desk: Desk = { ...options, wait: options.wait ?? (async () => undefined) };
  const at =
    <Who extends Pick<Principal, 'businessId'>, Args extends readonly unknown[], Result>(
      operation: (desk: Desk, who: Who, ...args: Args) => Promise<Result>,
    ) =>
    async (who: Who, ...args: Args): Promise<Result> => {
      checkBusiness(desk, who);
      return operation(desk, who, ...args);
    };
  return {
    findSlots: at(findFreeSlots),
    draftBooking: at(draftBooking),
    draftMove: at(draftMove),
    draftCancel: at(draftCancel),
    draftSeries: at(draftSeries),
    commitDraft: at(commitDraft),
    commitSlot: at(commitSlot),
    acknowledgeBooking: at(acknowledgeBooking),
    releaseDraft: at(releaseDraft),
    expireHold: at(expireHold),
    joinWaitingList: at(joinWaitingList),
    leaveWaitingList: at(leaveWaitingList),
    waiting: at(waiting),
    offerPlaces: at(offerPlaces),
    upcoming: at(upcoming),
    customerState: at(customerState),
    customerData: at(customerData),
    forgetCustomer: at(forgetCustomer),
    owner: {
      bookForCustomer: at(bookForCustomer),
      moveForCustomer: at(moveForCustomer),
      cancelForCustomer: at(cancelForCustomer),
      markNoShow: at(markNoShow),
      blockTime: at(blockTime),
      unblockTime: at(unblockTime),
      importBookings: at(importBookings),
    },
  };
}
