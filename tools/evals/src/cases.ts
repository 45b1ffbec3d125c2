import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type CaseReport, reportCases } from './case-report.ts';
import { runCommand } from './run-command.ts';

const USAGE = 'npm run cases -- --slots FILE | --when FILE [--json FILE]';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      slots: { type: 'string' },
      when: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const reports = await judgeCases(values);
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
  return failed > 0 ? 1 : 0;
}

async function judgeCases({ slots, when }: { readonly slots?: string; readonly when?: string }): Promise<CaseReport[]> {
  if (slots !== undefined) {
    const { slotCases } = await import('./slot-cases.ts');
    return fromFile(slots, slotCases);
  }
  if (when !== undefined) {
    const { whenCases } = await import('./when-cases.ts');
    return fromFile(when, whenCases);
  }
  throw new TypeError('which cases? --slots or --when names their file');
}

function fromFile(path: string, judge: (file: unknown) => CaseReport[]): CaseReport[] {
  try {
    return judge(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new TypeError(`${path} cannot be read as a case file: ${reason}`, { cause });
  }
}

await runCommand(USAGE, main);
