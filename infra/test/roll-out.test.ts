import { describe, expect, it } from '@jest/globals';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AccountConfig } from '../src/account-config.ts';
import { createApp } from '../src/create-app.ts';
import type { StageConfig } from '../src/stage-config.ts';
import { makeStage } from './make-stage.ts';
import { fakeBundles } from './synthesize.ts';

const bundleOf = fakeBundles();

function templateOf(name: string, given: Partial<StageConfig> = {}, account: object = {}): Template {
  const config = makeStage(given);
  const app = createApp({
    stages: [config],
    account: AccountConfig.parse(account),
    bundleOf,
    quick: true,
    only: [name],
  });
  const stack = app.synth().stacks.find(({ stackName }) => stackName === `randevou-${config.stage}-${name}`);
  return Template.fromJSON(stack?.template as object);
}

describe('a deployment', () => {
  it('asks an alarm, unless it is forced', () => {
    const alarms = (rollout: StageConfig['rollout']): unknown[] =>
      ['relay', 'secrets'].flatMap((name) =>
        Object.values(templateOf(name, { rollout }).findResources('AWS::CodeDeploy::DeploymentGroup')).map(
          (group) => (group['Properties'] as { AlarmConfiguration: { Enabled: boolean } }).AlarmConfiguration.Enabled,
        ),
      );
    expect(alarms('canary')).toEqual([true, true]);
    expect(alarms('all-at-once')).toEqual([true, true]);
    expect(alarms('forced')).toEqual([false, false]);
  });

  it('goes in steps in which the alarm sees enough: the relay runs once a minute', () => {
    const stepsOf = (name: string, rollout: StageConfig['rollout']): unknown[] =>
      Object.values(templateOf(name, { rollout }).findResources('AWS::CodeDeploy::DeploymentGroup')).map(
        (group) => (group['Properties'] as { DeploymentConfigName: string }).DeploymentConfigName,
      );
    expect(stepsOf('relay', 'canary')).toEqual(['CodeDeployDefault.LambdaLinear10PercentEvery1Minute']);
    expect(stepsOf('orchestrator', 'canary')).toEqual(['CodeDeployDefault.LambdaCanary10Percent5Minutes']);
    expect(stepsOf('relay', 'forced')).toEqual(['CodeDeployDefault.LambdaAllAtOnce']);
    templateOf('orchestrator').hasResourceProperties('AWS::CloudWatch::Alarm', {
      EvaluationPeriods: 5,
      DatapointsToAlarm: 2,
      TreatMissingData: 'notBreaching',
    });
  });

  it('settles that before the alias moves', () => {
    templateOf('relay').hasResource('AWS::Lambda::Alias', {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^RelayRollout(?!Role|Application)')]),
      UpdatePolicy: { CodeDeployLambdaAliasUpdate: Match.anyValue() },
    });
  });

  it('brings its files where the account was prepared for it', () => {
    templateOf('relay', {}, { bootstrapQualifier: 'ours' }).hasResourceProperties('AWS::Lambda::Function', {
      Code: { S3Bucket: { 'Fn::Sub': Match.stringLikeRegexp('^cdk-ours-assets-') } },
    });
  });
});
