import type { InboxMessage } from './ports.ts';

/**
 * The waiting messages that one turn answers: a tap stands alone (repeated taps on one option are one act), what was
 * written before the next tap belongs together. Oldest first.
 */
export function nextMessages(waiting: readonly InboxMessage[]): readonly InboxMessage[] {
  const [first] = waiting;
  if (first === undefined) return [];
  const tapped = optionOf(first);
  const end = waiting.findIndex((message) => optionOf(message) !== tapped);
  return end === -1 ? waiting : waiting.slice(0, end);
}

function optionOf({ message: { content } }: InboxMessage): string | undefined {
  return content.kind === 'tap' ? content.optionId : undefined;
}
