import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import { jsonAnswer, jsonBody, jsonFailure } from '../http/json-protocol.ts';
import type { Service } from '../http/service.ts';
import { readAccountOperation, type BusinessAccounts } from './business-accounts.ts';
import { messageProblem } from './message-problem.ts';
import { templateProblem, type Refusal } from './template-problem.ts';

/** A message as WhatsApp took it. */
export interface SentMessage {
  /** Place in the order of all messages since the last reset, from 1. */
  readonly sequence: number;
  /** WhatsApp's id: what statuses and quotes name. */
  readonly wamid: string;
  readonly at: number;
  /** Phone number with +, or business-scoped user id. */
  readonly to: string;
  readonly originationPhoneNumberId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A read receipt, with or without typing indicator. */
export interface ReadReceipt {
  readonly at: number;
  readonly messageId: string;
  readonly typing: boolean;
}

export interface SocialMessagingOptions {
  readonly now: () => number;
  readonly onMessage: (message: SentMessage) => void;
  readonly onReadReceipt: (receipt: ReadReceipt) => void;
  /** A refusal of WhatsApp for a message that is right in itself, e.g. for its rate. */
  readonly refuse?: (payload: Readonly<Record<string, unknown>>) => Refusal | undefined;
  /** None are linked unless given. */
  readonly accounts?: BusinessAccounts;
}

const LARGEST_MESSAGE_BYTES = 2_048_000;
const Send = z.object({
  originationPhoneNumberId: z.string().regex(/^(phone-number-id-[0-9a-f]{32}|arn:.*phone-number-id\/[0-9a-zA-Z]+)$/),
  message: z.base64().min(1),
  metaApiVersion: z.string().regex(/^v(2\d|[3-9]\d|\d{3,})\.0$/, 'must be v20.0 or later'),
});
const Read = z.looseObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
  typing_indicator: z.looseObject({ type: z.literal('text') }).optional(),
});
const Payload = z.record(z.string(), z.unknown());

function readMessage(request: z.infer<typeof Send>): Readonly<Record<string, unknown>> {
  const bytes = Buffer.from(request.message, 'base64');
  if (bytes.length > LARGEST_MESSAGE_BYTES)
    throw new AwsError('ValidationException', 'message is larger than 2048000 bytes');
  try {
    return Payload.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new AwsError('InvalidParametersException', 'message is not a JSON object');
  }
}

/** A WhatsApp message id like Meta's: base64 that contains the phone number. */
function wamidFor(to: string, unique: string): string {
  const tail = createHash('sha256').update(unique).digest('hex').slice(0, 32).toUpperCase();
  return `wamid.${Buffer.from(`\u0001\u0010${to.replace('+', '')}\u0015\u0002\u0000${tail}\u0000`).toString('base64')}`;
}

/** End User Messaging Social's `SendWhatsAppMessage` (messages, read receipts, typing) and its event destinations. */
export function createSocialMessagingService({
  now,
  onMessage,
  onReadReceipt,
  refuse,
  accounts = new Map(),
}: SocialMessagingOptions): Service & { reset(): void } {
  let sequence = 0;
  const send = (originationPhoneNumberId: string, payload: Readonly<Record<string, unknown>>) => {
    const problem = messageProblem(payload);
    const refusal =
      problem === undefined
        ? (templateProblem(payload) ?? refuse?.(payload))
        : { code: 131_009, message: `Parameter value is not valid: ${problem}` };
    if (refusal !== undefined) {
      throw new AwsError('InvalidParametersException', `(#${String(refusal.code)}) ${refusal.message}`);
    }
    const { to, recipient } = z
      .looseObject({ to: z.string().optional(), recipient: z.string().optional() })
      .parse(payload);
    const address = to ?? recipient ?? '';
    sequence += 1;
    onMessage({
      sequence,
      wamid: wamidFor(address, randomUUID()),
      at: now(),
      to: address,
      originationPhoneNumberId,
      payload,
    });
    // AWS answers with an id of its own, not WhatsApp's.
    return jsonAnswer({ messageId: randomUUID() });
  };
  return {
    name: 'social-messaging',
    signingName: 'social-messaging',
    read: (request) => {
      const ofAccount = readAccountOperation(accounts, request);
      if (ofAccount !== undefined) return ofAccount;
      if (request.path !== '/v1/whatsapp/send') {
        throw new AwsError(
          'ValidationException',
          `the stand-in for End User Messaging does not know ${request.path}`,
          404,
        );
      }
      const parsed = Send.safeParse(jsonBody(request));
      if (!parsed.success) throw new AwsError('ValidationException', z.prettifyError(parsed.error));
      const { originationPhoneNumberId } = parsed.data;
      const payload = readMessage(parsed.data);
      const receipt = Read.safeParse(payload);
      if (!receipt.success) {
        return { name: 'SendWhatsAppMessage', input: payload, run: () => send(originationPhoneNumberId, payload) };
      }
      return {
        name: 'ReadAndType',
        input: payload,
        run: () => {
          const { message_id: messageId, typing_indicator: typing } = receipt.data;
          onReadReceipt({ at: now(), messageId, typing: typing !== undefined });
          return jsonAnswer({ messageId: randomUUID() });
        },
      };
    },
    fail: jsonFailure,
    internalError: new AwsError('InternalServiceException', 'Internal service error', 500),
    throttled: new AwsError('ThrottledRequestException', 'Rate exceeded', 429),
    reset: () => {
      sequence = 0;
    },
  };
}
