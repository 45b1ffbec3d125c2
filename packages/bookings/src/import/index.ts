export { FIELDS, type Field } from './column-names.ts';
export {
  MAX_IMPORT_LENGTH,
  MAX_IMPORT_ROWS,
  type DateOrder,
  type ImportFault,
  type ImportNote,
  type ImportOptions,
  type ImportReading,
  type ImportSkip,
  type ImportSource,
  type PlannedRow,
} from './import-reading.ts';
export { readImport } from './read-import.ts';
