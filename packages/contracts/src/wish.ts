import * as z from 'zod';
import { BookingReference, LocalDate, WallTime } from './primitives.ts';

/**
 * What a customer wants so far, without any of their words: what a conversation goes on from when its texts are not
 * kept. Wall times of the business, ends included; `dateTo` is the last day of a range that `date` begins.
 */
export const Wish = z.object({
  serviceId: z.string().optional(),
  resourceId: z.string().optional(),
  partySize: z.int().optional(),
  date: LocalDate.optional(),
  dateTo: LocalDate.optional(),
  time: WallTime.optional(),
  from: WallTime.optional(),
  to: WallTime.optional(),
  /** Days and times to choose among, and days that will not do. */
  dates: z.array(LocalDate).optional(),
  times: z.array(WallTime).optional(),
  excluded: z.array(LocalDate).optional(),
  every: z.object({ days: z.int(), times: z.int().optional() }).optional(),
  /** For the waiting list, if nothing is free. */
  waits: z.literal(true).optional(),
  forOther: z.literal(true).optional(),
  /** The proposal made of it was turned down. */
  dropped: z.literal(true).optional(),
  /** Set once something is to be moved or cancelled. */
  change: z.object({ kind: z.enum(['move', 'cancel']), reference: BookingReference.optional() }).optional(),
});
export type Wish = z.infer<typeof Wish>;
