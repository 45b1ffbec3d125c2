import * as z from 'zod';
import { Slot } from './booking.ts';
import { PersonReason } from './model-tools.ts';
import { BookingReference, CustomerId, Instant, LocalDate } from './primitives.ts';

/** What every event has. */
const EVENT = {
  v: z.literal(1),
  /** Same for every repetition. */
  id: z.string(),
  at: Instant,
  businessId: z.string(),
};

/**
 * Published to the events topic at least once; consumers are idempotent on `id`. Holds pseudonyms only.
 */
export const DomainEvent = z.object({
  ...EVENT,
  type: z.enum(['booking.confirmed', 'booking.moved', 'booking.cancelled', 'booking.no_show', 'booking.attended']),
  customerId: CustomerId,
  reference: BookingReference,
  revision: z.int().min(1),
  slot: Slot,
  from: Slot.optional(),
  partySize: z.int().optional(),
});
export type DomainEvent = z.infer<typeof DomainEvent>;

/**
 * A message that its customer will not see: refused for good, or reported as failed after it was accepted. Published to
 * the events topic like the others, for the owner's eyes.
 */
export const MessageFailed = z.object({
  ...EVENT,
  type: z.literal('message.failed'),
  customerId: CustomerId,
  /** Of the message in the outbox. */
  messageId: z.string(),
  /** WhatsApp's error code, where there is one. */
  code: z.int().optional(),
});
export type MessageFailed = z.infer<typeof MessageFailed>;

/** A customer was forgotten; what is left of their bookings stands under the pseudonym alone. Published like the others. */
export const CustomerForgotten = z.object({
  ...EVENT,
  type: z.literal('customer.forgotten'),
  customerId: CustomerId,
});
export type CustomerForgotten = z.infer<typeof CustomerForgotten>;

/** What a write of the ledger leaves for the events topic. */
export const LedgerEvent = z.union([DomainEvent, CustomerForgotten]);
export type LedgerEvent = z.infer<typeof LedgerEvent>;

/** A customer asked for a person, and the assistant is silent for them until then. Published like the others. */
export const PersonRequested = z.object({
  ...EVENT,
  type: z.literal('person.requested'),
  customerId: CustomerId,
  reason: PersonReason,
  until: Instant,
});
export type PersonRequested = z.infer<typeof PersonRequested>;

/** A business has used up what its profile allows for a local day; from then on no model is asked. */
export const BudgetSpent = z.object({
  ...EVENT,
  type: z.literal('budget.spent'),
  budget: z.enum(['tokens', 'messages']),
  date: LocalDate,
});
export type BudgetSpent = z.infer<typeof BudgetSpent>;

/** What conversations leave for the events topic. */
export const ConversationEvent = z.discriminatedUnion('type', [PersonRequested, BudgetSpent]);
export type ConversationEvent = z.infer<typeof ConversationEvent>;
