import type { InboundMessage } from '@randevou/contracts';
import type { ConversationKey, Inbox } from '@randevou/conversation';
import { parseEarly, type EarlyChange, type Head } from './conversation-items.ts';
import { StoreContended } from './errors.ts';
import { expiry } from './expiry.ts';
import { findReceived } from './find-received.ts';
import { keys } from './keys.ts';
import { readQueue, type Queue } from './read-queue.ts';
import { ABSENT, type Condition, type Table, type Write } from './table.ts';

const MOST_ROUNDS = 8;

export interface Change {
  /** Of the message that is changed. */
  readonly key: string;
  /** Its other names, see `MessageKey`. */
  readonly others: readonly string[];
  /** When the customer changed it, epoch milliseconds. */
  readonly at: number;
  /** Absent: taken back. */
  readonly content?: InboundMessage['content'];
}

/**
 * Edits a waiting message, or takes it away. It raises the revision of the conversation's head, on which a claim stands:
 * of a claim and a change at once one comes first, and the other sees it.
 */
export async function replaceMessage(
  table: Table,
  now: () => number,
  conversation: ConversationKey,
  change: Change,
): ReturnType<Inbox['replace']> {
  const { businessId } = conversation;
  const ttl = expiry(now());
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { name, marker } = (await findReceived(table, businessId, [change.key, ...change.others])) ?? {
      name: change.key,
    };
    const received = keys.received(businessId, name);
    if (marker?.removed === true) return 'replaced';
    if (marker === undefined || marker.early !== undefined) {
      const known = marker?.early;
      if (known !== undefined && !supersedes(change, parseEarly(known))) return 'unknown';
      const { at, content } = change;
      const early = JSON.stringify({ at, customerId: conversation.customerId, content } satisfies EarlyChange);
      const when: Condition =
        known === undefined
          ? ABSENT
          : { If: '#early = :early', names: { '#early': 'early' }, values: { ':early': known } };
      // Words that wait for their message wait for a day; that it was taken back is remembered as long as messages are.
      const kept = content === undefined ? ttl : expiry(now(), 1);
      const write: Write = { put: received, item: { v: 1, ttl: kept, early }, when };
      // A condition and nothing else: the message may come in under another name at this moment.
      const elsewhere = known === undefined ? change.others.map((other) => keys.received(businessId, other)) : [];
      const written =
        elsewhere.length === 0
          ? await table.write(write)
          : await table.writeAll([write, ...elsewhere.map((place): Write => ({ remove: place, when: ABSENT }))]);
      if (written) return 'unknown';
      continue;
    }
    const queue = await readQueue(table, conversation);
    const found = queue.messages.find(({ message }) => message.key === name);
    if (found === undefined || isTaken(queue, found.sk)) return 'too_late';
    if (!supersedes(change, found.replacedAt === undefined ? undefined : { at: found.replacedAt, content: true })) {
      return 'replaced';
    }
    const { key, receivedAt, message } = found.message;
    const place = keys.queued(conversation, found.sk);
    const writes: Write[] =
      change.content === undefined
        ? [
            { remove: place },
            { remove: keys.unanswered(businessId, found.sk) },
            { put: received, item: { v: 1, ttl, removed: true } },
          ]
        : [
            {
              put: place,
              item: {
                v: 1,
                key,
                receivedAt,
                message: JSON.stringify({ ...message, content: change.content }),
                replacedAt: change.at,
              },
            },
          ];
    if (await table.writeAll([raiseRevision(conversation, queue.head), ...writes])) return 'replaced';
  }
  throw new StoreContended('replace');
}

/** What was taken back stays so; of two edits the one that was made later counts. */
function supersedes(change: Change, known: { readonly at: number; readonly content?: unknown } | undefined): boolean {
  if (known === undefined) return true;
  if (known.content === undefined) return false;
  return change.content === undefined || change.at > known.at;
}

/** Answered, or fixed in a turn that will answer it. */
function isTaken({ head }: Queue, sk: string): boolean {
  return head !== undefined && (head.answered.includes(sk) || head.current?.messages.includes(sk) === true);
}

function raiseRevision(conversation: ConversationKey, head: Head | undefined): Write {
  const key = keys.head(conversation);
  if (head === undefined) {
    return { put: key, item: { v: 1, rev: 1, session: { v: 1, history: [] }, answered: [] }, when: ABSENT };
  }
  const when = { If: '#rev = :rev', names: { '#rev': 'rev' }, values: { ':rev': head.rev, ':one': 1 } };
  return { update: key, set: 'SET #rev = #rev + :one', when };
}
