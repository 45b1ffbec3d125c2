import { deliverItem, type DeliverDeps } from './deliver-item.ts';
import type { ConversationKey, OutboxItem } from './ports.ts';

/** A stored reply belongs to the orchestrator for so long; it outlives any retry that the queue still makes soon. */
const ORPHANED_AFTER_MS = 90_000;

/**
 * Sends what no orchestrator will send any more, each conversation in order. Gives the number of items settled. A
 * conversation that fails is left for the next time; the first failure is thrown after all have been tried.
 */
export async function relayOutbox(deps: DeliverDeps, businessId: string): Promise<number> {
  const now = deps.now();
  const isOrphaned = (item: OutboxItem): boolean => (item.leaseUntil ?? item.createdAt) + ORPHANED_AFTER_MS <= now;
  const left = (await deps.outbox.stale(businessId, now)).filter(isOrphaned);
  const conversations = new Map(left.map(({ conversation }) => [conversation.customerId, conversation]));

  let settled = 0;
  const sendAll = async (conversation: ConversationKey): Promise<void> => {
    for (const item of await deps.outbox.unsent(conversation)) {
      // What comes after must not overtake it.
      if (!isOrphaned(item) || (await deliverItem(deps, item)).status === 'later') return;
      settled += 1;
    }
  };
  const failures: unknown[] = [];
  for (const conversation of conversations.values()) {
    await sendAll(conversation).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return settled;
}
