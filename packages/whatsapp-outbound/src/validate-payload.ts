import * as z from 'zod';
import { LIMITS } from './limits.ts';

const text = (limit: number) =>
  z
    .string()
    .refine((value) => value.trim() !== '', 'is empty')
    .max(limit);
const footer = z.strictObject({ text: text(LIMITS.footer) }).optional();
const header = z.looseObject({ type: z.string(), text: text(LIMITS.header).optional() }).optional();
const body = z.strictObject({ text: text(LIMITS.interactiveBody) });

function unique<T>(schema: z.ZodType<T[]>, key: (item: T) => string, what: string) {
  return schema.refine((items) => new Set(items.map(key)).size === items.length, `has a ${what} twice`);
}

const button = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: text(LIMITS.buttonId), title: text(LIMITS.buttonTitle) }),
});
const buttons = unique(
  unique(z.array(button).min(1).max(LIMITS.buttons), ({ reply }) => reply.title, 'title'),
  ({ reply }) => reply.id,
  'id',
);

const row = z.strictObject({
  id: text(LIMITS.rowId),
  title: text(LIMITS.rowTitle),
  description: text(LIMITS.rowDescription).optional(),
});
const section = z.strictObject({ title: text(LIMITS.sectionTitle).optional(), rows: z.array(row).min(1) });
const sections = z
  .array(section)
  .min(1)
  .refine((all) => all.length === 1 || all.every(({ title }) => title !== undefined), 'has a section without a title')
  .refine((all) => all.flatMap(({ rows }) => rows).length <= LIMITS.rows, `has more than ${String(LIMITS.rows)} rows`)
  .refine((all) => {
    const ids = all.flatMap(({ rows }) => rows.map(({ id }) => id));
    return new Set(ids).size === ids.length;
  }, 'has an id twice');

const interactive = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('button'), header, body, footer, action: z.strictObject({ buttons }) }),
  z.strictObject({
    type: z.literal('list'),
    header,
    body,
    footer,
    action: z.strictObject({ button: text(LIMITS.listLabel), sections }),
  }),
  z.strictObject({
    type: z.literal('cta_url'),
    header,
    body,
    footer,
    action: z.strictObject({
      name: z.literal('cta_url'),
      parameters: z.strictObject({ display_text: text(LIMITS.buttonTitle), url: z.url() }),
    }),
  }),
]);

const bodyParameters = z.strictObject({
  type: z.literal('body'),
  parameters: z
    .array(
      z.strictObject({
        type: z.literal('text'),
        text: text(LIMITS.templateBody).refine((value) => !/\n|\t| {5,}/.test(value), 'is not on one line'),
      }),
    )
    .min(1)
    .refine(
      (all) => all.reduce((length, parameter) => length + parameter.text.length, 0) <= LIMITS.templateBody,
      `is longer than ${String(LIMITS.templateBody)} in all`,
    ),
});
const quickReply = z.strictObject({
  type: z.literal('button'),
  sub_type: z.literal('quick_reply'),
  index: z.string().regex(/^\d$/, 'is not 0 to 9'),
  parameters: z.tuple([z.strictObject({ type: z.literal('payload'), payload: text(LIMITS.templatePayload) })]),
});
const template = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/, 'takes lower-case letters, digits and _'),
  language: z.strictObject({ code: z.string().regex(/^[a-z]{2,3}(?:_[A-Z]{2,3})?$/, 'is no language code') }),
  components: z
    .array(z.discriminatedUnion('type', [bodyParameters, quickReply]))
    .refine((all) => all.filter(({ type }) => type === 'body').length <= 1, 'has a body twice')
    .refine((all) => {
      const indexes = all.flatMap((component) => (component.type === 'button' ? [component.index] : []));
      return new Set(indexes).size === indexes.length;
    }, 'has a button twice')
    .optional(),
});

const envelope = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  /** Without `+`, the country code of the business is put before it. */
  to: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'is not a phone number with +')
    .optional(),
  recipient: z.string().min(1).optional(),
  biz_opaque_callback_data: z.string().max(LIMITS.callbackData).optional(),
  context: z.strictObject({ message_id: z.string().min(1) }).optional(),
};
const media = z.looseObject({ caption: text(LIMITS.caption).optional() });

const message = z.discriminatedUnion('type', [
  z.strictObject({
    ...envelope,
    type: z.literal('text'),
    text: z.strictObject({ body: text(LIMITS.text), preview_url: z.boolean().optional() }),
  }),
  z.strictObject({ ...envelope, type: z.literal('interactive'), interactive }),
  z.strictObject({
    ...envelope,
    type: z.literal('template'),
    template,
  }),
  z.strictObject({ ...envelope, type: z.literal('image'), image: media }),
  z.strictObject({ ...envelope, type: z.literal('document'), document: media }),
]);
const readReceipt = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});

/**
 * Documented limits of WhatsApp that a payload breaks, each with its path; empty when it may be sent. Says nothing of
 * what the payload holds.
 */
export function validatePayload(payload: unknown): string[] {
  const isReceipt = typeof payload === 'object' && payload !== null && 'status' in payload;
  const problems = (isReceipt ? readReceipt : message)
    .safeParse(payload)
    .error?.issues.map(({ path, message: problem }) => `${path.join('.')}: ${problem}`);
  const bytes = new TextEncoder().encode(JSON.stringify(payload)).length;
  return [...(problems ?? []), ...(bytes > LIMITS.bytes ? [`: has more than ${String(LIMITS.bytes)} bytes`] : [])];
}
