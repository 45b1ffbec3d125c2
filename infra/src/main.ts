import { parseArgs } from 'node:util';
import { readApp } from './read-app.ts';

// What the CDK's command line tool runs; it says in CDK_OUTDIR where it wants the templates. The bundles of stacks that
// are not asked for need not exist.
readApp(parseArgs({ options: { stage: { type: 'string' }, only: { type: 'string', multiple: true } } }).values).synth();
