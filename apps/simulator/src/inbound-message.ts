import { UserId } from '@randevou/contracts';
import * as z from 'zod';
import type { CustomerAddress } from './customer-address.ts';

const content = {
  text: z.string().min(1).max(100_000).optional(),
  tap: z.string().min(1).optional(),
  location: z.strictObject({ latitude: z.number(), longitude: z.number() }).optional(),
  raw: z.record(z.string(), z.unknown()).optional(),
};

/** What a customer sends: exactly one of text, tap, location, raw. */
export const SendRequest = z
  .strictObject({
    ...content,
    profileName: z.string().min(1).max(120).optional(),
    userId: UserId.optional(),
    messageId: z.string().min(1).max(500).optional(),
  })
  .refine(
    ({ text, tap, location, raw }) => [text, tap, location, raw].filter((part) => part !== undefined).length === 1,
    'exactly one of text, tap, location and raw must be given',
  );
export type SendRequest = z.infer<typeof SendRequest>;

/** Where a tapped option stood, as far as it is known. */
export interface TappedOption {
  readonly messageId: string;
  readonly title: string;
  readonly kind: 'button' | 'list' | 'template';
}

/** WhatsApp's limit for the title of a list row. */
const TITLE_LENGTH = 24;

function toContent(request: SendRequest, tapped: TappedOption | undefined): Readonly<Record<string, unknown>> {
  if (request.raw) return request.raw;
  if (request.location) return { type: 'location', location: request.location };
  if (request.tap === undefined) return { type: 'text', text: { body: request.text } };
  if (tapped?.kind === 'template') {
    return {
      type: 'button',
      button: { payload: request.tap, text: tapped.title },
      context: { id: tapped.messageId },
    };
  }
  const reply = { id: request.tap, title: tapped?.title ?? request.tap.slice(0, TITLE_LENGTH) };
  const type = tapped?.kind === 'button' ? 'button_reply' : 'list_reply';
  return {
    type: 'interactive',
    interactive: { type, [type]: reply },
    ...(tapped ? { context: { id: tapped.messageId } } : {}),
  };
}

/** The `contacts` and `messages` of a webhook change for one message. `at` in epoch milliseconds. */
export function toWebhookMessage(message: {
  readonly request: SendRequest;
  readonly address: CustomerAddress;
  readonly messageId: string;
  readonly at: number;
  readonly tapped?: TappedOption | undefined;
}) {
  const { request, address, messageId, at, tapped } = message;
  const userId = address.userId ?? request.userId;
  const waId = address.phone?.replace('+', '');
  return {
    contacts: [
      {
        ...(request.profileName === undefined ? {} : { profile: { name: request.profileName } }),
        ...(waId === undefined ? {} : { wa_id: waId }),
        ...(userId === undefined ? {} : { user_id: userId }),
      },
    ],
    messages: [
      {
        ...toContent(request, tapped),
        ...(waId === undefined ? {} : { from: waId }),
        ...(userId === undefined ? {} : { from_user_id: userId }),
        id: messageId,
        timestamp: String(Math.floor(at / 1000)),
      },
    ],
  };
}

/** What the chat shows of it. */
export function describeRequest(request: SendRequest, tapped: TappedOption | undefined): string {
  if (request.text !== undefined) return request.text;
  if (request.tap !== undefined) return tapped?.title ?? request.tap;
  if (request.location) return `📍 ${String(request.location.latitude)}, ${String(request.location.longitude)}`;
  return `[${z.looseObject({ type: z.string().catch('message') }).parse(request.raw).type}]`;
}
