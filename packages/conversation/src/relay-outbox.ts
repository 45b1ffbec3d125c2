import { deliverItem, type DeliverDeps } from './deliver-item.ts';

/** A stored reply belongs to the orchestrator for so long; it outlives any retry that the queue still makes soon. */
const ORPHANED_AFTER_MS = 90_000;

/**
 * Sends what no orchestrator will send any more. Gives the number of items settled. An item that fails is left for the
 * next time; the first failure is thrown after all have been tried.
 */
export async function relayOutbox(deps: DeliverDeps, businessId: string): Promise<number> {
  const now = deps.now();
  const stale = (await deps.outbox.stale(businessId, now)).filter(
    (item) => (item.leaseUntil ?? item.createdAt) + ORPHANED_AFTER_MS <= now,
  );
  const results = [];
  // One after the other: several may belong to one conversation, and stand in order.
  for (const item of stale) {
    results.push(...(await Promise.allSettled([deliverItem(deps, item)])));
  }
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return results.filter((result) => result.status === 'fulfilled' && result.value.status === 'done').length;
}
