import { Language, TemplateName, TEMPLATES } from '@randevou/contracts';
import * as z from 'zod';

/** As `reminder` is approved: `randevou_reminder_v1`. */
const APPROVED = /^randevou_(.+)_v\d+$/;
/** The languages of the contract, with or without a country. */
const LANGUAGES = new RegExp(`^(?:${Language.options.join('|')})(?:_[A-Z]{2})?$`);

const Template = z.looseObject({
  name: z.string().min(1),
  language: z.looseObject({ code: z.string() }),
  components: z
    .array(
      z.discriminatedUnion('type', [
        z.looseObject({
          type: z.literal('body'),
          parameters: z.array(
            z.looseObject({
              type: z.literal('text'),
              text: z
                .string()
                .min(1)
                .max(1024)
                .regex(/^(?!.*(?: {5}|\t))[^\n]*$/, 'must hold no line break, tab or more than 4 blanks in a row'),
            }),
          ),
        }),
        z.looseObject({
          type: z.literal('button'),
          sub_type: z.literal('quick_reply'),
          index: z.string().regex(/^\d$/),
          parameters: z.tuple([z.looseObject({ type: z.literal('payload'), payload: z.string().min(1).max(128) })]),
        }),
      ]),
    )
    .default([]),
});
const Message = z.looseObject({ type: z.literal('template'), template: Template });

/** A refusal as Meta words it, which AWS passes on. */
export interface Refusal {
  readonly code: number;
  readonly message: string;
}

/**
 * What WhatsApp would refuse about the use of a template, as if the business had every template of the contract approved
 * in every language of it; undefined for any other message.
 */
export function templateProblem(message: Readonly<Record<string, unknown>>): Refusal | undefined {
  if (message['type'] !== 'template') return undefined;
  const parsed = Message.safeParse(message);
  if (!parsed.success) return { code: 132_012, message: z.prettifyError(parsed.error) };
  const { name, language, components } = parsed.data.template;
  const known = TemplateName.safeParse(APPROVED.exec(name)?.[1]);
  if (!known.success || !LANGUAGES.test(language.code)) {
    return { code: 132_001, message: `Template name (${name}) does not exist in ${language.code}` };
  }
  const { parameters, buttons } = TEMPLATES[known.data];
  const given = components.flatMap((component) => (component.type === 'body' ? component.parameters : []));
  const tapped = components.filter(({ type }) => type === 'button');
  if (given.length !== parameters.length) {
    return {
      code: 132_000,
      message: `${String(given.length)} parameters where ${String(parameters.length)} are expected`,
    };
  }
  if (tapped.length > buttons.length) {
    return { code: 132_000, message: `${String(tapped.length)} buttons where there are ${String(buttons.length)}` };
  }
  return undefined;
}
