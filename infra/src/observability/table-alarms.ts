import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmSpec } from '../constructs/operator-alarm.ts';

/** The table's limits: on demand it grows with the load, but not at any speed, and not for one partition. */
export function tableAlarms(tableName: string): readonly AlarmSpec[] {
  const period = Duration.minutes(5);
  const throttles = (metricName: string): Metric =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: tableName },
      statistic: Stats.SUM,
      period,
    });
  return [
    {
      section: 'table-throttled',
      says: 'DynamoDB has refused reads or writes of the table for a quarter of an hour',
      metric: new MathExpression({
        expression: 'FILL(reads, 0) + FILL(writes, 0)',
        usingMetrics: { reads: throttles('ReadThrottleEvents'), writes: throttles('WriteThrottleEvents') },
        label: 'Refused reads and writes',
        period,
      }),
      threshold: 1,
      breaching: 3,
      of: 3,
      // DynamoDB counts refusals only where there are any.
      missing: TreatMissingData.NOT_BREACHING,
    },
  ];
}
