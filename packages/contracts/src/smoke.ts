import * as z from 'zod';
import { Instant } from './primitives.ts';

/**
 * The business of a stage's smoke test. Nobody has such a number: ids of Meta and of AWS do not begin with zeros, and
 * +999 is the code of no country. What comes to it must be signed, what goes from it is not sent, and nobody counts it.
 */
export const SMOKE = {
  businessId: 'smoke',
  phoneNumberId: '000000000000000',
  originationPhoneNumberId: `phone-number-id-${'0'.repeat(32)}`,
  businessPhone: '+9990000001',
  /** Before eight digits: each run has a customer of its own. */
  customerPrefix: '+9991',
} as const;

/** Beside the entry in the message of an event of the smoke test. */
export const SmokeSignature = z.object({
  v: z.literal(1),
  /** An event is taken for five minutes around it. */
  at: Instant,
  /** HMAC-SHA256, hex, over `at`, a line feed, and the text of `whatsAppWebhookEntry`. */
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SmokeSignature = z.infer<typeof SmokeSignature>;

/** The message on the inbound topic as far as the signature is concerned. */
export const SmokeEvent = z.object({ whatsAppWebhookEntry: z.string(), randevouSmoke: SmokeSignature });
export type SmokeEvent = z.infer<typeof SmokeEvent>;
