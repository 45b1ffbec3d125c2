import {
  type ImportFault,
  type ImportNote,
  type ImportReading,
  type ImportSkip,
  type PlannedRow,
} from './import-reading.ts';
import { type Unreadable } from './unreadable.ts';

/** Gathers what a reading came to. */
export interface ImportLog {
  /** @param idColumn what a fault about a repeated id names */
  row(row: PlannedRow, idColumn: string | undefined): void;
  fault(line: number, column: string | undefined, unreadable: Unreadable): void;
  skip(line: number, reason: ImportSkip['reason']): void;
  note(line: number, column: string | undefined, note: string): void;
  /** In the order of the file; of rows with one `externalId` only the first, the others as faults. */
  reading(): ImportReading;
}

/** @param place what the lines of the file are called */
export function createImportLog(place: 'line' | 'event'): ImportLog {
  const rows: PlannedRow[] = [];
  const firstLines = new Map<string, number>();
  const faults: ImportFault[] = [];
  const skipped = new Map<string, ImportSkip>();
  const notes: ImportNote[] = [];
  const byLine = (a: { readonly line: number }, b: { readonly line: number }) => a.line - b.line;

  return {
    row: (row, idColumn) => {
      const first = firstLines.get(row.externalId);
      if (first === undefined) {
        firstLines.set(row.externalId, row.line);
        rows.push(row);
        return;
      }
      faults.push({
        line: row.line,
        ...(idColumn !== undefined && { column: idColumn }),
        reason: `The id is the same as that of ${place} ${first}, which was read`,
        remedy: 'Delete the row if it is the same booking; otherwise give each its own id.',
      });
    },
    fault: (line, column, { reason, remedy }) => {
      faults.push({ line, ...(column !== undefined && { column }), reason, remedy });
    },
    skip: (line, reason) => {
      const key = `${line} ${reason}`;
      skipped.set(key, { line, reason, count: (skipped.get(key)?.count ?? 0) + 1 });
    },
    note: (line, column, note) => {
      notes.push({ line, ...(column !== undefined && { column }), note });
    },
    reading: () => ({
      rows: rows.sort(byLine),
      faults: faults.sort(byLine),
      skipped: [...skipped.values()].sort(byLine),
      notes: notes.sort(byLine),
    }),
  };
}
