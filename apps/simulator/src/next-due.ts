import type { Store } from '@randevou/store-dynamodb';

/** When the relay next finds something to do, over all businesses; a past instant means at its next run. */
export async function nextDue(store: Store, after: number): Promise<number | undefined> {
  const businesses = await store.profiles.list();
  const instants = await Promise.all(
    businesses.map(async ({ id }) => {
      const [due, events, unsent, unanswered] = await Promise.all([
        store.dueItems.next(id),
        store.domainEvents.pending(id, 1),
        store.outbox.stale(id, Number.MAX_SAFE_INTEGER),
        store.inbox.unanswered(id, { from: 0, to: after }),
      ]);
      return events.length > 0 || unsent.length > 0 || unanswered.length > 0 ? after : due;
    }),
  );
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
