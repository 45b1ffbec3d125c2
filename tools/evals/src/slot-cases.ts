import { zonedIso } from '@randevou/scheduling';
import * as z from 'zod';
import { type CaseReport } from './case-report.ts';
import { type Expectation, SlotCase, SlotCaseFile } from './slot-case.ts';
import { type Solution, solveSlotCase } from './solve-slot-case.ts';

/** Runs the cases of a slot file. @throws ZodError when the file is no case file */
export function slotCases(file: unknown): CaseReport[] {
  return SlotCaseFile.parse(file).cases.map((raw, index) => {
    const name = typeof raw['id'] === 'string' ? raw['id'] : String(index);
    const parsed = SlotCase.safeParse(raw);
    if (!parsed.success) return { name, group: 'unreadable', ok: false, got: null, why: z.prettifyError(parsed.error) };
    const { data } = parsed;
    const group = data.kind;
    const ignored = fieldsLeftOut(raw['input'], data.input, 'input');
    const note = ignored.length === 0 ? {} : { note: `not understood and left out: ${ignored.join(', ')}` };
    try {
      const solution = solveSlotCase(data);
      const zone = 'query' in data.input && 'timezone' in data.input.query ? data.input.query.timezone : undefined;
      const failures = judge(solution, data.expect, zone);
      const got = 'windows' in solution ? solution.windows.map(isoWindow) : solution.starts.map(iso);
      const why = failures.length === 0 ? {} : { why: failures.join('; ') };
      return { name, group, ok: failures.length === 0, got, ...why, ...note };
    } catch (error) {
      return {
        name,
        group,
        ok: false,
        got: null,
        why: error instanceof Error ? error.message : String(error),
        ...note,
      };
    }
  });
}

function judge(solution: Solution, expected: Expectation, zone: string | undefined): string[] {
  const failures: string[] = [];
  const same = (what: string, got: unknown, wanted: unknown): void => {
    if (wanted === undefined || JSON.stringify(got) === JSON.stringify(wanted)) return;
    failures.push(`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
  };
  if ('windows' in solution) {
    same('windows', solution.windows.map(isoWindow), expected.windows?.map(isoWindow));
    same('count', solution.windows.length, expected.count);
    return failures;
  }
  const { starts, earliest } = solution;
  same('slots', starts.map(iso), expected.slots?.map(iso));
  same('count', starts.length, expected.count);
  same('first', starts.slice(0, 1).map(iso), expected.first === undefined ? undefined : [iso(expected.first)]);
  same('last', starts.slice(-1).map(iso), expected.last === undefined ? undefined : [iso(expected.last)]);
  if (zone !== undefined)
    same(
      'local',
      starts.map((at) => zonedIso(at, zone)),
      expected.local,
    );
  if (starts.length < (expected.min_count ?? 0))
    failures.push(`${starts.length} slots, at least ${expected.min_count}`);
  if (expected.absent_between !== undefined) {
    const between = expected.absent_between;
    const [from, to] = Array.isArray(between) ? between : [between.start, between.end];
    const inside = starts.filter((at) => at >= from && at < to);
    if (inside.length > 0) failures.push(`starts where there must be none: ${inside.map(iso).join(', ')}`);
  }
  // These hold in every case, so they are what an invariant told in prose comes down to.
  if (starts.some((at, index) => at <= (starts[index - 1] ?? -Infinity))) failures.push('not strictly ascending');
  if (starts.some((at) => at < earliest)) failures.push('a slot starts before now + notice');
  const first = /not before (\d\d:\d\d)Z/.exec(expected.invariant ?? '')?.[1];
  if (first !== undefined && starts[0] !== undefined && iso(starts[0]).slice(11, 16) < first) {
    failures.push(`the first slot is before ${first}Z`);
  }
  return failures;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function isoWindow({ start, end }: { readonly start: number; readonly end: number }): { start: string; end: string } {
  return { start: iso(start), end: iso(end) };
}

function fieldsLeftOut(raw: unknown, parsed: unknown, path: string): string[] {
  if (typeof raw !== 'object' || raw === null || typeof parsed !== 'object' || parsed === null) return [];
  const kept = new Map<string, unknown>(Object.entries(parsed));
  return Object.entries(raw).flatMap(([key, value]) =>
    kept.has(key) ? fieldsLeftOut(value, kept.get(key), `${path}.${key}`) : [`${path}.${key}`],
  );
}
