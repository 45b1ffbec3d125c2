import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmSpec } from '../constructs/operator-alarm.ts';

/** Quotas that an account has per region, over all stages. */
export function accountAlarms({ withAgent }: { readonly withAgent: boolean }): readonly AlarmSpec[] {
  const period = Duration.minutes(5);
  const ofTheRegion = (metricName: string): Metric =>
    new Metric({ namespace: 'AWS/Lambda', metricName, statistic: Stats.MAXIMUM, period });
  const lambda: AlarmSpec = {
    section: 'lambda-concurrency',
    says: 'Functions of this account use 80 % of what may run at once in the region',
    metric: new MathExpression({
      // What others have reserved is taken, too; the quota is known to the other metric alone.
      expression: '100 * claimed / SERVICE_QUOTA(running)',
      usingMetrics: {
        claimed: ofTheRegion('ClaimedAccountConcurrency'),
        running: ofTheRegion('ConcurrentExecutions'),
      },
      label: 'Percent of the quota',
      period,
    }),
    threshold: 80,
    breaching: 2,
    of: 3,
    missing: TreatMissingData.NOT_BREACHING,
  };
  const agentCore: AlarmSpec = {
    section: 'agentcore-throttled',
    says: 'AgentCore refused invocations because they were too many',
    metric: new MathExpression({
      expression: `SELECT SUM(Throttles) FROM "AWS/Bedrock-AgentCore" WHERE Operation = 'InvokeAgentRuntime'`,
      label: 'Refused invocations',
      period,
    }),
    threshold: 1,
    breaching: 2,
    of: 3,
    missing: TreatMissingData.NOT_BREACHING,
  };
  return withAgent ? [lambda, agentCore] : [lambda];
}
