import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks/index.ts';
import type { Row } from './measure.ts';

const USAGE = `npm run bench -- [--only NAME] [--json FILE]; names: ${benchmarks.map(({ name }) => name).join(', ')}`;

function print(title: string, rows: readonly Row[]): void {
  const figure = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0).padStart(10);
  const width = Math.max(20, ...rows.map((row) => row.name.length));
  process.stdout.write(`\n${title}\n${'case'.padEnd(width)}     median        p99  unit  ratio\n`);
  for (const row of rows) {
    const ratio = row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} × ${row.against ?? ''}`;
    process.stdout.write(
      `${row.name.padEnd(width)} ${figure(row.median)} ${figure(row.p99)}  ${row.unit}    ${ratio}\n`,
    );
  }
}

/** Preempted work takes longer the longer it is, so that even ratios lie. */
function warnWhenBusy(): void {
  const [load = 0] = loadavg();
  if (load <= availableParallelism()) return;
  process.stderr.write(
    `The machine is busy (load ${load.toFixed(1)} on ${String(availableParallelism())} cores): take the figures as rough.\n`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const chosen = benchmarks.filter(({ name }) => values.only === undefined || name === values.only);
  if (chosen.length === 0) throw new TypeError(`--only ${values.only ?? ''} is no benchmark`);
  warnWhenBusy();
  const all: Row[] = [];
  for (const benchmark of chosen) {
    process.stderr.write(`measuring ${benchmark.name} …\n`);
    const rows = (await benchmark.run()).map((row) => ({ ...row, name: `${benchmark.name}: ${row.name}` }));
    print(`${benchmark.name}: ${benchmark.about}`, rows);
    all.push(...rows);
  }
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(all, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
