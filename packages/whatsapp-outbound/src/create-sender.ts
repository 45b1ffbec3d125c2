import { SendWhatsAppMessageCommand, type SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { Reply, TemplateMessage } from '@randevou/contracts';
import { classifyFailure, type Failure } from './classify-failure.ts';
import { LIMITS } from './limits.ts';
import { renderTemplate } from './render-template.ts';
import { render, type Payload } from './render.ts';
import { SenderError } from './sender-error.ts';

export type Delivery = { readonly outcome: 'queued'; readonly messageId: string } | Failure;

/** Fits the port `Sender` of `conversation`, which this package must not know. */
export interface Sender {
  /** Pure. One payload, unless the text is longer than 4096 characters. */
  readonly render: (reply: Reply) => readonly Payload[];
  /** Pure. One use of an approved template. */
  readonly renderTemplate: (message: TemplateMessage) => Payload;
  /** Sends at most once; what became of it is the answer. */
  readonly deliver: (request: {
    readonly originationPhoneNumberId: string;
    readonly to: { readonly phone?: string; readonly userId?: string };
    readonly payload: Payload;
    /** Comes back with the delivery statuses. */
    readonly callbackData: string;
  }) => Promise<Delivery>;
  /** Never rejects: a receipt that fails is only seen in its span. */
  readonly readAndType: (request: {
    readonly originationPhoneNumberId: string;
    readonly messageId: string;
  }) => Promise<void>;
}

export interface SenderOptions {
  /** Must not retry: make it with `createSocialMessagingClient`. */
  readonly client: SocialMessagingClient;
  /** Version of Meta's API, v20.0 or later. */
  readonly metaApiVersion?: string;
  /** How long to wait for AWS's answer to a message. */
  readonly sendTimeoutMs?: number;
  /** The same for a read receipt, which nobody waits for. */
  readonly receiptTimeoutMs?: number;
}

const tracer = trace.getTracer('@randevou/whatsapp-outbound');

/** The sender on AWS End User Messaging Social. */
export function createSender(options: SenderOptions): Sender {
  const { client, metaApiVersion = 'v23.0', sendTimeoutMs = 8000, receiptTimeoutMs = 3000 } = options;

  const send = async (originationPhoneNumberId: string, message: Payload, timeoutMs: number): Promise<Delivery> => {
    if ((await client.config.maxAttempts()) !== 1) {
      throw new SenderError(
        'client_repeats',
        'The client retries by itself and would send twice; set maxAttempts to 1',
      );
    }
    const command = new SendWhatsAppMessageCommand({
      originationPhoneNumberId,
      metaApiVersion,
      message: new TextEncoder().encode(JSON.stringify(message)),
    });
    try {
      const { messageId } = await answerWithin(timeoutMs, (abortSignal) => client.send(command, { abortSignal }));
      return messageId === undefined ? { outcome: 'unknown' } : { outcome: 'queued', messageId };
    } catch (error) {
      return classifyFailure(error);
    }
  };

  return {
    render,
    renderTemplate,
    async deliver({ originationPhoneNumberId, to, payload, callbackData }) {
      if (callbackData.length > LIMITS.callbackData) {
        throw new SenderError(
          'callback_data_too_long',
          `Callback data has at most ${String(LIMITS.callbackData)} characters`,
        );
      }
      const message = { ...payload, ...address(to), biz_opaque_callback_data: callbackData };
      return traced('whatsapp.send', () => send(originationPhoneNumberId, message, sendTimeoutMs));
    },
    async readAndType({ originationPhoneNumberId, messageId }) {
      const receipt = {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: messageId,
        typing_indicator: { type: 'text' },
      };
      await traced('whatsapp.read_and_type', () =>
        send(originationPhoneNumberId, receipt, receiptTimeoutMs).catch((): Delivery => ({ outcome: 'unknown' })),
      );
    },
  };
}

/** A phone number wins: whether AWS passes `recipient` on is not documented. */
function address({ phone, userId }: { readonly phone?: string; readonly userId?: string }): Payload {
  if (phone !== undefined) return { to: phone.startsWith('+') ? phone : `+${phone}` };
  if (userId !== undefined) return { recipient: userId };
  throw new SenderError('no_recipient', 'A message needs a phone number or a user id to go to');
}

/** The signal ends the request; the race ends the wait even where an answer has begun and does not go on. */
async function answerWithin<T>(timeoutMs: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer in time'));
      controller.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([call(controller.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Spans say what became of the call, never of whom or what it was. */
function traced(name: string, call: () => Promise<Delivery>): Promise<Delivery> {
  return tracer.startActiveSpan(name, async (span: Span) => {
    try {
      const delivery = await call();
      span.setAttribute('randevou.whatsapp.outcome', delivery.outcome);
      if (delivery.outcome === 'refused') {
        span.setAttribute('randevou.whatsapp.retry', delivery.retry);
        if (delivery.code !== undefined) span.setAttribute('randevou.whatsapp.code', delivery.code);
      }
      if (delivery.outcome !== 'queued') span.setStatus({ code: SpanStatusCode.ERROR });
      return delivery;
    } finally {
      span.end();
    }
  });
}
