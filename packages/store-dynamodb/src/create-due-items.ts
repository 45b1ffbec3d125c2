import { DUE_KINDS, type DueItem, type DueKey } from '@randevou/bookings';
import { keys, sortableInstant } from './keys.ts';
import { dueShape } from './ledger-items.ts';
import { parseRow, type Table } from './table.ts';

type DueKind = DueItem['kind'];

/** What falls due: written by the ledger's transactions, worked off by the relay. */
export interface DueItems {
  /** Items of one kind due at or before `now` (epoch milliseconds), earliest first; at most 100 unless said. */
  due<Kind extends DueKind>(
    businessId: string,
    kind: Kind,
    now: number,
    limit?: number,
  ): Promise<readonly DueItemOf<Kind>[]>;
  /** When the next item of these kinds, of any unless given, falls due; past or future. */
  next(businessId: string, kinds?: readonly DueKind[]): Promise<number | undefined>;
  /** Done; dropping it again changes nothing. */
  drop(businessId: string, key: DueKey): Promise<void>;
}

/** The due items of one kind. */
export type DueItemOf<Kind extends DueKind> = DueItem & { readonly kind: Kind };

export function createDueItems(table: Table): DueItems {
  const isOf =
    <Kind extends DueKind>(kind: Kind) =>
    (item: DueItem): item is DueItemOf<Kind> =>
      item.kind === kind;

  return {
    async due(businessId, kind, now, limit = 100) {
      const pk = keys.dueList(businessId, kind);
      const rows = await table.query({ pk, between: { from: '0', to: sortableInstant(now + 1) }, limit });
      return rows.map((row) => parseRow(row, dueShape)).filter(isOf(kind));
    },
    async next(businessId, kinds = DUE_KINDS) {
      const firsts = await Promise.all(
        kinds.map((kind) => table.query({ pk: keys.dueList(businessId, kind), limit: 1 })),
      );
      const instants = firsts.flat().map((row) => parseRow(row, dueShape).at);
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    async drop(businessId, key) {
      await table.write({ remove: keys.due(businessId, key) });
    },
  };
}
