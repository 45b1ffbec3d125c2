import { VIOLATIONS } from './judge-turn.ts';
import type { GameResult } from './play-adversary.ts';

/** A table with a column per kind of violation, and what was tried. */
export function adversaryReport({ turns, counts, seen, examples }: GameResult): string {
  const columns = ['turns', ...VIOLATIONS];
  const values = [turns, ...VIOLATIONS.map((violation) => counts[violation])].map(String);
  const pad = (cells: readonly string[]): string =>
    cells.map((cell, index) => cell.padStart(Math.max(columns[index]?.length ?? 0, 6))).join('  ');
  const tried = `${String(seen.calls)} answers of tools, ${String(seen.claims)} false sentences, ${String(seen.changes)} changes by customers`;
  const lines = examples.map(({ turn, violation, detail }) => `turn ${String(turn)}: ${violation}: ${detail}`);
  return [pad(columns), pad(values), tried, ...lines].join('\n');
}
