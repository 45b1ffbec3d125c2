import { fileURLToPath } from 'node:url';
import type { App } from 'aws-cdk-lib';
import { bundleOf } from './bundle-of.ts';
import { type AppOptions, createApp } from './create-app.ts';
import { readAccount } from './read-account.ts';
import { readStages } from './read-stages.ts';

const infra = fileURLToPath(new URL('../', import.meta.url));

/** The app of the stages and the account that stand in this folder, from the bundles that were built. */
export function readApp(options: Pick<AppOptions, 'outdir' | 'stage' | 'only'>): App {
  return createApp({
    stages: readStages(`${infra}stages`),
    account: readAccount(`${infra}account.yaml`),
    bundleOf,
    ...options,
  });
}
