import type { Delivery, OutboundPayload, Sender } from '../src/ports.ts';

export interface SentMessage {
  readonly to: { readonly phone?: string; readonly userId?: string };
  readonly payload: OutboundPayload;
  readonly callbackData: string;
}

/**
 * A phone: keeps what arrives. `answers` decides about each send in turn; `queued` when it has run out.
 * `unknown` arrived and its answer was lost, `swallowed` never arrived.
 */
export function createMemorySender(answers: ('queued' | 'unknown' | 'swallowed' | 'throttled' | 'refused')[] = []): {
  readonly sender: Sender;
  readonly sent: SentMessage[];
  readonly reads: string[];
} {
  const sent: SentMessage[] = [];
  const reads: string[] = [];
  const sender: Sender = {
    render: (reply) => [{ type: 'text', text: { body: reply.text }, options: reply.options }],
    renderTemplate: ({ name, language, parameters, buttonIds }) => ({
      type: 'template',
      text: { body: [name, ...parameters].join(' · ') },
      template: { name, language, parameters },
      options: buttonIds.map((buttonId) => ({ id: buttonId, title: buttonId })),
    }),
    deliver({ to, payload, callbackData }) {
      const answer = answers.shift() ?? 'queued';
      const arrives = answer === 'queued' || answer === 'unknown';
      if (arrives) sent.push({ to, payload, callbackData });
      const delivery: Delivery =
        answer === 'queued'
          ? { outcome: 'queued', messageId: `wamid.out${sent.length}` }
          : answer === 'throttled'
            ? { outcome: 'refused', retry: true, code: 130_429 }
            : answer === 'refused'
              ? { outcome: 'refused', retry: false, code: 131_026 }
              : { outcome: 'unknown' };
      return Promise.resolve(delivery);
    },
    readAndType({ messageId }) {
      reads.push(messageId);
      return Promise.resolve();
    },
  };
  return { sender, sent, reads };
}
