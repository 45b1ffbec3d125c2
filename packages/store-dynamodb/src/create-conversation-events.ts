import { ConversationEvent } from '@randevou/contracts';
import type { ConversationEvents } from '@randevou/conversation';
import { expiry } from './expiry.ts';
import { keys } from './keys.ts';
import { parseRow, type Shape, type Table, type Write } from './table.ts';

export const conversationEventShape: Shape<ConversationEvent> = {
  kind: 'event of a conversation',
  schema: ConversationEvent,
};

export function createConversationEvents(table: Table): ConversationEvents {
  return {
    async pending(businessId) {
      const { pk } = keys.conversationEvent(businessId, 0, '');
      return (await table.query({ pk, limit: 100 })).map((row) => parseRow(row, conversationEventShape));
    },
    async markPublished(event) {
      await table.write({ remove: keyOf(event) });
    },
  };
}

/** The same event again is the same item. */
export function eventWrite(event: ConversationEvent): Write {
  return { put: keyOf(event), item: { ...event, ttl: expiry(Date.parse(event.at)) } };
}

const keyOf = ({ businessId, at, id }: ConversationEvent) => keys.conversationEvent(businessId, Date.parse(at), id);
