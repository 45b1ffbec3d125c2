import * as z from 'zod';
import { CustomerId } from './primitives.ts';

/** Message on the FIFO queue: something waits in this conversation's inbox. Group id = `businessId/customerId`. */
export const WakeUp = z.object({
  v: z.literal(1),
  businessId: z.string(),
  customerId: CustomerId,
  /** W3C trace context of the sender, so that one message is one trace. */
  traceparent: z.string().optional(),
});
export type WakeUp = z.infer<typeof WakeUp>;
