import type { Delivery, OutboundPayload, Sender } from '../src/ports.ts';

export interface SentMessage {
  readonly to: { readonly phone?: string; readonly userId?: string };
  readonly payload: OutboundPayload;
  readonly callbackData: string;
}

/** What becomes of a send. */
export type Answer =
  | 'queued'
  /** It arrived and its answer was lost. */
  | 'unknown'
  /** It never arrived, and there was no answer. */
  | 'swallowed'
  /** Too many messages of the number. */
  | 'throttled'
  /** Too many messages to the customer. */
  | 'pair_rate'
  | 'window_closed'
  /** The business has not paid. */
  | 'unpaid'
  | 'refused';

const DELIVERIES = {
  unknown: { outcome: 'unknown' },
  swallowed: { outcome: 'unknown' },
  throttled: { outcome: 'refused', retry: true, code: 130_429, affects: 'number' },
  pair_rate: { outcome: 'refused', retry: true, code: 131_056, affects: 'customer' },
  window_closed: { outcome: 'refused', retry: false, code: 131_047, advice: 'use_template' },
  unpaid: { outcome: 'refused', retry: true, code: 131_042, advice: 'tell_owner', affects: 'number' },
  refused: { outcome: 'refused', retry: false, code: 131_026 },
} as const satisfies Record<Exclude<Answer, 'queued'>, Delivery>;

/** A phone: keeps what arrives. `answers` decides about each send in turn; `queued` when it has run out. */
export function createMemorySender(answers: Answer[] = []): {
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
        answer === 'queued' ? { outcome: 'queued', messageId: `wamid.out${sent.length}` } : DELIVERIES[answer];
      return Promise.resolve(delivery);
    },
    readAndType({ messageId }) {
      reads.push(messageId);
      return Promise.resolve();
    },
  };
  return { sender, sent, reads };
}
