import * as z from 'zod';
import { CustomerContact, Draft } from './booking.ts';
import { CustomerId, Instant, LocalDate, WallTime } from './primitives.ts';

/** Somebody who wants a place on a day that is full. Personal data: store and owner only. */
export const WaitingEntry = z.object({
  v: z.literal(1),
  id: z.string().regex(/^w_[0-9a-z]{13}$/),
  businessId: z.string(),
  customerId: CustomerId,
  contact: CustomerContact,
  /** Grows by one with each write. */
  revision: z.int().min(1),
  /** Its place in the line. */
  createdAt: Instant,
  serviceId: z.string(),
  date: LocalDate,
  /** Earliest and latest start, both included. */
  timeFrom: WallTime.optional(),
  timeTo: WallTime.optional(),
  partySize: z.int().min(1).optional(),
  /** Named by the customer. */
  resourceId: z.string().optional(),
  name: z.string().max(120).optional(),
  /** The place that is held for it now; a draft that only a tap on its own message books. */
  offer: Draft.optional(),
});
export type WaitingEntry = z.infer<typeof WaitingEntry>;

/** An entry as its own customer may see it. */
export const WaitingView = z.object({
  id: z.string(),
  serviceId: z.string(),
  date: LocalDate,
  timeFrom: WallTime.optional(),
  timeTo: WallTime.optional(),
  partySize: z.int().min(1).optional(),
  resourceId: z.string().optional(),
  offer: Draft.optional(),
});
export type WaitingView = z.infer<typeof WaitingView>;
