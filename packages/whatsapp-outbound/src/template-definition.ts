import * as z from 'zod';

const Body = z.strictObject({
  type: z.literal('BODY'),
  text: z.string(),
  example: z.strictObject({ body_text: z.tuple([z.array(z.string())]) }).exactOptional(),
});
const Footer = z.strictObject({ type: z.literal('FOOTER'), text: z.string() });
const Buttons = z.strictObject({
  type: z.literal('BUTTONS'),
  buttons: z.array(z.strictObject({ type: z.literal('QUICK_REPLY'), text: z.string() })),
});

/**
 * A template in the form in which the API wants it: the JSON behind `templateDefinition` of
 * CreateWhatsAppMessageTemplate, as far as ours use it.
 */
export const TemplateDefinition = z.strictObject({
  name: z.string(),
  language: z.string(),
  category: z.literal('UTILITY'),
  components: z.array(z.discriminatedUnion('type', [Body, Footer, Buttons])),
});
export type TemplateDefinition = z.infer<typeof TemplateDefinition>;

/** The texts of a template that has a body; without one it is none. */
export function partsOf({ components }: TemplateDefinition) {
  const footer = components.find(({ type }) => type === 'FOOTER');
  const body = components.find(({ type }) => type === 'BODY');
  return {
    body: body?.type === 'BODY' ? body.text : '',
    examples: (body?.type === 'BODY' ? body.example?.body_text[0] : undefined) ?? [],
    footer: footer?.type === 'FOOTER' ? footer.text : undefined,
    buttons: components.flatMap((component) =>
      component.type === 'BUTTONS' ? component.buttons.map(({ text }) => text) : [],
    ),
  };
}
