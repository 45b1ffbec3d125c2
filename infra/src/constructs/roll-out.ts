import { Aws, Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { names } from '@randevou/contracts';
import { loggedErrors } from '../observability/logged-errors.ts';
import { sumOf } from '../observability/sum-of.ts';
import type { StageConfig } from '../stage-config.ts';

export interface RolloutProps {
  readonly config: StageConfig;
  /** Of the function, as `names.function` takes it. */
  readonly name: string;
  /** How a canary goes. */
  readonly canary: 'a tenth first' | 'by tenths';
}

/**
 * New versions reach the alias by CodeDeploy, at once or in steps; the alarm that is returned takes them back unless they
 * are forced.
 */
export function rollOut(lambda: LambdaFunction, alias: Alias, { config, name, canary }: RolloutProps): Alarm {
  const failing = failingAlarm(lambda, loggedErrors(config.stage, name));
  const role = new Role(lambda, 'RolloutRole', {
    description: 'Shifts the alias from one version to the next',
    assumedBy: new ServicePrincipal('codedeploy.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:GetProvisionedConcurrencyConfig'],
      resources: [lambda.functionArn, `${lambda.functionArn}:${names.alias}`],
    }),
  );
  role.addToPolicy(new PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: [failing.alarmArn] }));
  const group = new LambdaDeploymentGroup(lambda, 'Rollout', {
    alias,
    deploymentConfig:
      config.rollout !== 'canary'
        ? LambdaDeploymentConfig.ALL_AT_ONCE
        : canary === 'a tenth first'
          ? LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES
          : LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_1MINUTE,
    alarms: config.rollout === 'forced' ? [] : [failing],
    // As it stands: the construct would add AWS's managed policy, which shifts every alias of the account.
    role: role.withoutPolicyUpdates(),
  });
  group.node.addDependency(role);
  // Whether alarms are asked is settled before the alias moves.
  alias.node.addDependency(group);
  return failing;
}

/**
 * Of the alias: what other versions or callers of the bare function do does not count. And errors that were logged and not
 * thrown, of whichever version.
 */
function failingAlarm(lambda: LambdaFunction, logged: Metric): Alarm {
  const errors = new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'Errors',
    dimensionsMap: { FunctionName: lambda.functionName, Resource: `${lambda.functionName}:${names.alias}` },
    statistic: Stats.SUM,
  });
  return new Alarm(lambda, 'Failing', {
    alarmDescription: 'Errors of the live alias, thrown or logged; a deployment under way is taken back.',
    metric: sumOf({ errors, logged }, 'Errors', Duration.minutes(1)),
    threshold: 1,
    // Of the five minutes of a tenth: it seldom gets a call in two of them that follow one another.
    evaluationPeriods: 5,
    datapointsToAlarm: 2,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
