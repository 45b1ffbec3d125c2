import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { LedgerContents } from '@randevou/bookings/testing';
import {
  agendaShape,
  bookingShape,
  customerShape,
  dueShape,
  eventShape,
  guardShape,
  waitingShape,
} from '../src/ledger-items.ts';
import { parseRow, type Row, type Shape } from '../src/table.ts';
import type { TestStore } from './open-store.ts';

/** Everything that a table holds of one business's ledger, from its raw items and past the ledger. */
export async function readContents(
  { client, tableName }: Pick<TestStore, 'client' | 'tableName'>,
  businessId: string,
): Promise<LedgerContents> {
  const documents = DynamoDBDocumentClient.from(client);
  const rows: Row[] = [];
  const scan = { TableName: tableName, ConsistentRead: true };
  for await (const { Items = [] } of paginateScan({ client: documents }, scan)) rows.push(...Items);
  const all = <Item>(place: RegExp, shape: Shape<Item>): Item[] =>
    rows
      .filter(({ pk, sk }) => {
        const [business, ...rest] = `${String(pk)}|${String(sk)}`.split(`B#${businessId}#`);
        return business === '' && place.test(rest.join());
      })
      .map((row) => parseRow(row, shape));
  return {
    agenda: all(/^AGENDA\|/, agendaShape),
    bookings: all(/^BOOKINGS\|/, bookingShape),
    customers: all(/^C#[^|]*\|LEDGER$/, customerShape),
    guards: all(/^GUARDS\|/, guardShape),
    waiting: all(/^WAITING\|/, waitingShape),
    due: all(/^DUE(#\w+)?\|/, dueShape),
    events: all(/^EVENTS\|/, eventShape),
  };
}
