import { parseArgs } from 'node:util';
import { adversaryReport } from './adversary-report.ts';
import { playAdversary } from './play-adversary.ts';

const { values } = parseArgs({
  options: { turns: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const result = await playAdversary({ turns: Number(values.turns), seed: Number(values.seed) });
process.stdout.write(`${adversaryReport(result)}\n`);
process.exitCode = Object.values(result.counts).every((count) => count === 0) ? 0 : 1;
