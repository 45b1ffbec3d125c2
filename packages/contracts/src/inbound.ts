import * as z from 'zod';
import { Instant, PhoneNumber, UserId, WhatsAppIdentity } from './primitives.ts';

/** What the customer sent, by what the bot can do with it. */
export const MessageContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** A button, list row or template quick reply. `optionId` is its id or payload. */
  z.object({
    kind: z.literal('tap'),
    via: z.enum(['button', 'list', 'template']),
    optionId: z.string(),
    title: z.string(),
  }),
  z.object({
    kind: z.literal('media'),
    mediaType: z.enum(['image', 'video', 'document', 'audio', 'sticker']),
    mediaId: z.string().optional(),
    mimeType: z.string().optional(),
    caption: z.string().optional(),
    voice: z.boolean(),
  }),
  z.object({
    kind: z.literal('location'),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().optional(),
    address: z.string().optional(),
  }),
  z.object({ kind: z.literal('contacts'), count: z.int() }),
  z.object({ kind: z.literal('flow'), response: z.record(z.string(), z.unknown()) }),
  /** Without an emoji the reaction was taken back. */
  z.object({ kind: z.literal('reaction'), emoji: z.string().optional(), messageId: z.string() }),
  z.object({ kind: z.literal('order'), items: z.int() }),
  z.object({
    kind: z.literal('system'),
    systemType: z.string(),
    newPhone: PhoneNumber.optional(),
    newUserId: UserId.optional(),
  }),
  z.object({ kind: z.literal('edit'), originalMessageId: z.string(), text: z.string().optional() }),
  z.object({ kind: z.literal('revoke'), originalMessageId: z.string() }),
  /** A type we do not know (yet): never an error. */
  z.object({ kind: z.literal('unsupported'), whatsAppType: z.string(), raw: z.unknown() }),
]);
export type MessageContent = z.infer<typeof MessageContent>;

/** A message as the store keeps it. Personal data throughout. */
export const InboundMessage = z.object({
  type: z.literal('message'),
  /** WhatsApp's id (`wamid…`); contains the phone number, so only its HMAC leaves the store. */
  messageId: z.string().min(1),
  /** Our number that it was sent to (Meta's `phone_number_id`). */
  phoneNumberId: z.string().min(1),
  at: Instant,
  from: z.object({
    phone: PhoneNumber.optional(),
    userId: UserId.optional(),
    profileName: z.string().optional(),
  }),
  context: z
    .object({ messageId: z.string().optional(), forwarded: z.boolean(), frequentlyForwarded: z.boolean() })
    .optional(),
  /** From an ad or a post: its source URL. */
  referral: z.object({ sourceUrl: z.string().optional() }).optional(),
  content: MessageContent,
});
export type InboundMessage = z.infer<typeof InboundMessage>;

export const InboundStatus = z.object({
  type: z.literal('status'),
  messageId: z.string().min(1),
  phoneNumberId: z.string().min(1),
  at: Instant,
  /** sent, delivered, read, played, failed, deleted, warning, accepted, or one to come. */
  status: z.string(),
  callbackData: z.string().optional(),
  errors: z.array(z.object({ code: z.int(), title: z.string().optional() })),
});
export type InboundStatus = z.infer<typeof InboundStatus>;

/** Anything else on the event destination: template status, quality, account, preferences, unknown fields. */
export const InboundNotice = z.object({
  type: z.literal('notice'),
  field: z.string(),
  wabaId: z.string().optional(),
  phoneNumberId: z.string().optional(),
  value: z.unknown(),
  /** Of `user_id_update`: people whom WhatsApp names by another id from now on. */
  relinks: z.array(z.object({ from: WhatsAppIdentity, to: WhatsAppIdentity })).optional(),
  /** Of `user_preferences`: who wants messages that they did not ask for, and who no longer does. */
  preferences: z.array(z.object({ from: WhatsAppIdentity, at: Instant, wanted: z.boolean() })).optional(),
});
export type InboundNotice = z.infer<typeof InboundNotice>;

export const InboundEvent = z.discriminatedUnion('type', [InboundMessage, InboundStatus, InboundNotice]);
export type InboundEvent = z.infer<typeof InboundEvent>;

/** A part of an event that could not be understood. `path` starts at the envelope: `Records[2].Sns.Message.…`. */
export interface RejectedPart {
  readonly path: string;
  readonly reason: string;
}
