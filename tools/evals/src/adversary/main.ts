import { parseArgs } from 'node:util';
import * as z from 'zod';
import { runCommand } from '../run-command.ts';
import { adversaryReport } from './adversary-report.ts';
import { playAdversary } from './play-adversary.ts';

const USAGE = 'npm run adversary -- [--turns N] [--seed N]';

const wholeNumber = (option: string, least: number) =>
  z.coerce
    .number(`--${option} takes a whole number`)
    .int(`--${option} takes a whole number`)
    .min(least, `--${option} starts at ${String(least)}`);
const Options = z.object({ turns: wholeNumber('turns', 1), seed: wholeNumber('seed', 0) });

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      turns: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const options = Options.safeParse(values);
  if (!options.success) throw new RangeError(options.error.issues.map(({ message }) => message).join('; '));
  const result = await playAdversary(options.data);
  process.stdout.write(`${adversaryReport(result)}\n`);
  return Object.values(result.counts).every((count) => count === 0) ? 0 : 1;
}

await runCommand(USAGE, main);
