import type { DueItem } from '@randevou/bookings';
import { keys, sortableInstant } from './keys.ts';
import { dueShape } from './ledger-items.ts';
import { parseRow, type Table } from './table.ts';

/** What falls due: written by the ledger's transactions, worked off by the relay. */
export interface DueItems {
  /** Items due at or before `now` (epoch milliseconds), earliest first. */
  due(businessId: string, now: number, limit?: number): Promise<readonly DueItem[]>;
  /** When the next item falls due, past or future. */
  next(businessId: string): Promise<number | undefined>;
  /** Done; dropping it again changes nothing. */
  drop(businessId: string, item: Pick<DueItem, 'id' | 'at'>): Promise<void>;
}

export function createDueItems(table: Table): DueItems {
  return {
    async due(businessId, now, limit = 100) {
      const { pk } = keys.due(businessId, 0, '');
      const rows = await table.query({ pk, between: { from: '0', to: sortableInstant(now + 1) }, limit });
      return rows.map((row) => parseRow(row, dueShape));
    },
    async next(businessId) {
      const { pk } = keys.due(businessId, 0, '');
      const [first] = await table.query({ pk, limit: 1 });
      return first === undefined ? undefined : parseRow(first, dueShape).at;
    },
    async drop(businessId, { at, id }) {
      await table.write({ remove: keys.due(businessId, at, id) });
    },
  };
}
