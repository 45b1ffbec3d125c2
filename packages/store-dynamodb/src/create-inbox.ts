import type { Inbox } from '@randevou/conversation';
import { receivedShape, unansweredShape } from './conversation-items.ts';
import { StoreContended } from './errors.ts';
import { expiry } from './expiry.ts';
import { keys, sortableInstant } from './keys.ts';
import { readQueue } from './read-queue.ts';
import { ABSENT, parseRow, type Table } from './table.ts';

const MOST_ROUNDS = 5;
const MOST_UNANSWERED = 100;

/** Messages once per business and key: also when their sender was recognised as somebody else meanwhile. */
export function createInbox(table: Table, now: () => number): Inbox {
  return {
    async receive(conversation, { key, receivedAt, message }) {
      const received = keys.received(conversation.businessId, key);
      const place = keys.waiting(conversation, receivedAt, key);
      const unanswered = keys.unanswered(conversation.businessId, place.sk);
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const stored = await table.writeAll([
          { put: received, item: { v: 1, ttl: expiry(now()) }, when: ABSENT },
          { put: place, item: { v: 1, key, receivedAt, message: JSON.stringify(message) } },
          { put: unanswered, item: { v: 1, customerId: conversation.customerId, key, ttl: expiry(now()) } },
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

    async unanswered(businessId, { from, to }) {
      const { pk } = keys.unanswered(businessId, '');
      const between = { from: sortableInstant(from), to: sortableInstant(to + 1) };
      const rows = await table.query({ pk, between, limit: MOST_UNANSWERED });
      return rows.map((row) => {
        const { customerId, key } = parseRow(row, unansweredShape);
        return { conversation: { businessId, customerId }, key };
      });
    },
  };
}
