import type { ConversationKey, Inbox, InboxMessage } from '@randevou/conversation';
import { parseEarly, unansweredShape } from './conversation-items.ts';
import { StoreContended } from './errors.ts';
import { expiry } from './expiry.ts';
import { findReceived } from './find-received.ts';
import { keys, sortableInstant } from './keys.ts';
import { readQueue } from './read-queue.ts';
import { replaceMessage } from './replace-message.ts';
import { ABSENT, parseRow, type Table, type Write } from './table.ts';

const MOST_ROUNDS = 5;
const MOST_UNANSWERED = 100;

/** Messages once per business and key: also when their sender was recognised as somebody else meanwhile. */
export function createInbox(table: Table, now: () => number): Inbox {
  return {
    async receive(conversation, arrived, others = []) {
      const { businessId } = conversation;
      const item = { v: 1, ttl: expiry(now()) };
      const first: Write[] = [
        { put: keys.received(businessId, arrived.key), item, when: ABSENT },
        // A condition and nothing else: whoever uses another key takes the same message in under that name.
        ...others.map((name): Write => ({ remove: keys.received(businessId, name), when: ABSENT })),
      ];
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        if (await table.writeAll([...first, ...placed(conversation, arrived, now())])) return 'stored';
        const known = await findReceived(table, businessId, [arrived.key, ...others]);
        if (known === undefined) continue;
        const { name, marker } = known;
        if (marker.early === undefined) return 'duplicate';
        const received = keys.received(businessId, name);
        const inboxMessage = { ...arrived, key: name };
        const when = { If: '#early = :early', names: { '#early': 'early' }, values: { ':early': marker.early } };
        const { customerId, content, at } = parseEarly(marker.early);
        const { message } = inboxMessage;
        const writes: Write[] =
          customerId !== conversation.customerId
            ? [{ put: received, item, when }, ...placed(conversation, inboxMessage, now())]
            : content === undefined
              ? [{ put: received, item: { ...item, removed: true }, when }]
              : [
                  { put: received, item, when },
                  ...placed(conversation, { ...inboxMessage, message: { ...message, content } }, now(), at),
                ];
        if (await table.writeAll(writes)) return 'stored';
      }
      throw new StoreContended('receive');
    },

    replace: (conversation, key, content, at, others = []) =>
      replaceMessage(table, now, conversation, { key, others, at, ...(content === undefined ? {} : { content }) }),

    async rehouse(from, to) {
      const { head, messages } = await readQueue(table, from);
      const answered = new Set(head?.answered);
      for (const { sk, message, replacedAt } of messages) {
        const there = { If: 'attribute_exists(pk)' };
        await table.writeAll([
          { remove: keys.queued(from, sk), when: there },
          // The entry of the unanswered ones stands in the same place, and leads to the new conversation.
          ...(answered.has(sk)
            ? [{ remove: keys.unanswered(from.businessId, sk) }]
            : placed(to, message, now(), replacedAt)),
        ]);
      }
      if (head !== undefined) await table.write({ remove: keys.head(from) });
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

/** The message among the waiting ones, and beside it what the relay looks through. */
function placed(
  conversation: ConversationKey,
  { key, receivedAt, message }: InboxMessage,
  now: number,
  replacedAt?: number,
): Write[] {
  const place = keys.waiting(conversation, receivedAt, key);
  return [
    { put: place, item: { v: 1, key, receivedAt, message: JSON.stringify(message), replacedAt } },
    {
      put: keys.unanswered(conversation.businessId, place.sk),
      item: { v: 1, customerId: conversation.customerId, key, ttl: expiry(now) },
    },
  ];
}
