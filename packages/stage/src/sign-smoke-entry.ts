import { createHmac } from 'node:crypto';
import type { HmacKey, SmokeSignature } from '@randevou/contracts';

/** What makes an entry of the smoke test's number acceptable to the ingress. `at`: epoch milliseconds, now. */
export function signSmokeEntry(entry: string, at: number, { hmacKey }: Pick<HmacKey, 'hmacKey'>): SmokeSignature {
  const instant = new Date(at).toISOString();
  const signature = createHmac('sha256', Buffer.from(hmacKey, 'base64')).update(`${instant}\n${entry}`).digest('hex');
  return { v: 1, at: instant, signature };
}
