import { Duration } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmSpec } from '../constructs/operator-alarm.ts';
import { serviceMetric } from './service-metric.ts';
import { sumOf } from './sum-of.ts';

const MISSING = TreatMissingData.NOT_BREACHING;
/** Both send: the orchestrator replies, the relay reminders. */
const SENDERS = ['orchestrator', 'relay'];

/** What customers or a business would complain about. */
export function conversationAlarms(stage: string): readonly AlarmSpec[] {
  const period = Duration.minutes(15);
  const undelivered = {
    failed: serviceMetric(stage, 'ingress', 'DeliveryFailed', { period }),
    ...Object.fromEntries(SENDERS.map((by) => [by, serviceMetric(stage, by, 'DeliveryGivenUp', { period })])),
  };
  return [
    {
      section: 'turns-given-up',
      says: 'A turn was tried too often and ended with an apology',
      metric: serviceMetric(stage, 'orchestrator', 'TurnGivenUp'),
      threshold: 1,
      breaching: 1,
      of: 1,
      missing: MISSING,
    },
    {
      section: 'deliveries-failing',
      says: 'Five messages or more did not reach their customers within a quarter of an hour',
      metric: sumOf(undelivered, 'Undelivered messages', period),
      threshold: 5,
      breaching: 1,
      of: 1,
      missing: MISSING,
    },
    {
      section: 'owner-must-act',
      says: 'WhatsApp refuses messages until somebody acts in WhatsApp Manager',
      metric: sumOf(
        // The ingress hears of those that AWS took at first.
        Object.fromEntries(
          [...SENDERS, 'ingress'].map((by) => [by, serviceMetric(stage, by, 'OwnerMustAct', { period })]),
        ),
        'Refused messages',
        period,
      ),
      threshold: 1,
      breaching: 1,
      of: 1,
      missing: MISSING,
    },
    {
      section: 'events-rejected',
      says: 'Events from WhatsApp could not be understood, or were for a number of no business',
      metric: serviceMetric(stage, 'ingress', 'EventRejected', { period: Duration.hours(1) }),
      threshold: 3,
      breaching: 1,
      of: 1,
      missing: MISSING,
    },
  ];
}
