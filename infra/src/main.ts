import { fileURLToPath } from 'node:url';
import { bundleOf } from './bundle-of.ts';
import { createApp } from './create-app.ts';
import { readStages } from './read-stages.ts';

const infra = fileURLToPath(new URL('../', import.meta.url));

// The CDK's command line tool says where it wants the templates; by hand they go where the README says.
createApp({
  stages: readStages(`${infra}stages`),
  bundleOf,
  outdir: process.env['CDK_OUTDIR'] ?? `${infra}cdk.out`,
}).synth();
