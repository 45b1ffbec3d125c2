import type { Reply } from '@randevou/contracts';

/** WhatsApp's limit of a text with options. */
const TEXT_MAX = 1024;

/**
 * A line of its own before or after a reply. Where both do not fit into one message, the line becomes one, since nothing
 * may be cut off; options stay on the newest.
 */
export function addLine(replies: readonly Reply[], line: string, where: 'before' | 'after'): Reply[] {
  const [reply, ...more] = replies;
  if (reply === undefined) return [];
  const text = where === 'before' ? `${line}\n\n${reply.text}` : `${reply.text}\n\n${line}`;
  if (reply.options.length === 0 || text.length <= TEXT_MAX) return [{ ...reply, text }, ...more];
  return [{ text: line, options: [] }, ...replies];
}
