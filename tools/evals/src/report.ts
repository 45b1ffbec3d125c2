import type { DialogueResult } from './run-dialogue.ts';

type Measured = Pick<DialogueResult, 'ok' | 'replies' | 'modelCalls' | 'tokens' | 'made' | 'language' | 'kind'>;

const HEADINGS = ['', 'dialogues', 'passed', 'rate', 'bookings', 'model calls', 'tokens', 'messages'] as const;

/**
 * Pass rates, and what a booking costs, by the customers' language and by kind, as lines for a terminal. The costs are
 * means over the dialogues in which something was booked, with everything else that was said in them; moves and
 * cancellations count as parts of the booking.
 */
export function report(results: readonly Measured[]): string {
  const rows = [
    ...byGroup(results, ({ language }) => language),
    RULE,
    ...byGroup(results, ({ kind }) => kind),
    RULE,
    row('all', results),
  ];
  const table = [HEADINGS, RULE, ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const note = 'model calls, tokens and messages: per booking';
  return [...table.map((cells) => line(cells, widths)), note].join('\n');
}

type Row = readonly string[];
const RULE: Row = [];

function byGroup(results: readonly Measured[], groupOf: (result: Measured) => string): Row[] {
  const groups = [...Map.groupBy(results, groupOf)].toSorted(([a], [b]) => a.localeCompare(b));
  return groups.map(([name, members]) => row(name, members));
}

function row(name: string, results: readonly Measured[]): Row {
  const passed = results.filter(({ ok }) => ok).length;
  const booking = results.filter(({ made }) => made > 0);
  const sum = (of: readonly Measured[], pick: (result: Measured) => number): number =>
    of.reduce((total, result) => total + pick(result), 0);
  const bookings = sum(booking, ({ made }) => made);
  const each = (pick: (result: Measured) => number, digits: number): string =>
    bookings === 0 ? '-' : (sum(booking, pick) / bookings).toFixed(digits);
  return [
    name,
    String(results.length),
    String(passed),
    `${((100 * passed) / Math.max(1, results.length)).toFixed(1)} %`,
    String(bookings),
    each(({ modelCalls }) => modelCalls, 1),
    each(({ tokens }) => tokens, 0),
    each(({ replies }) => replies, 1),
  ];
}

function line(cells: Row, widths: readonly number[]): string {
  if (cells === RULE) return widths.map((width) => '-'.repeat(width)).join('  ');
  return cells
    .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
    .join('  ')
    .trimEnd();
}
