import { fieldOfHeading, FIELDS, type Field } from './column-names.ts';
import { fold } from './fold.ts';
import { type ImportFault } from './import-reading.ts';
import { quoted } from './unreadable.ts';

export interface Column {
  readonly index: number;
  readonly heading: string;
}

/** Where each field stands; the first column of a field that is filled in a row counts. */
export type ColumnMap = ReadonlyMap<Field, readonly Column[]>;

export interface MappedColumns {
  readonly columns: ColumnMap;
  readonly faults: readonly Omit<ImportFault, 'line'>[];
  /** Headings of the columns that are not read. */
  readonly unread: readonly string[];
}

/** Recognises the columns of a header row; `overrides` names the heading of a field, or `''` for none. */
export function mapColumns(header: readonly string[], overrides: Readonly<Record<string, string>> = {}): MappedColumns {
  const faults: Omit<ImportFault, 'line'>[] = [];
  const columns = new Map<Field, Column[]>();
  const taken = new Set<number>();
  const fixed = new Set<Field>();
  for (const [name, heading] of Object.entries(overrides)) {
    const field = FIELDS.find((one) => one === name);
    if (field === undefined) {
      const remedy = `The fields are: ${FIELDS.join(', ')}.`;
      faults.push({ reason: `The column option names the field ${quoted(name)}, which is none`, remedy });
      continue;
    }
    fixed.add(field);
    if (heading === '') continue;
    const index = header.findIndex((one) => fold(one) === fold(heading));
    if (index === -1) {
      const reason = `The column option for ${field} names ${quoted(heading)}, which is no heading of the file`;
      faults.push({ column: heading, reason, remedy: 'Write the heading as it stands in the first row.' });
      continue;
    }
    taken.add(index);
    columns.set(field, [{ index, heading: header[index] ?? heading }]);
  }

  const ranks = new Map<Field, number>();
  for (const [index, heading] of header.entries()) {
    const found = taken.has(index) ? undefined : fieldOfHeading(heading);
    if (found === undefined || fixed.has(found.field)) continue;
    const { field, rank } = found;
    const before = columns.get(field) ?? [];
    const best = ranks.get(field) ?? Infinity;
    // A customer may have two numbers, and one of them may be missing; anything else has one place.
    if (field === 'phone') columns.set(field, [...before, { index, heading }]);
    else if (rank < best) columns.set(field, [{ index, heading }]);
    ranks.set(field, Math.min(rank, best));
  }
  const read = new Set([...columns.values()].flat().map(({ index }) => index));
  const unread = header.filter((heading, index) => heading !== '' && !read.has(index));
  return { columns, faults, unread };
}
