import { MessageFailed } from '@randevou/contracts';
import { expiry } from './expiry.ts';
import { keys } from './keys.ts';
import type { StoredOutboxItem } from './outbox-items.ts';
import { parseRow, type Shape, type Table, type Write } from './table.ts';

/** Messages that never arrived, until the relay has told the owner's topic. */
export interface MessageFailures {
  pending(businessId: string, limit?: number): Promise<readonly MessageFailed[]>;
  /** Marking it again changes nothing. The outbox item keeps what happened for 30 days. */
  markPublished(event: MessageFailed): Promise<void>;
}

export const failureShape: Shape<MessageFailed> = { kind: 'failed message', schema: MessageFailed };

export function createMessageFailures(table: Table): MessageFailures {
  return {
    async pending(businessId, limit = 100) {
      const { pk } = keys.messageFailure(businessId, '');
      return (await table.query({ pk, limit })).map((row) => parseRow(row, failureShape));
    },
    async markPublished({ businessId, messageId }) {
      await table.write({ remove: keys.messageFailure(businessId, messageId) });
    },
  };
}

/** Part of the write by which a message fails. */
export function failureWrite({ id, conversation, errorCode }: StoredOutboxItem, now: number): Write {
  const event: MessageFailed = {
    v: 1,
    id: `message.failed/${id}`,
    type: 'message.failed',
    at: new Date(now).toISOString(),
    businessId: conversation.businessId,
    customerId: conversation.customerId,
    messageId: id,
    ...(errorCode === undefined ? {} : { code: errorCode }),
  };
  return { put: keys.messageFailure(conversation.businessId, id), item: { ...event, ttl: expiry(now) } };
}
