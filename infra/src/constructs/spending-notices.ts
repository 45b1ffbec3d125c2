import { Annotations, Duration, Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { OperatorAlarm } from './operator-alarm.ts';

/** AWS takes so many addresses of a notice. */
const MOST_EMAILS = 10;
/** The only region that knows an account's charges. */
const BILLING_REGION = 'us-east-1';

const NOTICES = [
  { notificationType: 'FORECASTED', threshold: 100 },
  { notificationType: 'ACTUAL', threshold: 80 },
  { notificationType: 'ACTUAL', threshold: 100 },
];

export interface SpendingNoticesProps {
  readonly monthlyUsd: number;
  readonly emails: readonly string[];
  /** Whose costs count: the stages' own, and those of their copies. */
  readonly regions: readonly string[];
  readonly topics: readonly ITopic[];
  readonly runbook: string;
}

/**
 * Tells when a month will cost more than was meant, by forecast and by what was spent. Counts all costs of the regions,
 * not those with our tags: calls of models and WhatsApp's fees carry none.
 */
export class SpendingNotices extends Construct {
  constructor(scope: Construct, id: string, props: SpendingNoticesProps) {
    super(scope, id);
    const { monthlyUsd, regions } = props;
    const { region } = Stack.of(this);
    const emails = [...new Set(props.emails)];
    if (emails.length === 0) {
      Annotations.of(this).addWarningV2(
        'randevou:no-emails',
        'No stage has operator.emails: nobody hears of the budget',
      );
    }
    const subscribers = emails.slice(0, MOST_EMAILS).map((address) => ({ address, subscriptionType: 'EMAIL' }));
    new CfnBudget(this, 'Budget', {
      budget: {
        // Without a name of ours: other addresses make another budget, which could not have the same.
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyUsd, unit: 'USD' },
        costFilters: { Region: regions },
      },
      ...(subscribers.length === 0
        ? {}
        : {
            notificationsWithSubscribers: NOTICES.map((notice) => ({
              notification: { ...notice, comparisonOperator: 'GREATER_THAN', thresholdType: 'PERCENTAGE' },
              subscribers,
            })),
          }),
    });
    if (region === BILLING_REGION) this.#alarm(props);
  }

  #alarm({ monthlyUsd, topics, runbook }: SpendingNoticesProps): void {
    new OperatorAlarm(this, {
      prefix: 'randevou-account',
      topics,
      runbook,
      section: 'spending',
      says: 'This month the whole account has cost more than its stages may',
      metric: new Metric({
        namespace: 'AWS/Billing',
        metricName: 'EstimatedCharges',
        dimensionsMap: { Currency: 'USD' },
        statistic: Stats.MAXIMUM,
        period: Duration.hours(6),
      }),
      threshold: monthlyUsd,
      breaching: 1,
      of: 1,
      // Charges are reported a few times a day; between two reports nothing has changed.
      missing: TreatMissingData.IGNORE,
    });
  }
}
