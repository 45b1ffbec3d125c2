import { createHash } from 'node:crypto';
import type { ToolScope } from '@randevou/contracts';
import type { ControllerClient } from '@randevou/mcp-kit';
import type { DueItemOf, DueItems } from '@randevou/store-dynamodb';

export interface ForgetOptions {
  readonly dueItems: Pick<DueItems, 'drop'> & {
    due(businessId: string, kind: 'forget', now: number): Promise<readonly DueItemOf<'forget'>[]>;
  };
  readonly sign: (scope: ToolScope) => Promise<string>;
  readonly client: ControllerClient;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Takes the person out of visits that are over and were too late to be cancelled when their customer asked to be
 * forgotten, through the one server that writes bookings. A visit that was moved since has another item by then. Gives
 * their number. One that fails stays for the next time; the first failure is thrown after all have been tried.
 */
export async function forgetVisits(
  { dueItems, sign, client, now }: ForgetOptions,
  businessId: string,
): Promise<number> {
  const due = await dueItems.due(businessId, 'forget', now());
  const failures: unknown[] = [];
  const forget = async (item: (typeof due)[number]): Promise<void> => {
    const { customerId } = item;
    // No turn stands behind it; the same item gives the same id, so that a repetition is one effect.
    const turnId = createHash('sha256').update(`due/${item.id}`).digest('hex').slice(0, 32);
    const scope = await sign({ v: 1, businessId, customerId, turnId, role: 'relay' });
    await client.call('forget_customer', {}, scope);
    await dueItems.drop(businessId, item);
  };
  for (const item of due) await forget(item).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return due.length;
}
