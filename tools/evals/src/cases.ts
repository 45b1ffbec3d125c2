import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
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
  process.stdout.write(`${reportCases(reports)}\n`);
  if (values.json !== undefined) {
    const cases = reports.map(({ name, ok, got }) => ({ [typeof name === 'number' ? 'index' : 'id']: name, ok, got }));
    writeFileSync(values.json, `${JSON.stringify({ passed: reports.length - failed, failed, cases }, null, 2)}\n`);
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

async function run(): Promise<CaseReport[] | undefined> {
  if (values.slots !== undefined) {
    const { slotCases } = await import('./slot-cases.ts');
    return slotCases(JSON.parse(readFileSync(values.slots, 'utf8')));
  }
  if (values.when !== undefined) {
    const { whenCases } = await import('./when-cases.ts');
    return whenCases(JSON.parse(readFileSync(values.when, 'utf8')));
  }
  return undefined;
}
