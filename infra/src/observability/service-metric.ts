import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';

export interface ServiceMetricOptions {
  readonly statistic?: string;
  readonly period?: Duration;
  readonly label?: string;
}

/**
 * What a deployable counts over all businesses; `metricName` is one that `packages/telemetry` keeps by stage. Alarms
 * cannot search, so of what is kept by business alone there is none.
 */
export function serviceMetric(
  stage: string,
  service: string,
  metricName: string,
  { statistic = Stats.SUM, period = Duration.minutes(5), label }: ServiceMetricOptions = {},
): Metric {
  return new Metric({
    namespace: 'Randevou',
    metricName,
    dimensionsMap: { service, stage },
    statistic,
    period,
    ...(label === undefined ? {} : { label }),
  });
}
