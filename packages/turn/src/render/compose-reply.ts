import { decodeOptionId, type Reply, type ReplyOption } from '@randevou/contracts';
import { fitText } from '../fit-text.ts';

/** WhatsApp's limits of a text with options, and of a list. */
const TEXT_MAX = 1024;
const OPTIONS_MAX = 10;
/** So many become buttons: one tap instead of the three that a list takes. */
const BUTTONS_MAX = 3;

/** One message of text blocks, absent ones left out, an empty one for a blank line, and options in order of importance. */
export function composeReply(
  blocks: readonly (string | undefined)[],
  options: readonly ReplyOption[] = [],
  listLabel?: string,
): Reply {
  const text = blocks
    .filter((block) => block !== undefined)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return {
    text: options.length === 0 ? text : fitText(text, TEXT_MAX),
    options: asButtons(options.slice(0, OPTIONS_MAX)),
    ...(listLabel === undefined ? {} : { listLabel }),
  };
}

/** Buttons have no room for descriptions. Where the text says it all, they go; times keep their day, and stay a list. */
function asButtons(options: readonly ReplyOption[]): ReplyOption[] {
  if (options.length > BUTTONS_MAX || options.some(({ id }) => decodeOptionId(id)?.kind === 'slot'))
    return [...options];
  return options.map(({ id, title }) => ({ id, title }));
}

/** A text of its own before a block: a blank line sets them apart. */
export function asLead(text: string | undefined): string[] {
  return text === undefined ? [] : [text, ''];
}
