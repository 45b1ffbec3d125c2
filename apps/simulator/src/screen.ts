import { decodeOptionId, type OptionTarget } from '@randevou/contracts';
import { fillTemplate } from '@randevou/whatsapp-outbound/templates';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** An option as the customer sees it, with what a tap on it would mean. */
export interface ScreenOption {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly slot?: { readonly start: string; readonly resourceId: string };
  readonly action?: string;
}

export interface Screen {
  readonly text: string;
  readonly options: readonly ScreenOption[];
}

const Text = z.looseObject({ type: z.literal('text'), text: z.looseObject({ body: z.string() }) });
const Interactive = z.looseObject({
  type: z.literal('interactive'),
  interactive: z.looseObject({
    header: z.looseObject({ text: z.string().optional() }).optional(),
    body: z.looseObject({ text: z.string() }),
    footer: z.looseObject({ text: z.string() }).optional(),
    action: z.looseObject({
      buttons: z.array(z.looseObject({ reply: z.looseObject({ id: z.string(), title: z.string() }) })).default([]),
      sections: z
        .array(
          z.looseObject({
            rows: z.array(z.looseObject({ id: z.string(), title: z.string(), description: z.string().optional() })),
          }),
        )
        .default([]),
      parameters: z.looseObject({ display_text: z.string().optional(), url: z.string().optional() }).optional(),
    }),
  }),
});
const Template = z.looseObject({ type: z.literal('template'), template: z.looseObject({ name: z.string() }) });

/** ISO with the offset of the zone. `instant` in epoch milliseconds. */
export function toLocalIso(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function meaning(target: OptionTarget | undefined, timeZone: string): Pick<ScreenOption, 'slot' | 'action'> {
  if (!target) return {};
  if (target.kind === 'slot' || target.kind === 'confirm') {
    const slot = { start: toLocalIso(target.startMinute * 60_000, timeZone), resourceId: target.resourceId };
    return target.kind === 'slot' ? { slot } : { slot, action: 'confirm' };
  }
  return { action: target.kind };
}

function toOption(id: string, title: string, description: string | undefined, timeZone: string): ScreenOption {
  return {
    id,
    title,
    ...(description === undefined ? {} : { description }),
    ...meaning(decodeOptionId(id), timeZone),
  };
}

/** What a WhatsApp payload shows on the phone. */
export function readScreen(payload: unknown, timeZone: string): Screen {
  const text = Text.safeParse(payload);
  if (text.success) return { text: text.data.text.body, options: [] };
  const interactive = Interactive.safeParse(payload);
  if (interactive.success) {
    const { header, body, footer, action } = interactive.data.interactive;
    const rows = [
      ...action.buttons.map(({ reply }) => toOption(reply.id, reply.title, undefined, timeZone)),
      ...action.sections.flatMap((section) =>
        section.rows.map(({ id, title, description }) => toOption(id, title, description, timeZone)),
      ),
    ];
    const shown = [header?.text, body.text, footer?.text, action.parameters?.url];
    return { text: shown.filter((part) => part !== undefined).join('\n\n'), options: rows };
  }
  const filled = fillTemplate(payload);
  if (filled !== undefined) {
    return {
      text: filled.text,
      options: filled.options.map(({ id, title }) => toOption(id, title, undefined, timeZone)),
    };
  }
  const template = Template.safeParse(payload);
  return { text: template.success ? `[${template.data.template.name}]` : '', options: [] };
}
