import * as z from 'zod';
import type { SharedClock } from '../clock.ts';
import type { Notification } from '../messaging/sns-service.ts';
import { createCustomerWindows } from './customer-windows.ts';
import type { ReadReceipt, SentMessage } from './social-messaging-service.ts';
import { toNotification, type Channel, type WebhookValue } from './webhook.ts';

/** The customers' side of WhatsApp: what arrives on their phones, and what they send. */
export interface WhatsApp {
  /** Messages sent since the last reset, in order. */
  readonly sent: readonly SentMessage[];
  readonly receipts: readonly ReadReceipt[];
  /** Free-form messages that WhatsApp took and did not deliver: the customer had not written for 24 hours. */
  readonly undelivered: readonly SentMessage[];
  onMessage(listener: (message: SentMessage) => void): () => void;
  onReadReceipt(listener: (receipt: ReadReceipt) => void): () => void;
  /** A number of the business, by which its messages are known and on which statuses come back. */
  connect(channel: Channel): void;
  /** Publishes a webhook change to the topic, as AWS does. Resolves when the first try to take it in has ended. */
  deliver(channel: Channel, value: WebhookValue): Promise<void>;
  /** A delivery status of a sent message; `sent` and `delivered` come by themselves. */
  deliverStatus(message: SentMessage, status: string, errors?: readonly unknown[]): Promise<void>;
}

export interface WhatsAppOptions {
  readonly topicArn: string;
  readonly clock: Pick<SharedClock, 'now'>;
  readonly publish: (notification: Notification) => Promise<void>;
}

/** Kept for looking at; the newest of a long run. */
const MOST_KEPT = 10_000;

const WINDOW_CLOSED = {
  code: 131_047,
  title: 'Re-engagement message',
  message: 'Re-engagement message',
  error_data: { details: 'More than 24 hours have passed since the customer last replied to this number.' },
};

export interface WhatsAppHost extends WhatsApp {
  readonly accept: (message: SentMessage) => void;
  readonly acceptReceipt: (receipt: ReadReceipt) => void;
  reset(): void;
}

const CallbackData = z.looseObject({ biz_opaque_callback_data: z.string().optional() });

export function createWhatsApp({ topicArn, clock, publish }: WhatsAppOptions): WhatsAppHost {
  const sent: SentMessage[] = [];
  const receipts: ReadReceipt[] = [];
  const undelivered: SentMessage[] = [];
  const windows = createCustomerWindows();
  const channels = new Map<string, Channel>();
  const messageListeners = new Set<(message: SentMessage) => void>();
  const receiptListeners = new Set<(receipt: ReadReceipt) => void>();

  const deliver = (channel: Channel, value: WebhookValue) => {
    windows.wrote(value, clock.now());
    return publish(toNotification(topicArn, channel, value, clock.now()));
  };
  const statusOf = (message: SentMessage, status: string, errors?: readonly unknown[]) => {
    const callbackData = CallbackData.parse(message.payload).biz_opaque_callback_data;
    return {
      id: message.wamid,
      status,
      timestamp: String(Math.floor(clock.now() / 1000)),
      recipient_id: message.to.replace('+', ''),
      ...(errors === undefined ? {} : { errors }),
      ...(callbackData === undefined ? {} : { biz_opaque_callback_data: callbackData }),
    };
  };
  const deliverStatuses = async (message: SentMessage, statuses: readonly unknown[]) => {
    const channel = channels.get(message.originationPhoneNumberId);
    if (channel) await deliver(channel, { statuses });
  };

  return {
    sent,
    receipts,
    undelivered,
    connect: (channel) => {
      channels.set(channel.originationPhoneNumberId, channel);
    },
    deliver,
    deliverStatus: (message, status, errors) => deliverStatuses(message, [statusOf(message, status, errors)]),
    onMessage: (listener) => {
      messageListeners.add(listener);
      return () => messageListeners.delete(listener);
    },
    onReadReceipt: (listener) => {
      receiptListeners.add(listener);
      return () => receiptListeners.delete(listener);
    },
    accept: (message) => {
      if (message.payload['type'] !== 'template' && !windows.isOpen(message.to, clock.now())) {
        undelivered.push(message);
        void deliverStatuses(message, [statusOf(message, 'failed', [WINDOW_CLOSED])]);
        return;
      }
      sent.push(message);
      if (sent.length > MOST_KEPT) sent.shift();
      for (const listener of messageListeners) listener(message);
      void deliverStatuses(message, [statusOf(message, 'sent'), statusOf(message, 'delivered')]);
    },
    acceptReceipt: (receipt) => {
      receipts.push(receipt);
      if (receipts.length > MOST_KEPT) receipts.shift();
      for (const listener of receiptListeners) listener(receipt);
    },
    reset: () => {
      sent.length = 0;
      receipts.length = 0;
      undelivered.length = 0;
      windows.clear();
    },
  };
}
