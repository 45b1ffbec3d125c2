import { parse } from 'csv-parse/sync';

export interface CsvRecord {
  /** Of the file, from 1; the first one of a value over several lines. */
  readonly line: number;
  readonly values: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly records: readonly CsvRecord[];
  /** Lines whose quotes do not fit together. */
  readonly broken: readonly number[];
}

const SEPARATORS = [',', ';', '\t'] as const;

/** A title, a filter and an empty line may stand above the header row. */
const HEADER_AMONG = 10;

/** A note may have paragraphs; a quote that is still open after so many lines was never meant to be closed. */
const LINES_PER_VALUE = 50;

/** Lines that one call of the parser takes. */
const BATCH = 1000;

/**
 * Cuts CSV into records. The parser sees a few lines at a time, so that a quote that is never closed costs its own line
 * and not the rest of the file.
 * @param likeness how much a row looks like a header; the best row and separator win, the first row if none does
 */
export function splitCsv(text: string, likeness: (header: readonly string[]) => number): CsvTable | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const declared = /^sep=(.)$/i.exec(lines[0] ?? '')?.[1];
  if (declared !== undefined) lines[0] = '';

  const head = findHeader(lines, declared === undefined ? SEPARATORS : [declared], likeness);
  if (head === undefined) return undefined;
  const { header, separator } = head;
  const records: CsvRecord[] = [];
  const broken: number[] = [];
  let at = head.next;
  while (at < lines.length) {
    const run = closedRun(lines, at);
    for (const { line, values } of recordsOf(run.lines, separator)) {
      if (values === undefined) broken.push(line);
      else records.push({ line, values });
    }
    at = run.next;
    if (!isOpen(lines[at])) continue;
    const spread = spreadRecord(lines, at, separator, header.length);
    if (spread === undefined) broken.push(at + 1);
    else records.push({ line: at + 1, values: spread.values });
    at = spread?.next ?? at + 1;
  }
  return { header, headerLine: head.line, records, broken: broken.sort((a, b) => a - b) };
}

interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

interface Header {
  readonly header: readonly string[];
  readonly separator: string;
  readonly line: number;
  /** Index of the line after it. */
  readonly next: number;
}

function findHeader(
  lines: readonly string[],
  separators: readonly string[],
  likeness: (header: readonly string[]) => number,
): Header | undefined {
  const filled = closedRun(lines, 0, HEADER_AMONG).lines;
  let best: (Header & { readonly score: number }) | undefined;
  for (const separator of separators) {
    for (const { line, text } of filled) {
      const header = parseLines(text, separator)?.[0];
      if (header === undefined) continue;
      // Between equals the one that cuts the row finer.
      const score = likeness(header) + header.length / 1e6;
      if (best === undefined || score > best.score) best = { header, separator, line, next: line, score };
    }
  }
  return best;
}

/** The filled lines from `at` on, up to one in which a quote stays open. */
function closedRun(lines: readonly string[], at: number, limit = BATCH): { lines: NumberedLine[]; next: number } {
  const run: NumberedLine[] = [];
  let next = at;
  for (; next < lines.length && run.length < limit; next += 1) {
    const text = lines[next] ?? '';
    if (isOpen(text)) break;
    if (text.trim() !== '') run.push({ line: next + 1, text });
  }
  return { lines: run, next };
}

/** In sound CSV a line has an odd number of quotes exactly when a value goes on in the next one, or ends in it. */
function isOpen(text: string | undefined): boolean {
  let quotes = 0;
  if (text !== undefined) for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

/** One record a line; no values where a line cannot be read. */
function recordsOf(
  lines: readonly NumberedLine[],
  separator: string,
): { readonly line: number; readonly values?: readonly string[] }[] {
  const together = parseLines(lines.map(({ text }) => text).join('\n'), separator);
  if (together?.length === lines.length) {
    return lines.map(({ line }, index) => ({ line, values: together[index] ?? [] }));
  }
  return lines.map(({ line, text }) => {
    const alone = parseLines(text, separator);
    return alone?.length === 1 ? { line, values: alone[0] ?? [] } : { line };
  });
}

/** A record over several lines. */
function spreadRecord(
  lines: readonly string[],
  at: number,
  separator: string,
  width: number,
): { readonly values: readonly string[]; readonly next: number } | undefined {
  let end = at + 1;
  while (end < Math.min(lines.length, at + LINES_PER_VALUE) && !isOpen(lines[end])) end += 1;
  const [values, ...others] = parseLines(lines.slice(at, end + 1).join('\n'), separator) ?? [];
  return values?.length === width && others.length === 0 ? { values, next: end + 1 } : undefined;
}

function parseLines(text: string, separator: string): string[][] | undefined {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      trim: separator !== '\t',
    });
  } catch {
    // The parser's message says where in this piece of text, and quotes it; the line is all that may be told.
    return undefined;
  }
}
