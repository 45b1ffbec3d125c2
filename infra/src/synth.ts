import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeStacks } from './describe-stacks.ts';
import { readApp } from './read-app.ts';

const outdir = fileURLToPath(new URL('../cdk.out', import.meta.url));

// Throws, after it named each one, when there is a finding that nobody has acknowledged.
console.log('Stacks of all stages, checked against cdk-nag AwsSolutions and the schemas of CloudFormation:\n');
rmSync(outdir, { recursive: true, force: true });
const { stacks } = readApp({ outdir }).synth();
for (const line of describeStacks(stacks)) console.log(line);
console.log(`\n${String(stacks.length)} templates in ${relative(process.cwd(), outdir)}`);
