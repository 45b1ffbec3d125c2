import { estimateTokens } from './estimate-tokens.ts';
import type { HistoryItem } from './session.ts';

/** What a conversation remembers of itself at most, in estimated tokens. */
export const HISTORY_TOKENS = 1_500;
const MOST_ITEMS = 20;
/** The last two exchanges stay as they were, whatever they take. */
const NEWEST = 4;
/** Of our own older answers only the beginning is kept: times and lists of then are out of date. */
const OLD_ANSWER_LENGTH = 200;
/** Roles and separators. */
const TOKENS_PER_ITEM = 4;

/**
 * The newest of a conversation, within the budget. Customers' words are kept whole or not at all: the guided policy
 * reads its request from them.
 */
export function recentHistory(history: readonly HistoryItem[]): HistoryItem[] {
  const kept: HistoryItem[] = [];
  let tokens = 0;
  for (const [age, item] of history.slice(-MOST_ITEMS).toReversed().entries()) {
    const told = age < NEWEST ? item : shortened(item);
    tokens += estimateTokens(told.text) + TOKENS_PER_ITEM;
    if (age >= NEWEST && tokens > HISTORY_TOKENS) break;
    kept.unshift(told);
  }
  return kept;
}

function shortened(item: HistoryItem): HistoryItem {
  if (item.role === 'customer' || item.text.length <= OLD_ANSWER_LENGTH) return item;
  // Never half an emoji.
  const text = item.text.slice(0, OLD_ANSWER_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
  return { ...item, text: `${text}…` };
}
