import * as z from 'zod';
import { BookingView, Draft, MissedVisit, Slot } from './booking.ts';
import { BookingReference, LocalDate, Slug, WallTime } from './primitives.ts';
import { WaitingView } from './waiting.ts';

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

export const FindSlotsResult = z.object({
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

export const Unavailable = z.object({
  outcome: z.literal('unavailable'),
  reason: UnavailableReason,
  /** Nearest free slots for the same wish. */
  alternatives: z.array(Slot),
  partySize: z.int().optional(),
  reference: BookingReference.optional(),
});
export type Unavailable = z.infer<typeof Unavailable>;

export const Refused = z.object({
  outcome: z.literal('refused'),
  reason: RefusalReason,
  /** The booking that stands in the way or that was meant. */
  booking: BookingView.optional(),
});
export type Refused = z.infer<typeof Refused>;

export const DraftResult = z.discriminatedUnion('outcome', [
  z.object({
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
  z.object({ outcome: z.literal('drafted'), draft: Draft }),
  /** No visit has a place, or one has none and all were wanted. */
  z.object({
    outcome: z.literal('unavailable'),
    reason: UnavailableReason,
    /** The visits that would have a place. */
    free: z.array(Slot),
    missed: z.array(MissedVisit),
  }),
  /** Each has a place, but they are more than can be booked at once, with all that belongs to them. */
  z.object({ outcome: z.literal('too_many'), visits: z.int() }),
  Refused,
]);
export type DraftSeriesResult = z.infer<typeof DraftSeriesResult>;

export const JoinWaitingListResult = z.discriminatedUnion('outcome', [
  /** `position`: 1 is the first in line of those whom a place could fit. */
  z.object({ outcome: z.literal('waiting'), entry: WaitingView, position: z.int().min(1) }),
  /** No need to wait. */
  z.object({ outcome: z.literal('free'), slots: z.array(Slot).min(1) }),
  Unavailable,
  Refused,
]);
export type JoinWaitingListResult = z.infer<typeof JoinWaitingListResult>;

/** Leaving a line that one is not in makes no difference. */
export const LeaveWaitingListArguments = z.strictObject({ entry_id: z.string() });
export type LeaveWaitingListArguments = z.infer<typeof LeaveWaitingListArguments>;
export const LeaveWaitingListResult = z.object({ left: z.boolean() });
export type LeaveWaitingListResult = z.infer<typeof LeaveWaitingListResult>;

/** Why somebody wants to talk to a person. */
export const PersonReason = z.enum(['asked', 'complaint', 'large_party', 'too_late_to_change', 'cannot_help', 'other']);
export type PersonReason = z.infer<typeof PersonReason>;

export const RequestPersonArguments = z.strictObject({
  reason: PersonReason.describe('Why a person is needed'),
});
export type RequestPersonArguments = z.infer<typeof RequestPersonArguments>;

/** The server only answers; the turn tells the business and pauses, in the write that settles it. */
export const RequestPersonResult = z.object({ outcome: z.literal('requested') });
export type RequestPersonResult = z.infer<typeof RequestPersonResult>;

export const ListBookingsArguments = z.strictObject({});
export const ListBookingsResult = z.object({
  /** Upcoming confirmed bookings of the token's customer, by start. */
  bookings: z.array(BookingView),
  /** The days on whose waiting list the customer is, if any. */
  waiting: z.array(WaitingView).optional(),
});
export type ListBookingsResult = z.infer<typeof ListBookingsResult>;
