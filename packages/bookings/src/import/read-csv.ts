import { type ColumnMap, mapColumns } from './map-columns.ts';
import { type Field } from './column-names.ts';
import { createRowReader } from './csv-row.ts';
import { fileDateOrder } from './file-date-order.ts';
import { type ImportLog } from './import-log.ts';
import { MAX_IMPORT_ROWS } from './import-reading.ts';
import { type ReadingContext } from './reading-context.ts';
import { splitCsv } from './split-csv.ts';
import { quoted, Unreadable } from './unreadable.ts';

/** Unread columns that are named. */
const MOST_HEADINGS = 20;

/** Reads the bookings of a CSV export into the log. */
export function readCsv(text: string, context: ReadingContext, log: ImportLog): void {
  const overrides = context.options.columns;
  const table = splitCsv(text, (header) => {
    const { columns } = mapColumns(header, overrides);
    return hasDate(columns) ? columns.size : columns.size / 100;
  });
  if (table === undefined) {
    log.fault(1, undefined, new Unreadable('No row of the file can be read as CSV', 'Export the file as CSV again.'));
    return;
  }
  const { columns, faults, unread } = mapColumns(table.header, overrides);
  for (const { column, reason, remedy } of faults) {
    log.fault(table.headerLine, column, new Unreadable(reason, remedy));
  }
  // What is not recognised may be a booking in the place of the headings, so it is not quoted.
  if (!hasDate(columns)) {
    const reason = `None of the ${table.header.length} columns is recognised as the date or the start`;
    const remedy =
      'Give the file a first row with headings, or name the column by the option columns, like { date: "…" }.';
    log.fault(table.headerLine, undefined, new Unreadable(reason, remedy));
  }
  if (faults.length > 0 || !hasDate(columns)) return;
  if (table.records.length > MAX_IMPORT_ROWS) {
    const reason = `The file has ${table.records.length} rows; at most ${MAX_IMPORT_ROWS} are read at once`;
    log.fault(table.headerLine, undefined, new Unreadable(reason, 'Split it, for example by year.'));
    return;
  }

  if (unread.length > 0) {
    const headings = unread.slice(0, MOST_HEADINGS).map(quoted).join(', ');
    log.note(table.headerLine, undefined, `Not read: ${headings}${unread.length > MOST_HEADINGS ? ', …' : ''}.`);
  }
  for (const line of table.broken) {
    const remedy = 'Put a value with quotes in quotes and double those inside it, and close each quote.';
    log.fault(line, undefined, new Unreadable('The quotes of this line do not fit together', remedy));
  }
  const filled = table.records.filter(({ values }) => values.some((value) => value !== ''));
  const order = context.options.dateOrder ?? fileDateOrder(filled, columns);
  const readRow = createRowReader({ width: table.header.length, columns, order }, context, log);
  for (const record of filled) readRow(record);
}

function hasDate(columns: ColumnMap): boolean {
  const has = (field: Field) => columns.has(field);
  return has('date') || has('start');
}
