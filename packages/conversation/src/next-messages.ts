import type { InboxMessage } from './ports.ts';

/** What one turn's transaction can answer for good, whatever its replies are. */
const MOST_MESSAGES = 30;

/**
 * The waiting messages that one turn answers: a tap stands alone (repeated taps on one option are one act), what was
 * written before the next tap belongs together. Oldest first, at most 30.
 */
export function nextMessages(waiting: readonly InboxMessage[]): readonly InboxMessage[] {
  const [first] = waiting;
  if (first === undefined) return [];
  const tapped = optionOf(first);
  const end = waiting.findIndex((message) => optionOf(message) !== tapped);
  return waiting.slice(0, end === -1 ? MOST_MESSAGES : Math.min(end, MOST_MESSAGES));
}

function optionOf({ message: { content } }: InboxMessage): string | undefined {
  return content.kind === 'tap' ? content.optionId : undefined;
}
