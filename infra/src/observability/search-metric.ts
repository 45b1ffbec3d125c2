import { Duration } from 'aws-cdk-lib';
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';

export interface SearchMetricOptions {
  readonly statistic?: string;
  readonly period?: Duration;
  readonly label: string;
}

/**
 * What is kept by business, summed over all of them: for graphs, which may search, as alarms may not. `metricNames` are
 * of `packages/telemetry`; several services may count the same.
 */
export function searchMetric(
  stage: string,
  metricName: string,
  { statistic = Stats.SUM, period = Duration.minutes(5), label }: SearchMetricOptions,
): MathExpression {
  const where = `{Randevou,business,service,stage} MetricName="${metricName}" stage="${stage}"`;
  return new MathExpression({
    expression: `SUM(SEARCH('${where}', '${statistic}', ${String(period.toSeconds())}))`,
    usingMetrics: {},
    label,
    period,
  });
}
