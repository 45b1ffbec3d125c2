import type { ConversationKey, Outbox, OutboxDraft, OutboxItem } from '../src/ports.ts';

/** Outbox in memory; `createdAt` is 0, since nothing but the relay's patience depends on it. */
export function createMemoryOutbox(): {
  readonly outbox: Outbox;
  readonly add: (conversation: ConversationKey, drafts: readonly OutboxDraft[]) => void;
} {
  const items = new Map<string, OutboxItem>();
  const change = (id: string, changes: Partial<OutboxItem>): void => {
    const item = items.get(id);
    if (item !== undefined) items.set(id, { ...item, ...changes });
  };
  const isUnsent = ({ state }: OutboxItem): boolean => state === 'pending' || state === 'sending';

  const outbox: Outbox = {
    unsent: ({ businessId, customerId }) =>
      Promise.resolve(
        [...items.values()].filter(
          (item) =>
            isUnsent(item) &&
            item.conversation.businessId === businessId &&
            item.conversation.customerId === customerId,
        ),
      ),
    claim({ id }, now, leaseMs) {
      const item = items.get(id);
      if (item === undefined || !isUnsent(item)) return Promise.resolve(false);
      if (item.state === 'sending' && (item.leaseUntil ?? 0) > now) return Promise.resolve(false);
      change(id, { state: 'sending', attempts: item.attempts + 1, lastAttemptAt: now, leaseUntil: now + leaseMs });
      return Promise.resolve(true);
    },
    mark({ id }, outcome) {
      change(id, {
        state: outcome.state,
        ...(outcome.state === 'failed' && outcome.errorCode !== undefined ? { errorCode: outcome.errorCode } : {}),
      });
      return Promise.resolve();
    },
    recordStatus(id, status, errorCode) {
      const item = items.get(id);
      if (item === undefined) return Promise.resolve();
      change(id, {
        deliveryStatus: status,
        ...(item.state === 'sending' ? { state: status === 'failed' ? 'failed' : 'sent' } : {}),
        ...(errorCode === undefined ? {} : { errorCode }),
      });
      return Promise.resolve();
    },
    stale: (businessId, now) =>
      Promise.resolve(
        [...items.values()].filter(
          (item) => isUnsent(item) && item.conversation.businessId === businessId && (item.leaseUntil ?? 0) < now,
        ),
      ),
  };
  return {
    outbox,
    add(conversation, drafts) {
      for (const draft of drafts)
        items.set(draft.id, { ...draft, conversation, createdAt: 0, state: 'pending', attempts: 0 });
    },
  };
}
