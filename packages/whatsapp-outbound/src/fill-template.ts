import { Language } from '@randevou/contracts';
import * as z from 'zod';
import { readTemplates } from './read-templates.ts';
import { partsOf } from './template-definition.ts';

const Payload = z.looseObject({
  type: z.literal('template'),
  template: z.looseObject({
    name: z.string(),
    language: z.looseObject({ code: z.string() }),
    components: z
      .array(
        z.looseObject({
          type: z.string(),
          parameters: z
            .array(z.looseObject({ text: z.string().optional(), payload: z.string().optional() }))
            .default([]),
        }),
      )
      .default([]),
  }),
});

/** What a phone shows of a message that uses one of our templates; nothing of any other message. */
export function fillTemplate(
  payload: unknown,
): { readonly text: string; readonly options: readonly { readonly id: string; readonly title: string }[] } | undefined {
  const parsed = Payload.safeParse(payload);
  if (!parsed.success) return undefined;
  const { name, language, components } = parsed.data.template;
  const file = readTemplates(Language.options).find(
    ({ definition }) => definition.name === name && definition.language === language.code,
  );
  if (file === undefined) return undefined;
  const { body, footer, buttons } = partsOf(file.definition);
  const parameters = components.find(({ type }) => type === 'body')?.parameters ?? [];
  const ids = components.filter(({ type }) => type === 'button').map((button) => button.parameters[0]?.payload ?? '');
  const text = body.replaceAll(/\{\{(\d+)\}\}/g, (_, number: string) => parameters[Number(number) - 1]?.text ?? '');
  return {
    text: footer === undefined ? text : `${text}\n\n${footer}`,
    options: buttons.map((title, index) => ({ id: ids[index] ?? '', title })),
  };
}
