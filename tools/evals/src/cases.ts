import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type CaseReport, reportCases } from './case-report.ts';

const USAGE = 'npm run cases -- --slots FILE | --when FILE [--json FILE]';

const { values } = parseArgs({
  options: { slots: { type: 'string' }, when: { type: 'string' }, json: { type: 'string' } },
});

const reports = await run();
if (reports === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const failed = reports.filter(({ ok }) => !ok).length;
  const rival = values.when === undefined ? undefined : 'chrono-node alone';
  process.stdout.write(`${reportCases(reports, rival)}\n`);
  if (values.json !== undefined) {
    const cases = reports.map(({ name, ok, got, rivalOk }) => ({
      [typeof name === 'number' ? 'index' : 'id']: name,
      ok,
      got,
      ...(rivalOk === undefined ? {} : { rivalOk }),
    }));
    const rivalPassed = reports.filter(({ rivalOk }) => rivalOk === true).length;
    const against = rival === undefined ? {} : { against: { name: rival, passed: rivalPassed } };
    const summary = { passed: reports.length - failed, failed, ...against, cases };
    writeFileSync(values.json, `${JSON.stringify(summary, null, 2)}\n`);
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

async function run(): Promise<CaseReport[] | undefined> {
  if (values.slots !== undefined) {
    const { slotCases } = await import('./slot-cases.ts');
    return fromFile(values.slots, slotCases);
  }
  if (values.when !== undefined) {
    const { whenCases } = await import('./when-cases.ts');
    return fromFile(values.when, whenCases);
  }
  return undefined;
}

function fromFile(path: string, judge: (file: unknown) => CaseReport[]): CaseReport[] {
  try {
    return judge(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    process.stderr.write(`${path} cannot be read as a case file: ${reason}\n`);
    process.exit(2);
  }
}
