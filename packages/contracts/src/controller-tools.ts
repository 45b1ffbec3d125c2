import * as z from 'zod';
import { BookingView, Draft, Slot } from './booking.ts';
import { Refused, Unavailable } from './model-tools.ts';
import { BookingReference, LocalDate } from './primitives.ts';
import { Answers } from './profile.ts';
import { WaitingView } from './waiting.ts';

/* Tools of the controller; a token of role `model` is refused. */

/** State of the token's customer at the beginning of a turn. */
export const CustomerStateArguments = z.strictObject({});
export const CustomerStateResult = z.object({
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
export const CustomerDataResult = z.object({
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
export const ForgetCustomerResult = z.object({
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
  slot: z.strictObject(Slot.shape),
  party_size: z.int().min(1).max(1000).optional(),
  name: z.string().min(1).max(120).optional(),
  answers: Answers.optional(),
  /** Moves this booking to the slot instead. */
  reference: BookingReference.optional(),
});
export type CommitSlotArguments = z.infer<typeof CommitSlotArguments>;

export const CommitResult = z.discriminatedUnion('outcome', [
  z.object({
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
  z.object({ outcome: z.literal('acknowledged'), booking: BookingView }),
  Refused,
]);
export type AcknowledgeBookingResult = z.infer<typeof AcknowledgeBookingResult>;

export const ReleaseDraftArguments = z.strictObject({ draft_id: z.string() });
export type ReleaseDraftArguments = z.infer<typeof ReleaseDraftArguments>;
export const ReleaseDraftResult = z.object({ released: z.boolean() });
export type ReleaseDraftResult = z.infer<typeof ReleaseDraftResult>;

/** Removes holds whose time has run out; role `relay`. */
export const ExpireHoldArguments = z.strictObject({ reference: BookingReference });
export type ExpireHoldArguments = z.infer<typeof ExpireHoldArguments>;
export const ExpireHoldResult = z.object({ released: z.boolean() });
export type ExpireHoldResult = z.infer<typeof ExpireHoldResult>;

/** Offers what became free on a local date to those who wait for it; role `relay`, for no customer. */
export const OfferPlacesArguments = z.strictObject({ date: LocalDate });
export type OfferPlacesArguments = z.infer<typeof OfferPlacesArguments>;
/** `more`: there may be more to offer, so it has to be called again. */
export const OfferPlacesResult = z.object({ offered: z.int().min(0), more: z.boolean() });
export type OfferPlacesResult = z.infer<typeof OfferPlacesResult>;
