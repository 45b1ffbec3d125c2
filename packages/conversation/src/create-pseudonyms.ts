import { createHmac } from 'node:crypto';
import type { HmacKey, PseudonymKeyring } from '@randevou/contracts';
import type { Pseudonyms } from './ports.ts';

/** As long as the inbox remembers a message. */
const REMEMBERED_MS = 30 * 24 * 3_600_000;

/**
 * Pseudonyms by HMAC-SHA256 with the key in use. The purpose is part of the input, so that equal inputs of different
 * kinds never meet.
 */
export function createPseudonyms(keyring: PseudonymKeyring): Pseudonyms {
  return {
    async message(messageId) {
      const { now, inUse, newer, older } = await keyring();
      // A key was used until the next newer one.
      const recent = older.filter((_, index) => Date.parse((older[index - 1] ?? inUse).usedFrom) > now - REMEMBERED_MS);
      const named = (key: HmacKey): string => hmac(key, 'message', messageId);
      return { key: named(inUse), others: [...newer, ...recent].map(named) };
    },
    async agentSession({ businessId, customerId }, agentVersion) {
      const { inUse } = await keyring();
      return hmac(inUse, 'agent-session', businessId, customerId, agentVersion);
    },
  };
}

function hmac({ hmacKey }: HmacKey, purpose: string, ...parts: readonly string[]): string {
  const bytes = Uint8Array.from(atob(hmacKey), (character) => character.charCodeAt(0));
  if (bytes.length < 32) {
    throw new RangeError(`the pseudonym key has ${String(bytes.length)} bytes; at least 32 are needed`);
  }
  return createHmac('sha256', bytes)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('hex');
}
