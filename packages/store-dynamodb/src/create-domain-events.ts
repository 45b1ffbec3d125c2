import type { LedgerEvent } from '@randevou/contracts';
import { keys } from './keys.ts';
import { eventShape } from './ledger-items.ts';
import { parseRow, type Table } from './table.ts';

/** Events that the ledger's transactions left and the relay has not published yet. */
export interface DomainEvents {
  /** Oldest first. */
  pending(businessId: string, limit?: number): Promise<readonly LedgerEvent[]>;
  /** Marking it again changes nothing. A booking's history keeps what happened. */
  markPublished(event: LedgerEvent): Promise<void>;
}

export function createDomainEvents(table: Table): DomainEvents {
  return {
    async pending(businessId, limit = 100) {
      const { pk } = keys.event(businessId, 0, '');
      return (await table.query({ pk, limit })).map((row) => parseRow(row, eventShape));
    },
    async markPublished({ businessId, at, id }) {
      await table.write({ remove: keys.event(businessId, Date.parse(at), id) });
    },
  };
}
