import type { ConversationKey, OutboxDraft, OutboxItem } from '@randevou/conversation';
import { Language } from '@randevou/contracts';
import * as z from 'zod';
import { expiry } from './expiry.ts';
import { keys } from './keys.ts';
import { ABSENT, type Shape, type Write } from './table.ts';

const StoredOutboxItem = z.object({
  v: z.literal(1),
  rev: z.int().min(1),
  id: z.string(),
  conversation: z.object({ businessId: z.string(), customerId: z.string() }),
  payload: z.record(z.string(), z.unknown()),
  template: z.record(z.string(), z.unknown()).exactOptional(),
  language: Language.exactOptional(),
  keepDays: z.int().exactOptional(),
  to: z
    .object({
      phone: z.string().exactOptional(),
      userId: z.string().exactOptional(),
      lastInboundAt: z.number().exactOptional(),
    })
    .exactOptional(),
  unattended: z.boolean().exactOptional(),
  /** Of the write that put it, outside of a turn. */
  putId: z.string().exactOptional(),
  createdAt: z.number(),
  /** Among the messages of its turn. */
  position: z.int(),
  state: z.enum(['pending', 'sending', 'sent', 'failed']),
  attempts: z.int(),
  lastAttemptAt: z.number().exactOptional(),
  leaseUntil: z.number().exactOptional(),
  /** Of the write that took it for a send. */
  claimId: z.string().exactOptional(),
  /** WhatsApp's. */
  messageId: z.string().exactOptional(),
  deliveryStatus: z.string().exactOptional(),
  errorCode: z.int().exactOptional(),
  sentAs: z.enum(['free_form', 'template']).exactOptional(),
  windowClosed: z.boolean().exactOptional(),
  /** The latest attempt that WhatsApp took and then refused because the window was closed. */
  refusedAttempt: z.int().exactOptional(),
  ttl: z.number(),
});
export type StoredOutboxItem = z.infer<typeof StoredOutboxItem>;
export const outboxShape: Shape<StoredOutboxItem> = { kind: 'outbox item', schema: StoredOutboxItem };

/** Stands in the list of what is unsent, and leads to the item. */
export const unsentShape: Shape<{ id: string }> = {
  kind: 'entry of the unsent messages',
  schema: z.object({ v: z.literal(1), id: z.string() }),
};

/** New messages to send, as parts of one transaction: the one that settles their turn, or one of their own. */
export function outboxWrites(
  conversation: ConversationKey,
  drafts: readonly OutboxDraft[],
  now: number,
  putId?: string,
): Write[] {
  return drafts.flatMap(({ id, payload, template, language, keepDays, to }, position): Write[] => {
    const item: StoredOutboxItem = {
      v: 1,
      rev: 1,
      id,
      conversation,
      payload,
      ...(template === undefined ? {} : { template }),
      ...(language === undefined ? {} : { language }),
      ...(keepDays === undefined ? {} : { keepDays }),
      ...(to === undefined ? {} : { to }),
      ...(putId === undefined ? {} : { putId, unattended: true }),
      createdAt: now,
      position,
      state: 'pending',
      attempts: 0,
      // What says nothing any more is kept for the delivery statuses.
      ttl: expiry(now, keepDays === 0 ? undefined : keepDays),
    };
    const notice: Write = { put: keys.notice(conversation, id), item: { v: 1, id, ttl: item.ttl } };
    return [{ put: keys.outbox(id), item, when: ABSENT }, unsentWrite(item), ...(putId === undefined ? [] : [notice])];
  });
}

/** Puts an item among the unsent. */
export function unsentWrite({ conversation, id, ttl }: StoredOutboxItem): Write {
  return { put: keys.unsent(conversation, id), item: { v: 1, id, ttl } };
}

export function toOutboxItem(stored: StoredOutboxItem): OutboxItem {
  const {
    v: _v,
    rev: _rev,
    position: _position,
    claimId: _claimId,
    messageId: _messageId,
    putId: _putId,
    refusedAttempt: _refusedAttempt,
    ttl: _ttl,
    ...item
  } = stored;
  return item;
}
