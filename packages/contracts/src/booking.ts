import * as z from 'zod';
import { BookingReference, CustomerId, Instant, PhoneNumber, TurnId, UserId } from './primitives.ts';
import { Detail, Money } from './profile.ts';

/** States kept in the ledger. */
export const StoredBookingState = z.enum(['held', 'confirmed', 'cancelled', 'no_show']);
export type StoredBookingState = z.infer<typeof StoredBookingState>;

/** `completed` is derived: a confirmed booking whose end has passed. */
export const BookingState = z.enum(['held', 'confirmed', 'completed', 'cancelled', 'no_show']);
export type BookingState = z.infer<typeof BookingState>;

/** A bookable place in time. Instants carry the business's offset. */
export const Slot = z.strictObject({
  serviceId: z.string(),
  resourceId: z.string(),
  start: Instant,
  end: Instant,
});
export type Slot = z.infer<typeof Slot>;

export const BookingAction = z.enum(['held', 'confirmed', 'moved', 'cancelled', 'released', 'no_show']);

/** Who acted: the roles of the tool scope. */
export const Actor = z.enum(['model', 'controller', 'owner', 'relay']);
export type Actor = z.infer<typeof Actor>;

export const HistoryEntry = z.strictObject({
  at: Instant,
  action: BookingAction,
  by: Actor,
  turnId: TurnId.optional(),
  /** Where the booking was before and is after a move. */
  from: Slot.optional(),
  to: Slot.optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** The person as the owner needs to see them. Personal data: store and owner only. */
export const CustomerContact = z.strictObject({
  phone: PhoneNumber.optional(),
  userId: UserId.optional(),
  name: z.string().max(120).optional(),
});
export type CustomerContact = z.infer<typeof CustomerContact>;

/** The ledger's truth about one booking. Price and duration are fixed when it is made. */
export const Booking = z.strictObject({
  v: z.literal(1),
  reference: BookingReference,
  businessId: z.string(),
  customerId: CustomerId,
  state: StoredBookingState,
  /** Grows by one with each write. */
  revision: z.int().min(1),
  slot: Slot,
  bufferBeforeMinutes: z.int().min(0),
  bufferAfterMinutes: z.int().min(0),
  partySize: z.int().min(1).optional(),
  /** Who the visit is for. */
  name: z.string().max(120).optional(),
  contact: CustomerContact,
  price: Money.optional(),
  createdAt: Instant,
  history: z.array(HistoryEntry),
});
export type Booking = z.infer<typeof Booking>;

export const DraftKind = z.enum(['book', 'move', 'cancel']);
export type DraftKind = z.infer<typeof DraftKind>;

/**
 * A proposal that only the customer's act can commit. `book` and `move` hold `slot` until `expiresAt`;
 * `from` is where a booking to be moved stands now; for `cancel`, `slot` is the booking's own.
 */
export const Draft = z.strictObject({
  id: z.string().regex(/^d_[0-9a-z]{10,26}$/),
  kind: DraftKind,
  reference: BookingReference,
  turnId: TurnId,
  createdAt: Instant,
  expiresAt: Instant,
  slot: Slot,
  from: Slot.optional(),
  partySize: z.int().min(1).optional(),
  name: z.string().max(120).optional(),
  price: Money.optional(),
  /** Details to ask for before it can be committed. */
  missing: z.array(Detail),
});
export type Draft = z.infer<typeof Draft>;

/** A booking as its own customer may see it. */
export const BookingView = z.strictObject({
  reference: BookingReference,
  state: BookingState,
  slot: Slot,
  partySize: z.int().min(1).optional(),
  name: z.string().optional(),
  price: Money.optional(),
  /** Whether the customer may still do so, by the deadlines of the profile. */
  canMove: z.boolean(),
  canCancel: z.boolean(),
});
export type BookingView = z.infer<typeof BookingView>;
