import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { names } from '@randevou/contracts';

/** By function; without dimensions, since a metric filter can only take them from the line. */
export const LOGGED_ERRORS = 'Randevou/LoggedErrors';

/**
 * Lines of level ERROR that a function wrote. Lambda's own `Errors` does not know of a wake-up that is given back to the
 * queue, nor of a tool that failed and said so in its answer: both end the invocation well.
 */
export function loggedErrors(stage: string, name: string): Metric {
  return new Metric({
    namespace: LOGGED_ERRORS,
    metricName: names.function(stage, name),
    statistic: Stats.SUM,
    label: `${name}, logged`,
  });
}
