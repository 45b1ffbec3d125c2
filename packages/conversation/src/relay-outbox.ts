import { deliverItem, type DeliverDeps } from './deliver-item.ts';
import type { ConversationKey, OutboxItem } from './ports.ts';

export interface RelayOutboxOptions {
  /** Conversations that are sent to at once; 4 unless given. With some 100 ms per send far from 80 messages a second. */
  readonly atOnce?: number;
  /** No further conversation is begun after so long, milliseconds; 30,000 unless given. */
  readonly longestMs?: number;
}

/** A stored reply belongs to the orchestrator for so long; it outlives any retry that the queue still makes soon. */
const ORPHANED_AFTER_MS = 90_000;

/**
 * Sends what no orchestrator will send any more, or never would: messages outside of turns, and those that wait for
 * their template. Each conversation in order. Gives the number of items settled. A conversation that fails is left for
 * the next time; the first failure is thrown after all have been tried. When the business's number may send nothing for
 * now, the rest waits for the next time too.
 */
export async function relayOutbox(
  deps: DeliverDeps,
  businessId: string,
  { atOnce = 4, longestMs = 30_000 }: RelayOutboxOptions = {},
): Promise<number> {
  const now = deps.now();
  const left = (await deps.outbox.stale(businessId, now)).filter((item) => isRelays(item, now));
  const waiting = [...new Map(left.map(({ conversation }) => [conversation.customerId, conversation])).values()];

  let settled = 0;
  let stopped = false;
  const sendAll = async (conversation: ConversationKey): Promise<void> => {
    for (const item of await deps.outbox.unsent(conversation)) {
      // What comes after must not overtake it.
      if (stopped || !isRelays(item, now)) return;
      const delivered = await deliverItem(deps, item);
      if (delivered.status === 'later') {
        if (delivered.affects === 'number') stopped = true;
        return;
      }
      settled += 1;
    }
  };
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    while (!stopped && deps.now() - now < longestMs) {
      const conversation = waiting.shift();
      if (conversation === undefined) return;
      await sendAll(conversation).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failures.length > 0) throw failures[0];
  return settled;
}

function isRelays({ leaseUntil, createdAt, unattended, windowClosed }: OutboxItem, now: number): boolean {
  const nobodysFrom =
    unattended === true || windowClosed === true
      ? (leaseUntil ?? createdAt)
      : (leaseUntil ?? createdAt) + ORPHANED_AFTER_MS;
  return nobodysFrom <= now;
}
