import { createHash } from 'node:crypto';
import type { ToolScope } from '@randevou/contracts';
import type { ControllerClient } from '@randevou/mcp-kit';
import type { DueItemOf, DueItems } from '@randevou/store-dynamodb';

export interface ExpireOptions {
  readonly dueItems: Pick<DueItems, 'drop'> & {
    due(businessId: string, kind: 'hold_expiry', now: number): Promise<readonly DueItemOf<'hold_expiry'>[]>;
  };
  readonly sign: (scope: ToolScope) => Promise<string>;
  readonly client: ControllerClient;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Gives held slots free whose time has run out, through the one server that writes bookings. Gives their number. One
 * that fails stays for the next time; the first failure is thrown after all have been tried.
 */
export async function expireHolds({ dueItems, sign, client, now }: ExpireOptions, businessId: string): Promise<number> {
  const due = await dueItems.due(businessId, 'hold_expiry', now());
  const failures: unknown[] = [];
  const expire = async (item: (typeof due)[number]): Promise<void> => {
    const { customerId, reference } = item;
    // No turn stands behind it; the same item gives the same id, so that a repetition is one effect.
    const turnId = createHash('sha256').update(`due/${item.id}`).digest('hex').slice(0, 32);
    const scope = await sign({ v: 1, businessId, customerId, turnId, role: 'relay' });
    await client.call('expire_hold', { reference }, scope);
    await dueItems.drop(businessId, item);
  };
  for (const item of due) await expire(item).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return due.length;
}
