import type { BudgetSpent, ConversationMode } from '@randevou/contracts';
import type { Budgets, Spent, Switches } from '../src/limit-ports.ts';
import { strictest } from '../src/strictest.ts';

/** Budgets in memory; `tell` takes the events. */
export function createMemoryBudgets(tell: (event: BudgetSpent) => void): Budgets {
  const days = new Map<string, Spent>();
  const spent = (businessId: string, date: string): Spent =>
    days.get(`${businessId} ${date}`) ?? { tokens: 0, messages: 0 };
  return {
    spent: (businessId, date) => Promise.resolve(spent(businessId, date)),
    add: (businessId, date, more) => {
      const { tokens, messages } = spent(businessId, date);
      const sum = { tokens: tokens + more.tokens, messages: messages + more.messages };
      days.set(`${businessId} ${date}`, sum);
      return Promise.resolve(sum);
    },
    tell: (event) => {
      tell(event);
      return Promise.resolve();
    },
  };
}

/** Switches in memory. */
export function createMemorySwitches(): Switches {
  const modes = new Map<string | undefined, ConversationMode>();
  const read = (businessId?: string): ConversationMode => modes.get(businessId) ?? 'on';
  return {
    mode: (businessId) => Promise.resolve(strictest([read(businessId), read()])),
    read: (businessId) => Promise.resolve(read(businessId)),
    set: (mode, businessId) => Promise.resolve(void modes.set(businessId, mode)),
  };
}
