import * as z from 'zod';

/*
 * WhatsApp's documented limits for free-form messages. A payload that breaks one is refused here as it is there, so
 * that no test passes with a message that a phone would never show.
 */

const body = (max: number) => z.looseObject({ text: z.string().min(1).max(max) });
const header = z.looseObject({ type: z.string(), text: z.string().min(1).max(60).optional() });
const footer = z.looseObject({ text: z.string().min(1).max(60) });
const distinct = (values: readonly string[]) => new Set(values).size === values.length;

const Buttons = z.looseObject({
  type: z.literal('button'),
  header: header.optional(),
  body: body(1024),
  footer: footer.optional(),
  action: z.looseObject({
    buttons: z
      .array(
        z.looseObject({
          type: z.literal('reply'),
          reply: z.strictObject({ id: z.string().min(1).max(256), title: z.string().min(1).max(20) }),
        }),
      )
      .min(1)
      .max(3)
      .refine((buttons) => distinct(buttons.map(({ reply }) => reply.title)), 'button titles must be unique')
      .refine((buttons) => distinct(buttons.map(({ reply }) => reply.id)), 'button ids must be unique'),
  }),
});

const Row = z.strictObject({
  id: z.string().min(1).max(200),
  title: z.string().min(1).max(24),
  description: z.string().max(72).optional(),
});
const List = z.looseObject({
  type: z.literal('list'),
  header: header.optional(),
  body: body(1024),
  footer: footer.optional(),
  action: z.looseObject({
    button: z.string().min(1).max(20),
    sections: z
      .array(z.looseObject({ title: z.string().min(1).max(24).optional(), rows: z.array(Row).min(1) }))
      .min(1)
      .max(10)
      .refine((sections) => sections.flatMap(({ rows }) => rows).length <= 10, 'at most 10 rows over all sections')
      .refine(
        (sections) => distinct(sections.flatMap(({ rows }) => rows.map(({ id }) => id))),
        'row ids must be unique',
      )
      .refine(
        (sections) => sections.length === 1 || sections.every(({ title }) => title !== undefined),
        'every section needs a title when there is more than one',
      ),
  }),
});

const Link = z.looseObject({
  type: z.literal('cta_url'),
  body: body(1024),
  action: z.looseObject({
    name: z.literal('cta_url'),
    parameters: z.looseObject({ display_text: z.string().min(1).max(20), url: z.url() }),
  }),
});

const recipient = {
  messaging_product: z.literal('whatsapp'),
  to: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'must be a phone number with a leading +')
    .optional(),
  recipient: z.string().min(1).optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
};

const Message = z
  .discriminatedUnion('type', [
    z.looseObject({
      ...recipient,
      type: z.literal('text'),
      text: z.looseObject({ body: z.string().min(1).max(4096) }),
    }),
    z.looseObject({
      ...recipient,
      type: z.literal('interactive'),
      interactive: z.discriminatedUnion('type', [Buttons, List, Link]),
    }),
    z.looseObject({
      ...recipient,
      type: z.literal('template'),
      template: z.looseObject({ name: z.string().min(1), language: z.looseObject({ code: z.string() }) }),
    }),
    z.looseObject({ ...recipient, type: z.literal('reaction'), reaction: z.looseObject({ message_id: z.string() }) }),
    z.looseObject({
      ...recipient,
      type: z.literal('location'),
      location: z.looseObject({ latitude: z.number(), longitude: z.number() }),
    }),
  ])
  .refine(({ to, recipient }) => to !== undefined || recipient !== undefined, 'to or recipient must be given');

/** What WhatsApp would refuse about a message, or undefined. */
export function messageProblem(message: unknown): string | undefined {
  const parsed = Message.safeParse(message);
  return parsed.success ? undefined : z.prettifyError(parsed.error);
}
