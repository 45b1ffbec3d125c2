import { Duration } from 'aws-cdk-lib';
import { type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { names } from '@randevou/contracts';
import type { AlarmSpec } from '../constructs/operator-alarm.ts';
import { queueMetric } from './queue-metric.ts';
import { sumOf } from './sum-of.ts';

/** More than the queue's visibility time-out: a single worker that was killed needs nobody. */
const WAITING_SECONDS = 300;
/** Periods of five minutes. */
const RETRYING_PERIODS = 6;
const AUDIT_SECONDS = 3600;

/** What lies in a queue and should not. SQS is silent about a queue that nobody used for hours: then all is well. */
export function queueAlarms(stage: string): readonly AlarmSpec[] {
  const missing = TreatMissingData.NOT_BREACHING;
  const lying = (section: string, queue: string, says: string): AlarmSpec => ({
    section,
    says,
    metric: queueMetric(queue, 'ApproximateNumberOfMessagesVisible'),
    threshold: 1,
    breaching: 1,
    of: 1,
    missing,
  });
  return [
    lying(
      'wake-up-dead-letters',
      names.deadLetterQueue(stage),
      'Wake-ups of conversations were tried too often and lie among the dead letters',
    ),
    lying(
      'ingress-dead-letters',
      names.ingressDeadLetterQueue(stage),
      'Messages from WhatsApp never reached the inbox; their customers wait',
    ),
    lying(
      'relay-dead-letters',
      names.relayDeadLetterQueue(stage),
      'The schedule could not start the relay, which sends reminders and what is left over',
    ),
    {
      section: 'wake-ups-wait',
      says: 'A conversation has waited five minutes to be taken up',
      metric: queueMetric(names.queue(stage), 'ApproximateAgeOfOldestMessage'),
      threshold: WAITING_SECONDS,
      breaching: 3,
      of: 3,
      missing,
    },
    {
      section: 'ingress-retries',
      says: 'For half an hour there were messages from WhatsApp that could not be taken in',
      // Not the age of the oldest: SQS leaves out of it what was received three times, which is after ten minutes here.
      metric: heldIn(names.ingressRetryQueue(stage)),
      threshold: 1,
      breaching: RETRYING_PERIODS,
      of: RETRYING_PERIODS,
      missing,
    },
    lying('audit-behind', names.auditDeadLetterQueue(stage), 'Domain events could not be written to the audit log'),
    {
      section: 'audit-behind',
      about: 'waiting',
      says: 'Domain events have waited an hour for the audit log',
      metric: queueMetric(names.auditQueue(stage), 'ApproximateAgeOfOldestMessage', Duration.minutes(5)),
      threshold: AUDIT_SECONDS,
      breaching: 1,
      of: 1,
      missing,
    },
  ];
}

/** What waits in a queue, and what was taken and is hidden until the next try. */
function heldIn(queue: string): IMetric {
  const metrics = {
    waiting: queueMetric(queue, 'ApproximateNumberOfMessagesVisible'),
    taken: queueMetric(queue, 'ApproximateNumberOfMessagesNotVisible'),
  };
  return sumOf(metrics, 'Messages', Duration.minutes(5));
}
