import * as z from 'zod';
import { BookingView, Draft, MissedVisit, Slot } from './booking.ts';
import { BookingReference, LocalDate, Slug, WallTime } from './primitives.ts';
import { WaitingView } from './waiting.ts';
import { Answers } from './profile.ts';

/*
 * Arguments and results of the tools of `mcp-booking`. Argument names are snake_case and the shapes flat because
 * Nova needs them so. Dates and times are wall times of the business. Expected outcomes are values, never errors.
 */

export const FindSlotsArguments = z.strictObject({
  /** Absent: every service that fits the other arguments. */
  service_id: z.string().optional().describe('Id of the service'),
  date: LocalDate.optional().describe('First day, YYYY-MM-DD; without it from today on'),
  date_to: LocalDate.optional().describe('Last day, YYYY-MM-DD; without it the same day'),
  exclude_dates: z
    .string()
    .max(700)
    .regex(/^\d{4}-\d\d-\d\d(?:,\d{4}-\d\d-\d\d)*$/)
    .optional()
    .describe('Days that will not do, YYYY-MM-DD, separated by commas'),
  time: WallTime.optional().describe('Wanted start, HH:MM; the nearest slots come first'),
  time_from: WallTime.optional().describe('Earliest start, HH:MM, included'),
  time_to: WallTime.optional().describe('Latest start, HH:MM, included'),
  party_size: z.int().min(1).max(1000).optional().describe('Number of people'),
  resource_id: z.string().optional().describe('Id of the person or table asked for by name'),
  reference: BookingReference.optional().describe('Booking to be moved: its own slot counts as free'),
  /** Goes with the times that are offered: a tap on one books it for this person. */
  name: z.string().min(1).max(120).optional().describe('Who the visit is for, when it is not the customer'),
  limit: z.int().min(1).max(50).optional().describe('Most slots to return; 9 unless given'),
});
export type FindSlotsArguments = z.infer<typeof FindSlotsArguments>;

/** Why nothing (or not the wanted slot) is offered. */
export const UnavailableReason = z.enum([
  'closed',
  'full',
  'too_soon',
  'beyond_horizon',
  'in_the_past',
  'party_too_large',
  'off_grid',
  'service_not_given_then',
  'resource_not_available',
  /** One booking per customer and day, and there is one already. */
  'already_booked_that_day',
  'unknown_service',
  'unknown_resource',
]);
export type UnavailableReason = z.infer<typeof UnavailableReason>;

export const FindSlotsResult = z.strictObject({
  /**
   * Best first: by distance from `time` when one is wanted, else by start (over several days some of each). Named
   * resource first, then others. With a `reason` and nothing in the wanted span: the nearest outside it.
   */
  slots: z.array(Slot),
  /** The wanted `date` and `time` exactly, when it is free. */
  exact: Slot.optional(),
  more: z.boolean(),
  /** Set when there is no slot, or the wanted one is not free. */
  reason: UnavailableReason.optional(),
  partySize: z.int().optional(),
  /** Set when slots were looked for to move this booking. */
  reference: BookingReference.optional(),
});
export type FindSlotsResult = z.infer<typeof FindSlotsResult>;

export const DraftBookingArguments = z.strictObject({
  service_id: z.string().describe('Id of the service'),
  date: LocalDate.describe('Day, YYYY-MM-DD'),
  time: WallTime.describe('Start, HH:MM'),
  party_size: z.int().min(1).max(1000).optional().describe('Number of people'),
  resource_id: z.string().optional().describe('Id of the person or table asked for by name'),
  name: z.string().min(1).max(120).optional().describe('Who the visit is for, when it is not the customer'),
  answers: z
    .array(z.strictObject({ question: Slug, answer: z.string().min(1).max(300) }))
    .max(30)
    .optional()
    .describe("Answers to the service's own questions, by their ids"),
});
export type DraftBookingArguments = z.infer<typeof DraftBookingArguments>;

/** "Every Tuesday at ten, four times". */
export const DraftSeriesArguments = z.strictObject({
  service_id: z.string().describe('Id of the service'),
  date: LocalDate.describe('First day, YYYY-MM-DD'),
  time: WallTime.describe('Start, HH:MM'),
  every_days: z.int().min(1).max(366).describe('Days from one visit to the next: 7 for weekly'),
  times: z.int().min(2).max(12).describe('Number of visits'),
  /** Without it the visits that have a place are drafted and the others named. */
  all_or_none: z.boolean().optional().describe('Only if every visit has a place'),
  party_size: z.int().min(1).max(1000).optional().describe('Number of people'),
  resource_id: z.string().optional().describe('Id of the person or table asked for by name'),
  name: z.string().min(1).max(120).optional().describe('Who the visits are for, when it is not the customer'),
  answers: DraftBookingArguments.shape.answers,
});
export type DraftSeriesArguments = z.infer<typeof DraftSeriesArguments>;

/** For a day on which nothing is free; the act must name the service and the day. */
export const JoinWaitingListArguments = z.strictObject({
  service_id: z.string().describe('Id of the service'),
  date: LocalDate.describe('Day, YYYY-MM-DD'),
  time_from: WallTime.optional().describe('Earliest start, HH:MM, included'),
  time_to: WallTime.optional().describe('Latest start, HH:MM, included'),
  party_size: z.int().min(1).max(1000).optional().describe('Number of people'),
  resource_id: z.string().optional().describe('Id of the person or table asked for by name'),
  name: z.string().min(1).max(120).optional().describe('Who the visit is for, when it is not the customer'),
});
export type JoinWaitingListArguments = z.infer<typeof JoinWaitingListArguments>;

export const DraftMoveArguments = z.strictObject({
  reference: BookingReference.describe('Reference of the booking'),
  service_id: z
    .string()
    .optional()
    .describe('Id of the new service, when the visit becomes another one (lunch, dinner)'),
  date: LocalDate.describe('New day, YYYY-MM-DD'),
  time: WallTime.describe('New start, HH:MM'),
  resource_id: z.string().optional().describe('Id of the person or table asked for by name'),
  party_size: z.int().min(1).max(1000).optional().describe('New number of people'),
});
export type DraftMoveArguments = z.infer<typeof DraftMoveArguments>;

export const DraftCancelArguments = z.strictObject({
  reference: BookingReference.describe('Reference of the booking'),
});
export type DraftCancelArguments = z.infer<typeof DraftCancelArguments>;

/** Reasons that no other time would mend. */
export const RefusalReason = z.enum([
  'already_booked_that_day',
  'too_late_to_move',
  'too_late_to_cancel',
  'unknown_booking',
  'not_active',
  'no_such_draft',
  'draft_expired',
  'details_missing',
  'no_waiting_list',
  'offer_lapsed',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

export const Unavailable = z.strictObject({
  outcome: z.literal('unavailable'),
  reason: UnavailableReason,
  /** Nearest free slots for the same wish. */
  alternatives: z.array(Slot),
  partySize: z.int().optional(),
  reference: BookingReference.optional(),
});
export type Unavailable = z.infer<typeof Unavailable>;

export const Refused = z.strictObject({
  outcome: z.literal('refused'),
  reason: RefusalReason,
  /** The booking that stands in the way or that was meant. */
  booking: BookingView.optional(),
});
export type Refused = z.infer<typeof Refused>;

export const DraftResult = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('drafted'),
    draft: Draft,
    /** Free slots near the drafted one, nearest first. */
    neighbours: z.array(Slot),
  }),
  Unavailable,
  Refused,
]);
export type DraftResult = z.infer<typeof DraftResult>;

export const DraftSeriesResult = z.discriminatedUnion('outcome', [
  /** `draft.series` names the visits that it holds and the dates that are missed. */
  z.strictObject({ outcome: z.literal('drafted'), draft: Draft }),
  /** No visit has a place, or one has none and all were wanted. */
  z.strictObject({
    outcome: z.literal('unavailable'),
    reason: UnavailableReason,
    /** The visits that would have a place. */
    free: z.array(Slot),
    missed: z.array(MissedVisit),
  }),
  /** Each has a place, but they are more than can be booked at once, with all that belongs to them. */
  z.strictObject({ outcome: z.literal('too_many'), visits: z.int() }),
  Refused,
]);
export type DraftSeriesResult = z.infer<typeof DraftSeriesResult>;

export const JoinWaitingListResult = z.discriminatedUnion('outcome', [
  /** `position`: 1 is the first in line of those whom a place could fit. */
  z.strictObject({ outcome: z.literal('waiting'), entry: WaitingView, position: z.int().min(1) }),
  /** No need to wait. */
  z.strictObject({ outcome: z.literal('free'), slots: z.array(Slot).min(1) }),
  Unavailable,
  Refused,
]);
export type JoinWaitingListResult = z.infer<typeof JoinWaitingListResult>;

/** Leaving a line that one is not in makes no difference. */
export const LeaveWaitingListArguments = z.strictObject({ entry_id: z.string() });
export type LeaveWaitingListArguments = z.infer<typeof LeaveWaitingListArguments>;
export const LeaveWaitingListResult = z.strictObject({ left: z.boolean() });
export type LeaveWaitingListResult = z.infer<typeof LeaveWaitingListResult>;

/** Why somebody wants to talk to a person. */
export const PersonReason = z.enum(['asked', 'complaint', 'large_party', 'too_late_to_change', 'cannot_help', 'other']);
export type PersonReason = z.infer<typeof PersonReason>;

export const RequestPersonArguments = z.strictObject({
  reason: PersonReason.describe('Why a person is needed'),
});
export type RequestPersonArguments = z.infer<typeof RequestPersonArguments>;

/** The server only answers; the turn tells the business and pauses, in the write that settles it. */
export const RequestPersonResult = z.strictObject({ outcome: z.literal('requested') });
export type RequestPersonResult = z.infer<typeof RequestPersonResult>;

export const ListBookingsArguments = z.strictObject({});
export const ListBookingsResult = z.strictObject({
  /** Upcoming confirmed bookings of the token's customer, by start. */
  bookings: z.array(BookingView),
  /** The days on whose waiting list the customer is, if any. */
  waiting: z.array(WaitingView).optional(),
});
export type ListBookingsResult = z.infer<typeof ListBookingsResult>;

/* Tools of the controller; a token of role `model` is refused. */

/** State of the token's customer at the beginning of a turn. */
export const CustomerStateArguments = z.strictObject({});
export const CustomerStateResult = z.strictObject({
  bookings: z.array(BookingView),
  openDraft: Draft.optional(),
  /** Places that the waiting list holds for the customer now; each is taken by a tap on its own message. */
  offers: z.array(Draft).default([]),
  /** The days on whose waiting list the customer is. */
  waiting: z.array(WaitingView).optional(),
  /** The newest visit that has begun and was neither cancelled nor missed: what "the same as last time" means. */
  lastVisit: BookingView.optional(),
});
export type CustomerStateResult = z.infer<typeof CustomerStateResult>;

/** What stands about the token's customer beside the state at the beginning of a turn. */
export const CustomerDataArguments = z.strictObject({});
export const CustomerDataResult = z.strictObject({
  upcoming: z.array(BookingView),
  waiting: z.array(WaitingView),
  /** Visits of before, cancelled and missed ones too. */
  past: z.int().nonnegative(),
});
export type CustomerDataResult = z.infer<typeof CustomerDataResult>;

/**
 * Cancels what lies ahead and may still be cancelled, and takes name, number and answers out of all the rest. By the
 * relay: what has been kept until then.
 */
export const ForgetCustomerArguments = z.strictObject({});
export const ForgetCustomerResult = z.strictObject({
  /** By this call, or by an earlier one of the same turn. */
  cancelled: z.array(BookingView),
  /** Too late to be cancelled: they stand as they are until the visit is over. */
  kept: z.array(BookingView),
});
export type ForgetCustomerResult = z.infer<typeof ForgetCustomerResult>;

/** Fills in what the draft was missing; the act must name the draft. */
export const CommitDraftArguments = z.strictObject({
  draft_id: z.string(),
  party_size: z.int().min(1).max(1000).optional(),
  name: z.string().min(1).max(120).optional(),
  answers: Answers.optional(),
});
export type CommitDraftArguments = z.infer<typeof CommitDraftArguments>;

/** Books the slot of the act at once; `take_slot` must name the same slot. */
export const CommitSlotArguments = z.strictObject({
  slot: Slot,
  party_size: z.int().min(1).max(1000).optional(),
  name: z.string().min(1).max(120).optional(),
  answers: Answers.optional(),
  /** Moves this booking to the slot instead. */
  reference: BookingReference.optional(),
});
export type CommitSlotArguments = z.infer<typeof CommitSlotArguments>;

export const CommitResult = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('committed'),
    kind: z.enum(['book', 'move', 'cancel']),
    booking: BookingView,
    /** All visits of a series, by start; `booking` is the first. */
    bookings: z.array(BookingView).optional(),
    /** Where the booking stood before a move. */
    from: Slot.optional(),
  }),
  Unavailable,
  Refused,
]);
export type CommitResult = z.infer<typeof CommitResult>;

/** "I will be there": a step of the booking's history, nothing else. */
export const AcknowledgeBookingArguments = z.strictObject({ reference: BookingReference });
export type AcknowledgeBookingArguments = z.infer<typeof AcknowledgeBookingArguments>;

export const AcknowledgeBookingResult = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('acknowledged'), booking: BookingView }),
  Refused,
]);
export type AcknowledgeBookingResult = z.infer<typeof AcknowledgeBookingResult>;

export const ReleaseDraftArguments = z.strictObject({ draft_id: z.string() });
export type ReleaseDraftArguments = z.infer<typeof ReleaseDraftArguments>;
export const ReleaseDraftResult = z.strictObject({ released: z.boolean() });
export type ReleaseDraftResult = z.infer<typeof ReleaseDraftResult>;

/** Removes holds whose time has run out; role `relay`. */
export const ExpireHoldArguments = z.strictObject({ reference: BookingReference });
export type ExpireHoldArguments = z.infer<typeof ExpireHoldArguments>;
export const ExpireHoldResult = z.strictObject({ released: z.boolean() });
export type ExpireHoldResult = z.infer<typeof ExpireHoldResult>;

/** Offers what became free on a local date to those who wait for it; role `relay`, for no customer. */
export const OfferPlacesArguments = z.strictObject({ date: LocalDate });
export type OfferPlacesArguments = z.infer<typeof OfferPlacesArguments>;
/** `more`: there may be more to offer, so it has to be called again. */
export const OfferPlacesResult = z.strictObject({ offered: z.int().min(0), more: z.boolean() });
export type OfferPlacesResult = z.infer<typeof OfferPlacesResult>;

/** Every tool of the booking server with its shapes; `model` says whether the model may see and call it. */
export const BOOKING_TOOLS = {
  find_slots: { model: true, arguments: FindSlotsArguments, result: FindSlotsResult },
  draft_booking: { model: true, arguments: DraftBookingArguments, result: DraftResult },
  draft_series: { model: true, arguments: DraftSeriesArguments, result: DraftSeriesResult },
  draft_move: { model: true, arguments: DraftMoveArguments, result: DraftResult },
  draft_cancel: { model: true, arguments: DraftCancelArguments, result: DraftResult },
  list_bookings: { model: true, arguments: ListBookingsArguments, result: ListBookingsResult },
  request_person: { model: true, arguments: RequestPersonArguments, result: RequestPersonResult },
  customer_state: { model: false, arguments: CustomerStateArguments, result: CustomerStateResult },
  commit_draft: { model: false, arguments: CommitDraftArguments, result: CommitResult },
  commit_slot: { model: false, arguments: CommitSlotArguments, result: CommitResult },
  acknowledge_booking: { model: false, arguments: AcknowledgeBookingArguments, result: AcknowledgeBookingResult },
  release_draft: { model: false, arguments: ReleaseDraftArguments, result: ReleaseDraftResult },
  join_waiting_list: { model: false, arguments: JoinWaitingListArguments, result: JoinWaitingListResult },
  leave_waiting_list: { model: false, arguments: LeaveWaitingListArguments, result: LeaveWaitingListResult },
  customer_data: { model: false, arguments: CustomerDataArguments, result: CustomerDataResult },
  forget_customer: { model: false, arguments: ForgetCustomerArguments, result: ForgetCustomerResult },
  expire_hold: { model: false, arguments: ExpireHoldArguments, result: ExpireHoldResult },
  offer_places: { model: false, arguments: OfferPlacesArguments, result: OfferPlacesResult },
} as const;
export type BookingToolName = keyof typeof BOOKING_TOOLS;
