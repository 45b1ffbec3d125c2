import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { names } from '@randevou/contracts';

/** What Lambda counts of a function, over its versions and aliases. */
export function functionMetric(
  stage: string,
  name: string,
  metricName: string,
  {
    statistic = Stats.SUM,
    period = Duration.minutes(5),
  }: { readonly statistic?: string; readonly period?: Duration } = {},
): Metric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: names.function(stage, name) },
    statistic,
    period,
    label: name,
  });
}
