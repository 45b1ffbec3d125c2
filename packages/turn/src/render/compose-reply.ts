import type { Reply, ReplyOption } from '@randevou/contracts';
import { fitText } from '../fit-text.ts';

/** WhatsApp's limits of a text with options, and of a list. */
const TEXT_MAX = 1024;
const OPTIONS_MAX = 10;

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
    options: options.slice(0, OPTIONS_MAX),
    ...(listLabel === undefined ? {} : { listLabel }),
  };
}

/** A text of its own before a block: a blank line sets them apart. */
export function asLead(text: string | undefined): string[] {
  return text === undefined ? [] : [text, ''];
}
