export interface CaseReport {
  /** Id or position of the case. */
  readonly name: string | number;
  /** What the pass rate is told by: kind or language. */
  readonly group: string;
  readonly ok: boolean;
  readonly got: unknown;
  readonly why?: string;
  readonly note?: string;
}

/** Failures first, then the pass rate of each group and of all, as lines for a terminal. */
export function reportCases(reports: readonly CaseReport[]): string {
  const lines: string[] = [];
  for (const { name, group, ok, why, note } of reports) {
    if (!ok) lines.push(`FAIL ${name} (${group}) ${why ?? ''}`);
    if (note !== undefined) lines.push(`note ${name}: ${note}`);
  }
  for (const [group, members] of Map.groupBy(reports, (report) => report.group)) lines.push(rate(group, members));
  return [...lines, rate('all', reports)].join('\n');
}

function rate(group: string, reports: readonly CaseReport[]): string {
  const passed = reports.filter(({ ok }) => ok).length;
  const percent = reports.length === 0 ? 100 : (100 * passed) / reports.length;
  return `${group.padEnd(28)} ${String(passed).padStart(4)} of ${String(reports.length).padStart(4)}  ${percent.toFixed(1)} %`;
}
