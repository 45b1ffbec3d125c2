import type { OutboxItem } from './ports.ts';

/** Whether a message that is kept only until it is sent or given up is to keep what it says. */
export function keepsContents({ keepDays, state }: Pick<OutboxItem, 'keepDays' | 'state'>): boolean {
  return keepDays !== 0 || state === 'pending' || state === 'sending';
}

/** A message without its words and its address: what came of it, and nothing else. */
export function withoutContents<Item extends OutboxItem>(item: Item): Omit<Item, 'template' | 'to'> {
  const { template: _template, to: _to, ...rest } = item;
  return { ...rest, payload: {} };
}
