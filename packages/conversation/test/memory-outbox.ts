import { readCallbackData } from '../src/callback-data.ts';
import { keepsContents, withoutContents } from '../src/outbox-contents.ts';
import { failureOutcome } from '../src/status-outcome.ts';
import type { ConversationKey, Outbox, OutboxDraft, OutboxItem } from '../src/ports.ts';

/** `refusedAttempt`: the latest one that WhatsApp is known to have taken and then refused. */
type StoredItem = OutboxItem & { readonly refusedAttempt?: number };

/** Outbox in memory. */
export function createMemoryOutbox(): {
  readonly outbox: Outbox;
  /** All but what has its own address. */
  readonly forget: (conversation: ConversationKey) => void;
  readonly add: (conversation: ConversationKey, drafts: readonly OutboxDraft[], createdAt: number) => void;
} {
  const items = new Map<string, StoredItem>();
  const change = (id: string, changes: Partial<StoredItem>): void => {
    const item = items.get(id);
    if (item === undefined) return;
    const changed = { ...item, ...changes };
    items.set(id, keepsContents(changed) ? changed : withoutContents(changed));
  };
  const isUnsent = ({ state }: OutboxItem): boolean => state === 'pending' || state === 'sending';

  const inOrder = (): OutboxItem[] => [...items.values()].toSorted((a, b) => a.createdAt - b.createdAt);
  const add = (
    conversation: ConversationKey,
    drafts: readonly OutboxDraft[],
    createdAt: number,
    more: Partial<OutboxItem> = {},
  ): void => {
    for (const draft of drafts) {
      items.set(draft.id, { ...draft, ...more, conversation, createdAt, state: 'pending', attempts: 0 });
    }
  };

  const outbox: Outbox = {
    put(conversation, drafts, now) {
      const fresh = drafts.filter(({ id }) => !items.has(id));
      add(conversation, fresh, now, { unattended: true });
      return Promise.resolve(fresh.length > 0 ? 'stored' : 'duplicate');
    },
    unsent: ({ businessId, customerId }) =>
      Promise.resolve(
        inOrder().filter(
          (item) =>
            isUnsent(item) &&
            item.conversation.businessId === businessId &&
            item.conversation.customerId === customerId,
        ),
      ),
    claim({ id, attempts }, now, leaseMs, as = 'free_form') {
      const item = items.get(id);
      if (item === undefined || !isUnsent(item) || item.attempts !== attempts) return Promise.resolve(undefined);
      if (item.state === 'sending' && (item.leaseUntil ?? 0) > now) return Promise.resolve(undefined);
      const attempt = attempts + 1;
      change(id, { state: 'sending', attempts: attempt, lastAttemptAt: now, leaseUntil: now + leaseMs, sentAs: as });
      return Promise.resolve(attempt);
    },
    mark({ id }, attempt, outcome) {
      const item = items.get(id);
      if (item === undefined || !isUnsent(item)) return Promise.resolve();
      if (outcome.state !== 'sent' && item.attempts !== attempt) return Promise.resolve();
      if (outcome.state === 'sent' && attempt <= (item.refusedAttempt ?? 0)) return Promise.resolve();
      change(id, {
        state: outcome.state,
        ...(outcome.state !== 'sent' && outcome.errorCode !== undefined ? { errorCode: outcome.errorCode } : {}),
        ...(outcome.state === 'pending' && outcome.windowClosed === true ? { windowClosed: true } : {}),
      });
      return Promise.resolve();
    },
    recordStatus(callbackData, status, errorCode) {
      const { id, attempt } = readCallbackData(callbackData);
      const item = items.get(id);
      if (item === undefined) return Promise.resolve();
      const tried = isUnsent(item) && item.attempts > 0;
      const code = errorCode === undefined ? {} : { errorCode };
      if (status !== 'failed') {
        if (attempt <= (item.refusedAttempt ?? 0) && isOnlyAccepted(status)) return Promise.resolve();
        change(id, { deliveryStatus: status, ...code, ...(tried ? { state: 'sent' } : {}) });
        return Promise.resolve();
      }
      switch (failureOutcome(item, attempt, errorCode)) {
        case 'nothing':
          return Promise.resolve();
        case 'failed':
          change(id, { deliveryStatus: status, ...code, ...(tried ? { state: 'failed' } : {}) });
          return Promise.resolve();
        case 'again':
          change(id, { state: 'pending', refusedAttempt: item.attempts, ...code });
          return Promise.resolve();
        case 'as_template':
          change(id, { state: 'pending', refusedAttempt: item.attempts, windowClosed: true });
          return Promise.resolve();
      }
    },
    stale: (businessId, now) =>
      Promise.resolve(
        inOrder().filter(
          (item) => isUnsent(item) && item.conversation.businessId === businessId && (item.leaseUntil ?? 0) < now,
        ),
      ),
  };
  const forget = ({ businessId, customerId }: ConversationKey): void => {
    for (const [id, { conversation, to }] of items) {
      const isOwn = conversation.businessId === businessId && conversation.customerId === customerId;
      if (isOwn && to === undefined) items.delete(id);
    }
  };
  return { outbox, add, forget };
}

function isOnlyAccepted(status: string): boolean {
  return status === 'sent' || status === 'accepted';
}
