import type { Reply, ReplyOption } from '@randevou/contracts';
import { LIMITS } from './limits.ts';
import { shorten, shortenTitles } from './shorten.ts';
import { splitText } from './split-text.ts';
import { toWhatsAppText } from './to-whatsapp-text.ts';

/** WhatsApp's JSON message without recipient. */
export type Payload = Readonly<Record<string, unknown>>;

const BASE = { messaging_product: 'whatsapp', recipient_type: 'individual' } as const;

/**
 * The messages of one reply: one, unless the text is longer than 4096 characters. Options become buttons, else a
 * list, and where they or the text do not fit into such, numbered lines of the text; nothing is dropped.
 */
export function render(reply: Reply): Payload[] {
  const text = toWhatsAppText(reply.text) || reply.text.trim() || '…';
  const options = distinct(reply.options.map(onOneLine));
  if (options.length === 0) return texts(text);
  const interactive = asButtons(text, options) ?? asList(text, options, reply.listLabel);
  return interactive === undefined ? texts(`${text}\n\n${numbered(options)}`) : [interactive];
}

function texts(text: string): Payload[] {
  return splitText(text).map((body) => ({ ...BASE, type: 'text', text: { body, preview_url: false } }));
}

function asButtons(text: string, options: readonly ReplyOption[]): Payload | undefined {
  const fits =
    text.length <= LIMITS.interactiveBody &&
    options.length <= LIMITS.buttons &&
    options.every(({ title, description }) => title.length <= LIMITS.buttonTitle && description === undefined) &&
    new Set(options.map(({ title }) => title)).size === options.length;
  if (!fits) return undefined;
  const buttons = options.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }));
  return { ...BASE, type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons } } };
}

/** What does not fit into a row stands in the body, in full. */
function asList(text: string, options: readonly ReplyOption[], label: string | undefined): Payload | undefined {
  if (options.length > LIMITS.rows) return undefined;
  const titles = shortenTitles(
    options.map(({ title }) => title),
    LIMITS.rowTitle,
  );
  const inFull: string[] = [];
  const rows = options.map(({ id, title, description }, index) => {
    const short = titles[index] ?? title;
    const whole = short === title ? description : [title, description].filter((part) => part !== undefined).join(' · ');
    if (whole !== undefined && whole.length > LIMITS.rowDescription) {
      inFull.push(`- ${[title, description].filter((part) => part !== undefined).join(': ')}`);
    }
    return { id, title: short, ...(whole === undefined ? {} : { description: shorten(whole, LIMITS.rowDescription) }) };
  });
  const body = inFull.length === 0 ? text : `${text}\n\n${inFull.join('\n')}`;
  if (body.length > LIMITS.interactiveBody) return undefined;
  const button = shorten(label?.trim() ?? '', LIMITS.listLabel) || 'Options';
  return {
    ...BASE,
    type: 'interactive',
    interactive: { type: 'list', body: { text: body }, action: { button, sections: [{ rows }] } },
  };
}

function numbered(options: readonly ReplyOption[]): string {
  return options
    .map(({ title, description }, index) => {
      const details = description === undefined ? '' : `: ${description}`;
      return `${String(index + 1)}. ${title}${details}`;
    })
    .join('\n');
}

function onOneLine({ id, title, description }: ReplyOption): ReplyOption {
  const details = description?.replaceAll(/\s+/g, ' ').trim();
  return {
    id,
    title: title.replaceAll(/\s+/g, ' ').trim() || '…',
    ...(details === undefined || details === '' ? {} : { description: details }),
  };
}

/** The same id is the same choice, and WhatsApp refuses it twice. */
function distinct(options: readonly ReplyOption[]): ReplyOption[] {
  return options.filter(({ id }, index) => options.findIndex((other) => other.id === id) === index);
}
