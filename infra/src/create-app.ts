import { App, DefaultStackSynthesizer, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { AccountConfig } from './account-config.ts';
import { placesOf, stacksOfAccount } from './stacks-of-account.ts';
import { stacksOfStage } from './stacks-of-stage.ts';
import type { StageConfig } from './stage-config.ts';

export interface AppOptions {
  readonly stages: readonly StageConfig[];
  readonly account: AccountConfig;
  /** The folder with a bundle: of a project, such as `apps/ingress`. */
  readonly bundleOf: (deployable: string) => string;
  /** Where the templates go; a temporary folder unless given. */
  readonly outdir?: string;
  /** Leaves out the check of templates against CloudFormation's schemas, which takes longer than all the rest. */
  readonly quick?: boolean;
  /** Makes this stage's stacks only, and those of its account. */
  readonly stage?: string;
  /** Makes these stacks only, such as `orchestrator` or `account`: no other's bundle is needed. */
  readonly only?: readonly string[];
}

/** Every stack of every stage, or those asked for. Reads no network and no account. */
export function createApp({ stages, account, bundleOf, outdir, quick = false, stage, only }: AppOptions): App {
  const app = new App({
    analyticsReporting: false,
    builtinCloudFormationValidation: !quick,
    context: {
      '@aws-cdk/core:validateAgainstDefaultRules': true,
      // A group that had alarms would keep them where the template names none.
      '@aws-cdk/aws-codedeploy:removeAlarmsFromDeploymentGroup': true,
    },
    defaultStackSynthesizer: new DefaultStackSynthesizer({ qualifier: account.bootstrapQualifier }),
    ...(outdir === undefined ? {} : { outdir }),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const wantedStage = (config: StageConfig): boolean => stage === undefined || config.stage === stage;
  const wanted = (name: string): boolean => only === undefined || only.includes(name);
  const made = new Set<string>();
  const places = placesOf(stages);
  for (const place of places.filter((each) => each.stages.some(wantedStage))) {
    for (const { name, create } of stacksOfAccount.filter((each) => wanted(each.name))) {
      const full = `randevou-${name}`;
      create(app, places.length === 1 ? full : `${full}-${place.account ?? 'any'}-${place.region}`, place, account);
      made.add(name);
    }
  }
  for (const config of stages.filter(wantedStage)) {
    const stacks = new Map<string, Stack>();
    for (const { name, create } of stacksOfStage.filter((each) => wanted(each.name))) {
      stacks.set(name, create(app, { config, bundleOf }));
      made.add(name);
    }
    for (const { name, after = [] } of stacksOfStage) {
      for (const other of after) {
        const before = stacks.get(other);
        if (before !== undefined) stacks.get(name)?.addStackDependency(before, 'reads its parameters');
      }
    }
  }
  const missing = only?.filter((name) => !made.has(name)) ?? [];
  if (made.size === 0 || missing.length > 0)
    throw new Error(
      `There is no stack ${missing.join(', ')} of ${stage === undefined ? 'any stage' : `stage ${stage}`}`,
    );
  return app;
}
