import { type Field } from './column-names.ts';
import { type ImportLog } from './import-log.ts';
import { type ColumnMap } from './map-columns.ts';
import { type CsvRecord } from './split-csv.ts';
import { Unreadable } from './unreadable.ts';

/** The values of one record by their fields, and what was wrong with them. */
export interface CsvCells {
  /** Empty where the file has none. */
  readonly text: (field: Field) => string;
  readonly heading: (field: Field) => string | undefined;
  /** The value, or `undefined` once its fault has been told. */
  readonly told: <Value>(field: Field, value: Value | Unreadable) => Value | undefined;
  /** The same for a value that stands in the file. */
  readonly read: <Value>(field: Field, read: (text: string) => Value | Unreadable) => Value | undefined;
  readonly isFaulty: () => boolean;
}

export function createCsvCells({ line, values }: CsvRecord, columns: ColumnMap, log: ImportLog): CsvCells {
  let faulty = false;
  const text = (field: Field) => {
    for (const { index } of columns.get(field) ?? []) {
      const value = cellText(values[index] ?? '');
      if (value !== '') return value;
    }
    return '';
  };
  const heading = (field: Field) => columns.get(field)?.[0]?.heading;
  const told = <Value>(field: Field, value: Value | Unreadable): Value | undefined => {
    if (!(value instanceof Unreadable)) return value;
    faulty = true;
    log.fault(line, heading(field), value);
    return undefined;
  };
  return {
    text,
    heading,
    told,
    read: (field, read) => (text(field) === '' ? undefined : told(field, read(text(field)))),
    isFaulty: () => faulty,
  };
}

/** Spreadsheets write `="+230…"` or `'+230…` to keep a text from being read as a number. */
function cellText(value: string): string {
  return (/^="(.*)"$/.exec(value)?.[1] ?? value.replace(/^'(?=[+\d])/, '')).trim();
}
