import type { ConversationKey, Outbox, OutboxDraft, OutboxItem } from '../src/ports.ts';

/** Outbox in memory. */
export function createMemoryOutbox(): {
  readonly outbox: Outbox;
  readonly add: (conversation: ConversationKey, drafts: readonly OutboxDraft[], createdAt: number) => void;
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
    claim({ id, attempts }, now, leaseMs) {
      const item = items.get(id);
      if (item === undefined || !isUnsent(item) || item.attempts !== attempts) return Promise.resolve(undefined);
      if (item.state === 'sending' && (item.leaseUntil ?? 0) > now) return Promise.resolve(undefined);
      const attempt = attempts + 1;
      change(id, { state: 'sending', attempts: attempt, lastAttemptAt: now, leaseUntil: now + leaseMs });
      return Promise.resolve(attempt);
    },
    mark({ id }, attempt, outcome) {
      const item = items.get(id);
      if (item === undefined || !isUnsent(item)) return Promise.resolve();
      if (outcome.state !== 'sent' && item.attempts !== attempt) return Promise.resolve();
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
        ...(isUnsent(item) && item.attempts > 0 ? { state: status === 'failed' ? 'failed' : 'sent' } : {}),
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
    add(conversation, drafts, createdAt) {
      for (const draft of drafts)
        items.set(draft.id, { ...draft, conversation, createdAt, state: 'pending', attempts: 0 });
    },
  };
}
