import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { StageConfig } from './stage-config.ts';
import { DataStack } from './stacks/data-stack.ts';

export interface AppOptions {
  readonly stages: readonly StageConfig[];
  /** The folder with the bundle of a project, such as `apps/ingress`. */
  readonly bundleOf: (project: string) => string;
  /** Where the templates go; a temporary folder unless given. */
  readonly outdir?: string;
}

/** Every stack of every stage. Reads no network and no account. */
export function createApp({ stages, bundleOf, outdir }: AppOptions): App {
  const app = new App({ analyticsReporting: false, ...(outdir === undefined ? {} : { outdir }) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const config of stages) {
    const props = { config, bundleOf };
    new DataStack(app, props);
  }
  return app;
}
