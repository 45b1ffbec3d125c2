import type { Inbox } from '@randevou/conversation';
import { receivedShape } from './conversation-items.ts';
import { StoreContended } from './errors.ts';
import { expiry } from './expiry.ts';
import { keys } from './keys.ts';
import { readQueue } from './read-queue.ts';
import { ABSENT, type Table } from './table.ts';

const MOST_ROUNDS = 5;

/** Messages once per business and key: also when their sender was recognised as somebody else meanwhile. */
export function createInbox(table: Table, now: () => number): Inbox {
  return {
    async receive(conversation, { key, receivedAt, message }) {
      const received = keys.received(conversation.businessId, key);
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const stored = await table.writeAll([
          { put: received, item: { v: 1, ttl: expiry(now()) }, when: ABSENT },
          { put: keys.waiting(conversation, receivedAt, key), item: { v: 1, key, receivedAt, message } },
        ]);
        if (stored) return 'stored';
        if ((await table.get(received, receivedShape)) !== undefined) return 'duplicate';
      }
      throw new StoreContended('receive');
    },

    async waiting(conversation) {
      const { head, messages } = await readQueue(table, conversation);
      const taken = new Set([...(head?.answered ?? []), ...(head?.current?.messages ?? [])]);
      return messages.filter(({ sk }) => !taken.has(sk)).map(({ message }) => message);
    },
  };
}
