import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmSpec } from '../constructs/operator-alarm.ts';
import { functionMetric } from './function-metric.ts';
import { loggedErrors } from './logged-errors.ts';
import { serviceMetric } from './service-metric.ts';
import { sumOf } from './sum-of.ts';

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
  const most = SELDOM_CALLED[name];
  const seldom = most !== undefined;
  const period = seldom ? Duration.hours(1) : Duration.minutes(5);
  const periods = seldom ? 1 : 3;
  const said = seldom ? `${most === 1 ? 'once' : `${String(most)} times`} within an hour` : 'for a quarter of an hour';
  const counted = {
    errors: functionMetric(stage, name, 'Errors'),
    throttles: functionMetric(stage, name, 'Throttles'),
    // Where single failures are counted, none may count twice: the seldom called throw what they log.
    ...(seldom ? {} : { logged: loggedErrors(stage, name) }),
  };
  return {
    section: 'function-failing',
    about: name,
    says: `Function ${name} has failed, or was throttled, ${said}`,
    // A function that is throttled altogether has no errors, and one that only logs what failed has none of Lambda's.
    metric: sumOf(counted, 'Errors and throttles', period),
    threshold: most ?? 1,
    breaching: periods,
    of: periods,
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
