import type {
  AcknowledgeBookingResult,
  Act,
  Actor,
  BookingView,
  BusinessProfile,
  CommitDraftArguments,
  CommitResult,
  CommitSlotArguments,
  CustomerContact,
  CustomerDataResult,
  CustomerStateResult,
  DraftBookingArguments,
  DraftCancelArguments,
  DraftMoveArguments,
  DraftResult,
  DraftSeriesArguments,
  DraftSeriesResult,
  ExpireHoldResult,
  FindSlotsArguments,
  FindSlotsResult,
  ForgetCustomerResult,
  JoinWaitingListArguments,
  JoinWaitingListResult,
  OfferPlacesResult,
  ReleaseDraftResult,
  WaitingView,
} from '@randevou/contracts';
import type { Ledger } from './ledger.ts';
import type { OwnerDesk } from './owner/owner-desk.ts';

/** On whose behalf and through which turn an operation runs; comes from a verified tool scope. */
export interface Principal {
  readonly businessId: string;
  readonly customerId: string;
  readonly contact: CustomerContact;
  readonly turnId: string;
  readonly role: Actor;
  readonly act?: Act;
}

/** The relay, which acts for no customer. */
export type RelayPrincipal = Pick<Principal, 'businessId' | 'turnId' | 'role'>;

/**
 * The rules of booking for one business. All expected outcomes are values; exceptions are bugs and infrastructure.
 * Repeating an operation with the same turn id gives the same draft and the same booking.
 */
export interface Bookings {
  findSlots(who: Principal, wish: FindSlotsArguments): Promise<FindSlotsResult>;
  draftBooking(who: Principal, wish: DraftBookingArguments): Promise<DraftResult>;
  draftMove(who: Principal, wish: DraftMoveArguments): Promise<DraftResult>;
  draftCancel(who: Principal, wish: DraftCancelArguments): Promise<DraftResult>;
  /** All that fit, or all or none; the open draft holds every visit of it. */
  draftSeries(who: Principal, wish: DraftSeriesArguments): Promise<DraftSeriesResult>;
  /** Needs `who.act` of kind `confirm` with this draft's id; also takes what the waiting list offered. */
  commitDraft(who: Principal, wish: CommitDraftArguments): Promise<CommitResult>;
  /** Needs `who.act` of kind `take_slot` with this slot. */
  commitSlot(who: Principal, wish: CommitSlotArguments): Promise<CommitResult>;
  /** The customer said to a reminder that they will come. */
  acknowledgeBooking(who: Principal, reference: string): Promise<AcknowledgeBookingResult>;
  /** Of what the waiting list offered: gives up the place in that line, too. */
  releaseDraft(who: Principal, draftId: string): Promise<ReleaseDraftResult>;
  expireHold(who: Principal, reference: string): Promise<ExpireHoldResult>;
  /** Needs `who.act` of kind `wait` with this service and day. */
  joinWaitingList(who: Principal, wish: JoinWaitingListArguments): Promise<JoinWaitingListResult>;
  /** Needs `who.act` of kind `leave` with this entry. */
  leaveWaitingList(who: Principal, entryId: string): Promise<{ readonly left: boolean }>;
  /** The customer's entries from today on, by day. */
  waiting(who: Principal): Promise<readonly WaitingView[]>;
  /**
   * Holds what something free on the local date leaves room for, for those who wait, first come first; for the relay.
   * With `more` it has to be run again.
   */
  offerPlaces(who: RelayPrincipal, date: string): Promise<OfferPlacesResult>;
  upcoming(who: Principal): Promise<readonly BookingView[]>;
  customerState(who: Principal): Promise<CustomerStateResult>;
  customerData(who: Principal): Promise<CustomerDataResult>;
  /** Needs `who.act` of kind `forget`, or the role `relay` for what had to be kept until its visit was over. */
  forgetCustomer(who: Principal): Promise<ForgetCustomerResult>;
  /** What the business itself may do. */
  readonly owner: OwnerDesk;
}

export interface BookingsOptions {
  readonly profile: BusinessProfile;
  readonly ledger: Ledger;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Pauses before a write is tried again after a conflict; at once unless given. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}
