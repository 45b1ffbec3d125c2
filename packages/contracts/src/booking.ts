import * as z from 'zod';
import { BookingReference, CustomerId, Instant, LocalDate, PhoneNumber, TurnId, UserId } from './primitives.ts';
import { Answers, AskedDetail, Money } from './profile.ts';

/** States kept in the ledger. */
export const StoredBookingState = z.enum(['held', 'confirmed', 'cancelled', 'no_show']);
export type StoredBookingState = z.infer<typeof StoredBookingState>;

/** `completed` is derived: a confirmed booking whose end has passed. */
export const BookingState = z.enum(['held', 'confirmed', 'completed', 'cancelled', 'no_show']);
export type BookingState = z.infer<typeof BookingState>;

/**
 * A bookable place in time. Instants carry the business's offset. Several services of one visit, and several resources,
 * stand in one id joined by `+`, in their order (see `joinIds`).
 */
export const Slot = z.object({
  serviceId: z.string(),
  resourceId: z.string(),
  start: Instant,
  end: Instant,
});
export type Slot = z.infer<typeof Slot>;

/**
 * `acknowledged`: the customer said to a reminder that they will come. `attended` takes a `no_show` back. `forgotten`:
 * the booking does not say any more whose it was.
 */
export const BookingAction = z.enum([
  'held',
  'confirmed',
  'acknowledged',
  'moved',
  'cancelled',
  'released',
  'no_show',
  'attended',
  'forgotten',
]);
export type BookingAction = z.infer<typeof BookingAction>;

/** Who acted: the roles of the tool scope. */
export const Actor = z.enum(['model', 'controller', 'owner', 'relay']);
export type Actor = z.infer<typeof Actor>;

export const HistoryEntry = z.object({
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
export const CustomerContact = z.object({
  phone: PhoneNumber.optional(),
  userId: UserId.optional(),
  name: z.string().max(120).optional(),
});
export type CustomerContact = z.infer<typeof CustomerContact>;

/** One service of a visit. Two joined tables serve one part. */
export const VisitPart = z.object({
  serviceId: z.string(),
  resourceIds: z.array(z.string()).min(1),
  start: Instant,
  end: Instant,
  bufferBeforeMinutes: z.int().min(0),
  bufferAfterMinutes: z.int().min(0),
});
export type VisitPart = z.infer<typeof VisitPart>;

/** How a booking came to be. */
export const BookingSource = z.enum(['customer', 'owner', 'import']);
export type BookingSource = z.infer<typeof BookingSource>;

/** The ledger's truth about one booking. Price and duration are fixed when it is made. */
export const Booking = z.object({
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
  /** The services of a visit one after another; only when there are several. `slot` spans them. */
  parts: z.array(VisitPart).min(2).optional(),
  partySize: z.int().min(1).optional(),
  /** Who the visit is for. */
  name: z.string().max(120).optional(),
  contact: CustomerContact,
  answers: Answers.optional(),
  price: Money.optional(),
  /** Shared by the visits of a series. */
  seriesId: z.string().optional(),
  /** The entry of the waiting list that this hold is for. */
  waitingId: z.string().optional(),
  source: BookingSource.default('customer'),
  createdAt: Instant,
  history: z.array(HistoryEntry),
});
export type Booking = z.infer<typeof Booking>;

export const DraftKind = z.enum(['book', 'move', 'cancel']);
export type DraftKind = z.infer<typeof DraftKind>;

/** A date of a series that has no place, and why. */
export const MissedVisit = z.object({ date: LocalDate, reason: z.string() });
export type MissedVisit = z.infer<typeof MissedVisit>;

/** The visits of a drafted series that have a place, by start; the first is also the draft's own. */
export const SeriesDraft = z.object({
  id: z.string(),
  visits: z.array(z.object({ reference: BookingReference, slot: Slot })).min(1),
  missed: z.array(MissedVisit),
});
export type SeriesDraft = z.infer<typeof SeriesDraft>;

/**
 * A proposal that only the customer's act can commit. `book` and `move` hold `slot` until `expiresAt`;
 * `from` is where a booking to be moved stands now; for `cancel`, `slot` is the booking's own.
 */
export const Draft = z.object({
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
  answers: Answers.optional(),
  price: Money.optional(),
  /** Details to ask for before it can be committed. */
  missing: z.array(AskedDetail),
  series: SeriesDraft.optional(),
});
export type Draft = z.infer<typeof Draft>;

/** A booking as its own customer may see it. */
export const BookingView = z.object({
  reference: BookingReference,
  state: BookingState,
  slot: Slot,
  partySize: z.int().min(1).optional(),
  name: z.string().optional(),
  price: Money.optional(),
  seriesId: z.string().optional(),
  /** Whether the customer may still do so, by the deadlines of the profile. */
  canMove: z.boolean(),
  canCancel: z.boolean(),
});
export type BookingView = z.infer<typeof BookingView>;
