import { Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';

export interface StageStackProps {
  readonly config: StageConfig;
  /** The folder with the bundle of a project, such as `apps/ingress`. */
  readonly bundleOf: (project: string) => string;
}

/** A stack of a stage, named `randevou-<stage>-<name>`; everything in it is tagged for the bill. */
export class StageStack extends Stack {
  readonly config: StageConfig;

  constructor(scope: Construct, name: string, { config }: Pick<StageStackProps, 'config'>, description: string) {
    super(scope, `randevou-${config.stage}-${name}`, {
      description,
      env: { region: config.region, ...(config.account === undefined ? {} : { account: config.account }) },
      terminationProtection: config.removal === 'retain',
    });
    this.config = config;
    Tags.of(this).add('project', 'randevou');
    Tags.of(this).add('stage', config.stage);
    Tags.of(this).add('component', name);
  }
}
