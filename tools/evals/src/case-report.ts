export interface CaseReport {
  /** Id or position of the case. */
  readonly name: string | number;
  /** What the pass rate is told by: kind or language. */
  readonly group: string;
  readonly ok: boolean;
  readonly got: unknown;
  readonly why?: string;
  readonly note?: string;
  /** Whether another reader got the same case right in the same run. */
  readonly rivalOk?: boolean;
}

/**
 * Failures first, then the pass rate of each group and of all, as lines for a terminal; beside a rival's where cases
 * were given to one.
 */
export function reportCases(reports: readonly CaseReport[], rival?: string): string {
  const lines: string[] = [];
  for (const { name, group, ok, why, note } of reports) {
    if (!ok) lines.push(`FAIL ${name} (${group}) ${why ?? ''}`);
    if (note !== undefined) lines.push(`note ${name}: ${note}`);
  }
  const groups = [...Map.groupBy(reports, (report) => report.group), ['all', reports] as const];
  if (rival !== undefined) lines.push(`${' '.repeat(28)} ${'ours'.padStart(20)} ${rival.padStart(23)}`);
  for (const [group, members] of groups) {
    const ours = rate(members.filter(({ ok }) => ok).length, members.length);
    const theirs = rival === undefined ? '' : `   ${rate(rivalPassed(members), members.length)}`;
    lines.push(`${group.padEnd(28)} ${ours}${theirs}`);
  }
  return lines.join('\n');
}

/** How many of the cases the rival got right. */
function rivalPassed(reports: readonly CaseReport[]): number {
  return reports.filter(({ rivalOk }) => rivalOk === true).length;
}

function rate(passed: number, of: number): string {
  const percent = of === 0 ? 100 : (100 * passed) / of;
  return `${String(passed).padStart(4)} of ${String(of).padStart(4)} ${percent.toFixed(1).padStart(5)} %`;
}
