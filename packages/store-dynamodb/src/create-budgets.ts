import type { Budgets, Spent } from '@randevou/conversation';
import * as z from 'zod';
import { eventWrite } from './create-conversation-events.ts';
import { expiry } from './expiry.ts';
import { keys } from './keys.ts';
import type { Shape, Table } from './table.ts';

export const spentShape: Shape<Spent> = {
  kind: 'spent budget',
  schema: z.object({ tokens: z.number().default(0), messages: z.number().default(0) }),
};
const NOTHING: Spent = { tokens: 0, messages: 0 };

/** One counter item per business and local day, kept for 30 days. The SDK's retry of an addition may count it twice. */
export function createBudgets(table: Table, now: () => number): Budgets {
  return {
    spent: async (businessId, date) => (await table.get(keys.spent(businessId, date), spentShape)) ?? NOTHING,
    add: (businessId, date, { tokens, messages }) =>
      table.add(keys.spent(businessId, date), { tokens, messages }, { v: 1, ttl: expiry(now()) }, spentShape),
    tell: async (event) => {
      await table.write(eventWrite(event));
    },
  };
}
