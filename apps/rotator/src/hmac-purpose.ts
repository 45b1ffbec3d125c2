import { SECRET_TIMES, PseudonymSecret, SmokeSecret, type HmacKey } from '@randevou/contracts';
import type { Purpose } from './purpose.ts';

const KEY_BYTES = 32;

/** Keys of HMACs. Those of pseudonyms are never dropped: customers are found by them for as long as they are known. */
export function hmacPurpose(of: 'pseudonyms' | 'smoke', random: (bytes: number) => Uint8Array): Purpose<HmacKey> {
  return {
    ...(of === 'pseudonyms'
      ? { schema: PseudonymSecret, version: 2, keepMs: Infinity }
      : { schema: SmokeSecret, version: 1, keepMs: SECRET_TIMES.noticeMs }),
    makeKey: (usedFrom) =>
      Promise.resolve({
        kid: Buffer.from(random(9)).toString('base64url'),
        hmacKey: Buffer.from(random(KEY_BYTES)).toString('base64'),
        usedFrom,
      }),
  };
}
