import * as z from 'zod';
import { Slot } from './booking.ts';
import { BookingReference, CustomerId, Instant } from './primitives.ts';

/**
 * Published to the events topic at least once; consumers are idempotent on `id`. Holds pseudonyms only.
 */
export const DomainEvent = z.object({
  v: z.literal(1),
  /** Same for every repetition. */
  id: z.string(),
  type: z.enum(['booking.confirmed', 'booking.moved', 'booking.cancelled', 'booking.no_show', 'booking.attended']),
  at: Instant,
  businessId: z.string(),
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
  v: z.literal(1),
  /** Same for every repetition. */
  id: z.string(),
  type: z.literal('message.failed'),
  at: Instant,
  businessId: z.string(),
  customerId: CustomerId,
  /** Of the message in the outbox. */
  messageId: z.string(),
  /** WhatsApp's error code, where there is one. */
  code: z.int().optional(),
});
export type MessageFailed = z.infer<typeof MessageFailed>;
