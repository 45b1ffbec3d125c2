import { createHmac } from 'node:crypto';
import type { ConversationKey, Pseudonyms } from './ports.ts';

/**
 * Pseudonyms by HMAC-SHA256. `hmacKey` is base64, at least 32 bytes; the purpose is part of the input, so that equal
 * inputs of different kinds never meet.
 */
export function createPseudonyms(hmacKey: string): Pseudonyms {
  const key = Uint8Array.from(atob(hmacKey), (character) => character.charCodeAt(0));
  if (key.length < 32)
    throw new RangeError(`the pseudonym key has ${String(key.length)} bytes; at least 32 are needed`);
  const hmac = (purpose: string, ...parts: readonly string[]): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([purpose, ...parts]))
      .digest('hex');
  return {
    message: (messageId) => hmac('message', messageId),
    agentSession: ({ businessId, customerId }: ConversationKey, agentVersion) =>
      hmac('agent-session', businessId, customerId, agentVersion),
  };
}
