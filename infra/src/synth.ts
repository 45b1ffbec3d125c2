import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { cwd, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { describeStacks } from './describe-stacks.ts';
import { readApp } from './read-app.ts';

const outdir = fileURLToPath(new URL('../cdk.out', import.meta.url));

// Throws, after it named each one, when there is a finding that nobody has acknowledged.
stdout.write('Stacks of all stages, checked by cdk-nag AwsSolutions and against the schemas of CloudFormation:\n\n');
rmSync(outdir, { recursive: true, force: true });
const { stacks } = readApp({ outdir }).synth();
for (const line of describeStacks(stacks)) stdout.write(`${line}\n`);
stdout.write(`\n${String(stacks.length)} templates in ${relative(cwd(), outdir)}\n`);
