import { Duration } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmSpec } from '../constructs/operator-alarm.ts';
import type { StageConfig } from '../stage-config.ts';
import { LATENCY_TARGETS } from './latency-targets.ts';
import { serviceMetric } from './service-metric.ts';

/**
 * Steps past their target. Three in four of an hour must keep it: cold starts, which are slower by nature, are fewer
 * than the fourth, and one slow answer wakes nobody.
 */
export function latencyAlarms({ stage, agent }: Pick<StageConfig, 'stage' | 'agent'>): readonly AlarmSpec[] {
  return LATENCY_TARGETS.filter(({ metric }) => agent !== 'none' || metric !== 'AgentMs').map(
    ({ section, step, service, metric, milliseconds }) => ({
      section,
      says: `For two hours ${step} took longer than ${String(milliseconds / 1000)} s in more than one case of four`,
      metric: serviceMetric(stage, service, metric, { statistic: 'p75', period: Duration.hours(1) }),
      threshold: milliseconds,
      breaching: 2,
      of: 2,
      missing: TreatMissingData.NOT_BREACHING,
      ignoreFewSamples: true,
    }),
  );
}
