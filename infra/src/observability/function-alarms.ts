import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmSpec } from '../constructs/operator-alarm.ts';
import { functionMetric } from './function-metric.ts';

/** The relay has alarms of its own; the other runs when a stack is deployed, and fails that. */
const WATCHED_OTHERWISE = ['relay', 'event-destination'];

/**
 * Functions that do not do their work. Single errors are repeated by whoever called, so an alarm waits until they last.
 * The relay runs every minute, so that its silence is a fault, too.
 */
export function functionAlarms(stage: string, functions: readonly string[]): readonly AlarmSpec[] {
  const watched = functions.filter((name) => !WATCHED_OTHERWISE.includes(name));
  return [...watched.map((name) => failing(stage, name)), ...relayAlarms(stage)];
}

function failing(stage: string, name: string): AlarmSpec {
  return {
    section: 'function-failing',
    about: name,
    says: `Function ${name} has failed, or was throttled, for a quarter of an hour`,
    metric: new MathExpression({
      expression: 'errors + throttles',
      usingMetrics: {
        errors: functionMetric(stage, name, 'Errors'),
        throttles: functionMetric(stage, name, 'Throttles'),
      },
      label: 'Errors and throttles',
      period: Duration.minutes(5),
    }),
    threshold: 1,
    breaching: 3,
    of: 3,
    // A function that nobody calls does not fail.
    missing: TreatMissingData.NOT_BREACHING,
  };
}

function relayAlarms(stage: string): readonly AlarmSpec[] {
  return [
    {
      section: 'relay-failing',
      says: 'The relay failed in three of the last five minutes',
      metric: functionMetric(stage, 'relay', 'Errors', { period: Duration.minutes(1) }),
      threshold: 1,
      breaching: 3,
      of: 5,
      missing: TreatMissingData.NOT_BREACHING,
    },
    {
      section: 'relay-stopped',
      says: 'The relay has not run for a quarter of an hour',
      metric: functionMetric(stage, 'relay', 'Invocations'),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      breaching: 3,
      of: 3,
      // Lambda counts nothing where nothing ran.
      missing: TreatMissingData.BREACHING,
    },
  ];
}
