import { App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { placesOf, stacksOfAccount } from './stacks-of-account.ts';
import { stacksOfStage } from './stacks-of-stage.ts';
import type { StageConfig } from './stage-config.ts';

export interface AppOptions {
  readonly stages: readonly StageConfig[];
  /** The folder with the bundle of a project, such as `apps/ingress`. */
  readonly bundleOf: (project: string) => string;
  /** Where the templates go; a temporary folder unless given. */
  readonly outdir?: string;
  /** Names of the stacks to make, so that no other's bundle is needed; all unless given. */
  readonly only?: readonly string[];
}

/** Every stack of every stage, or those asked for. Reads no network and no account. */
export function createApp({ stages, bundleOf, outdir, only }: AppOptions): App {
  const app = new App({ analyticsReporting: false, ...(outdir === undefined ? {} : { outdir }) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const wanted = (name: string): boolean => only === undefined || only.includes(name);
  const made = new Map<string, Stack>();
  const places = placesOf(stages);
  for (const place of places) {
    for (const { name, create } of stacksOfAccount) {
      const full = `randevou-${name}`;
      const id = places.length === 1 ? full : `${full}-${place.account ?? 'any'}-${place.region}`;
      if (wanted(id)) made.set(id, create(app, id, place));
    }
  }
  for (const config of stages) {
    const full = (name: string): string => `randevou-${config.stage}-${name}`;
    for (const { name, create, after = [], when } of stacksOfStage) {
      if (!wanted(full(name)) || when?.(config) === false) continue;
      const stack = create(app, { config, bundleOf });
      made.set(full(name), stack);
      for (const other of after) {
        const before = made.get(full(other));
        if (before !== undefined) stack.addStackDependency(before, 'reads its parameters');
      }
    }
  }
  const missing = only?.filter((name) => !made.has(name)) ?? [];
  if (missing.length > 0) throw new Error(`No stage has the stack ${missing.join(', ')}`);
  return app;
}
