import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmSpec } from '../constructs/operator-alarm.ts';
import { functionMetric } from './function-metric.ts';
import { loggedErrors } from './logged-errors.ts';
import { serviceMetric } from './service-metric.ts';

/** The relay has alarms of its own; the other runs when a stack is deployed, and fails that. */
const WATCHED_OTHERWISE = ['relay', 'event-destination'];

/** Too seldom called to fail three quarters of a quarter of an hour: so many errors within an hour are a fault. */
const SELDOM_CALLED: Readonly<Record<string, number>> = {
  // Lambda and Secrets Manager try again a few times within minutes, and the next time after weeks.
  rotator: 1,
  transcriber: 3,
};

/**
 * Functions that do not do their work. Single errors are repeated by whoever called, so an alarm waits until they last.
 * The relay runs every minute, so that its silence is a fault, too.
 */
export function functionAlarms(stage: string, functions: readonly string[]): readonly AlarmSpec[] {
  const watched = functions.filter((name) => !WATCHED_OTHERWISE.includes(name));
  return [...watched.map((name) => failing(stage, name)), ...relayAlarms(stage)];
}

function failing(stage: string, name: string): AlarmSpec {
  const atOnce = SELDOM_CALLED[name];
  // Where single failures are counted, none may count twice: the seldom called throw what they log.
  const logs = atOnce === undefined;
  const period = atOnce === undefined ? Duration.minutes(5) : Duration.hours(1);
  return {
    section: 'function-failing',
    about: name,
    says:
      atOnce === undefined
        ? `Function ${name} has failed, or was throttled, for a quarter of an hour`
        : `Function ${name} has failed, or was throttled, ${atOnce === 1 ? 'once' : `${String(atOnce)} times`} within an hour`,
    metric: new MathExpression({
      // A function that is throttled altogether has no errors, and one that only logs what failed has none of Lambda's.
      expression: ['errors', 'throttles', ...(logs ? ['logged'] : [])].map((id) => `FILL(${id}, 0)`).join(' + '),
      usingMetrics: {
        errors: functionMetric(stage, name, 'Errors', { period }),
        throttles: functionMetric(stage, name, 'Throttles', { period }),
        ...(logs ? { logged: loggedErrors(stage, name, period) } : {}),
      },
      label: 'Errors and throttles',
      period,
    }),
    threshold: atOnce ?? 1,
    breaching: atOnce === undefined ? 3 : 1,
    of: atOnce === undefined ? 3 : 1,
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
      says: 'The schedule has not run the relay for a quarter of an hour',
      // Not Lambda's invocations: the orchestrator starts it, too, after each booking, for that business alone.
      metric: serviceMetric(stage, 'relay', 'RelayRun'),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      breaching: 3,
      of: 3,
      // Nothing is counted where nothing ran.
      missing: TreatMissingData.BREACHING,
    },
  ];
}
