import * as z from 'zod';
import { RefusalReason, Unavailable, UnavailableReason } from './model-tools.ts';
import { BookingView, CustomerContact } from './booking.ts';
import { BookingReference, CustomerId, Instant, LocalDate, WallTime } from './primitives.ts';
import { Answers, Money } from './profile.ts';

/*
 * What the business itself does to its bookings; role `owner`. The owner may break every rule but one: no place is given
 * twice. Rules that were broken come back as warnings.
 */

/** A rule that a customer would have been refused by. */
export const OwnerWarning = z.union([
  UnavailableReason.extract([
    'closed',
    'too_soon',
    'beyond_horizon',
    'in_the_past',
    'off_grid',
    'service_not_given_then',
    'resource_not_available',
    'already_booked_that_day',
    /** More people than the table that was named is for. */
    'party_too_large',
  ]),
  RefusalReason.extract(['too_late_to_move', 'too_late_to_cancel']),
  z.enum(['limit_reached', 'details_missing']),
]);
export type OwnerWarning = z.infer<typeof OwnerWarning>;

export const OwnerRefusalReason = z.enum([
  'unknown_booking',
  'unknown_block',
  'unknown_service',
  'unknown_resource',
  /** The transition is not allowed from the booking's state. */
  'wrong_state',
  /** A visit that has not begun cannot be missed. */
  'not_begun',
  /** Bookings stand in the time to be blocked; they are listed. */
  'bookings_in_the_way',
  /** More than one write can hold. */
  'too_long',
  'ends_before_start',
  /** Before 1970 or after 2199: a slip of the pen. */
  'out_of_range',
]);
export type OwnerRefusalReason = z.infer<typeof OwnerRefusalReason>;

export const OwnerRefused = z.object({
  outcome: z.literal('refused'),
  reason: OwnerRefusalReason,
  bookings: z.array(BookingView).optional(),
});
export type OwnerRefused = z.infer<typeof OwnerRefused>;

export const BookForCustomerArguments = z.strictObject({
  service_id: z.string().describe('Id of the service; several of one visit joined by +'),
  date: LocalDate.describe('Day, YYYY-MM-DD'),
  time: WallTime.describe('Start, HH:MM'),
  duration_minutes: z
    .int()
    .min(1)
    .max(1440)
    .optional()
    .describe(
      "Of the whole visit; the service's own unless given. Of several services the last one takes what is left",
    ),
  party_size: z.int().min(1).max(1000).optional().describe('Number of people'),
  resource_id: z.string().optional().describe('Person or table, or tables joined by +; any that is free unless given'),
  name: z.string().min(1).max(120).optional().describe('Who the visit is for'),
  answers: Answers.optional(),
});
export type BookForCustomerArguments = z.infer<typeof BookForCustomerArguments>;

export const MoveForCustomerArguments = z.strictObject({
  reference: BookingReference.describe('Reference of the booking'),
  date: LocalDate.describe('New day, YYYY-MM-DD'),
  time: WallTime.describe('New start, HH:MM'),
  resource_id: z.string().optional().describe('Person or table; the same if it is free, else any, unless given'),
  party_size: z.int().min(1).max(1000).optional().describe('New number of people'),
});
export type MoveForCustomerArguments = z.infer<typeof MoveForCustomerArguments>;

export const CancelForCustomerArguments = z.strictObject({ reference: BookingReference });
export type CancelForCustomerArguments = z.infer<typeof CancelForCustomerArguments>;

export const MarkNoShowArguments = z.strictObject({
  reference: BookingReference,
  /** Takes it back: they came after all. */
  attended: z.boolean().optional(),
});
export type MarkNoShowArguments = z.infer<typeof MarkNoShowArguments>;

export const OwnerChangeResult = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('done'),
    booking: BookingView,
    warnings: z.array(OwnerWarning),
  }),
  Unavailable,
  OwnerRefused,
]);
export type OwnerChangeResult = z.infer<typeof OwnerChangeResult>;

export const BlockTimeArguments = z.strictObject({
  /** Absent: everything. */
  resource_ids: z.array(z.string()).min(1).optional(),
  from: Instant,
  to: Instant,
  /** Blocks although bookings stand there; they stay and are listed. */
  anyway: z.boolean().optional(),
});
export type BlockTimeArguments = z.infer<typeof BlockTimeArguments>;

export const BlockTimeResult = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('blocked'),
    blockId: z.string(),
    /** Bookings that stand in the blocked time. */
    bookings: z.array(BookingView),
  }),
  OwnerRefused,
]);
export type BlockTimeResult = z.infer<typeof BlockTimeResult>;

/** `from` and `to` as they were blocked: the agenda is looked through only there. */
export const UnblockTimeArguments = z.strictObject({ block_id: z.string(), from: Instant, to: Instant });
export type UnblockTimeArguments = z.infer<typeof UnblockTimeArguments>;

export const UnblockTimeResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('unblocked') }),
  OwnerRefused,
]);
export type UnblockTimeResult = z.infer<typeof UnblockTimeResult>;

/** One booking of another system. `externalId` tells it again, so that a second import adds nothing. */
export const ImportRow = z.strictObject({
  /** Where it stands in the file: a line of a CSV file, the number of an event of a calendar. */
  line: z.int().min(1),
  externalId: z.string().min(1).max(500),
  serviceId: z.string(),
  /** Any that is free unless given. */
  resourceId: z.string().optional(),
  start: Instant,
  end: Instant,
  partySize: z.int().min(1).optional(),
  contact: CustomerContact,
  /** Pseudonym of `contact`; one made of the row when nobody can be reached. */
  customerId: CustomerId.optional(),
  price: Money.optional(),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportBookingsArguments = z.strictObject({
  rows: z.array(ImportRow).max(500),
  /** Says what would happen and writes nothing. */
  dry_run: z.boolean(),
});
export type ImportBookingsArguments = z.infer<typeof ImportBookingsArguments>;

export const ImportBookingsResult = z.object({
  dryRun: z.boolean(),
  rows: z.array(
    z.object({
      line: z.int(),
      outcome: z.enum(['imported', 'already_there', 'refused']),
      reference: BookingReference.optional(),
      /** Why it was refused: `full`, or a reason of the owner's refusals. */
      reason: z.string().optional(),
      warnings: z.array(OwnerWarning),
    }),
  ),
});
export type ImportBookingsResult = z.infer<typeof ImportBookingsResult>;

/** The owner's tools of the booking server; a token of any other role is refused, and the model never sees them. */
export const OWNER_TOOLS = {
  block_time: { arguments: BlockTimeArguments, result: BlockTimeResult },
  unblock_time: { arguments: UnblockTimeArguments, result: UnblockTimeResult },
  book_for_customer: { arguments: BookForCustomerArguments, result: OwnerChangeResult },
  move_for_customer: { arguments: MoveForCustomerArguments, result: OwnerChangeResult },
  cancel_for_customer: { arguments: CancelForCustomerArguments, result: OwnerChangeResult },
  mark_no_show: { arguments: MarkNoShowArguments, result: OwnerChangeResult },
  import_bookings: { arguments: ImportBookingsArguments, result: ImportBookingsResult },
} as const;
export type OwnerToolName = keyof typeof OWNER_TOOLS;
