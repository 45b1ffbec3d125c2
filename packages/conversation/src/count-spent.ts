import type { BudgetSpent, BusinessProfile } from '@randevou/contracts';
import { localDate } from './local-date.ts';
import type { Budgets, Spent } from './limit-ports.ts';
import type { TurnRecord } from './ports.ts';

export interface CountSpentDeps {
  readonly budgets: Pick<Budgets, 'add' | 'tell'>;
  readonly onBudgetSpent?: (event: BudgetSpent) => void;
}

/** Counts what a settled turn used on the business's day, and tells once when that uses a budget up. */
export async function countSpent(
  { budgets, onBudgetSpent }: CountSpentDeps,
  { id: businessId, timeZone, budgets: allowed }: BusinessProfile,
  { usage, outbox }: Pick<TurnRecord, 'usage' | 'outbox'>,
  now: number,
): Promise<void> {
  const more: Spent = { tokens: usage.inputTokens + usage.outputTokens, messages: outbox.length };
  if (more.tokens === 0 && more.messages === 0) return;
  const date = localDate(now, timeZone);
  const sum = await budgets.add(businessId, date, more);
  for (const [budget, most] of [
    ['tokens', allowed.tokensPerDay],
    ['messages', allowed.messagesPerDay],
  ] as const) {
    if (sum[budget] < most || sum[budget] - more[budget] >= most) continue;
    const event: BudgetSpent = {
      v: 1,
      id: `budget.spent/${businessId}/${budget}/${date}`,
      type: 'budget.spent',
      at: new Date(now).toISOString(),
      businessId,
      budget,
      date,
    };
    onBudgetSpent?.(event);
    await budgets.tell(event);
  }
}
