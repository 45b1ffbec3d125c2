import type { InboundMessage, MessageContent } from '@randevou/contracts';
import type { InboxMessage } from '../src/ports.ts';

/** An inbound message for tests; `at` in epoch milliseconds. */
export function inboundMessage(messageId: string, content: MessageContent, at: number): InboundMessage {
  return {
    type: 'message',
    messageId,
    phoneNumberId: '100000000000001',
    at: new Date(at).toISOString(),
    from: { phone: '+23057001234', profileName: 'Anya' },
    content,
  };
}

/** The same as it waits in the inbox, with the id as its key. */
export function inboxMessage(
  key: string,
  at: number,
  content: MessageContent = { kind: 'text', text: key },
): InboxMessage {
  return { key, receivedAt: at, message: inboundMessage(key, content, at) };
}
