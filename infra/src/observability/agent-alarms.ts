import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmSpec } from '../constructs/operator-alarm.ts';
import type { StageConfig } from '../stage-config.ts';
import { serviceMetric } from './service-metric.ts';

const MISSING = TreatMissingData.NOT_BREACHING;
const FEWEST_CALLS = 5;

/** The agent and its model. Customers are answered without them, more stiffly; a stage without an agent has none. */
export function agentAlarms({ stage, agent, modelId }: StageConfig): readonly AlarmSpec[] {
  if (agent === 'none') return [];
  const period = Duration.minutes(15);
  return [
    {
      section: 'circuit-open',
      says: 'For half an hour the agent was not asked, because it had failed too often',
      metric: serviceMetric(stage, 'orchestrator', 'CircuitOpen', { period }),
      threshold: 1,
      breaching: 2,
      of: 2,
      missing: MISSING,
    },
    {
      section: 'agent-failing',
      says: 'A quarter of the calls of the agent failed, were late or were throttled, for half an hour',
      metric: new MathExpression({
        expression: `IF(calls >= ${String(FEWEST_CALLS)}, 100 * FILL(failed, 0) / calls, 0)`,
        usingMetrics: {
          calls: serviceMetric(stage, 'orchestrator', 'AgentMs', { statistic: Stats.SAMPLE_COUNT, period }),
          failed: serviceMetric(stage, 'orchestrator', 'AgentFailed', { period }),
        },
        label: 'Percent of calls',
        period,
      }),
      threshold: 25,
      breaching: 2,
      of: 2,
      missing: MISSING,
    },
    ...(agent === 'nova' ? [modelThrottled(modelId)] : []),
  ];
}

function modelThrottled(modelId: string): AlarmSpec {
  return {
    section: 'model-throttled',
    says: 'Bedrock refused calls of the model because they, or their tokens, were too many',
    metric: new Metric({
      namespace: 'AWS/Bedrock',
      metricName: 'InvocationThrottles',
      dimensionsMap: { ModelId: modelId },
      statistic: Stats.SUM,
      period: Duration.minutes(5),
    }),
    threshold: 1,
    breaching: 2,
    of: 3,
    missing: MISSING,
  };
}
