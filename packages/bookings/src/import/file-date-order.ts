import { orderOf, splitDate } from './date-text.ts';
import { type DateOrder } from './import-reading.ts';
import { type ColumnMap } from './map-columns.ts';
import { type CsvRecord } from './split-csv.ts';
import { Unreadable } from './unreadable.ts';

/**
 * Whether the file writes the day or the month first: one date that can be read in one way decides, unless another one
 * says the opposite.
 */
export function fileDateOrder(records: readonly CsvRecord[], columns: ColumnMap): DateOrder | undefined {
  const indices = (['date', 'start', 'end', 'endDate'] as const).flatMap((field) =>
    (columns.get(field) ?? []).map(({ index }) => index),
  );
  const found = new Set<DateOrder>();
  for (const { values } of records) {
    for (const index of indices) {
      const split = splitDate(values[index] ?? '');
      const order = split === undefined || split instanceof Unreadable ? undefined : orderOf(split.date);
      if (order !== undefined) found.add(order);
    }
    if (found.size === 2) return undefined;
  }
  return [...found][0];
}
