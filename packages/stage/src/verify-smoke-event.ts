import { timingSafeEqual } from 'node:crypto';
import { SmokeEvent, type HmacKey } from '@randevou/contracts';
import { signSmokeEntry } from './sign-smoke-entry.ts';

export interface SmokeVerifier {
  /** Every key whose signatures hold. */
  readonly keys: readonly Pick<HmacKey, 'hmacKey'>[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Longer than SNS needs to deliver, shorter than anybody needs to find a use for a copy. */
const FRESH_MS = 5 * 60_000;

/** Whether a message of the inbound topic, parsed, was signed just now with one of the keys. */
export function verifySmokeEvent(message: unknown, { keys, now }: SmokeVerifier): boolean {
  const parsed = SmokeEvent.safeParse(message);
  if (!parsed.success) return false;
  const { whatsAppWebhookEntry: entry, randevouSmoke: signed } = parsed.data;
  const at = Date.parse(signed.at);
  if (Math.abs(now - at) > FRESH_MS) return false;
  return keys.some((key) => {
    const expected = signSmokeEntry(entry, at, key);
    // The instant in another spelling is another text, which nobody signed.
    return expected.at === signed.at && timingSafeEqual(Buffer.from(expected.signature), Buffer.from(signed.signature));
  });
}
