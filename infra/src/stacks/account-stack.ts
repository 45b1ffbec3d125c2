import { Stack, Tags } from 'aws-cdk-lib';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import type { AccountConfig } from '../account-config.ts';
import { arnOf } from '../constructs/arn-of.ts';
import { DailyCall } from '../constructs/daily-call.ts';
import { DeployRoles } from '../constructs/deploy-roles.ts';
import { LogRetention } from '../constructs/log-retention.ts';
import { OperatorAlarm } from '../constructs/operator-alarm.ts';
import { SpendingNotices } from '../constructs/spending-notices.ts';
import { TransactionSearch } from '../constructs/transaction-search.ts';
import { accountAlarms } from '../observability/account-alarms.ts';
import type { Place } from '../stacks-of-account.ts';

/** An alarm has at most five actions. */
const MOST_TOPICS = 5;
/** Every stack has these tags; see `StageStack`. */
const COST_TAGS = ['project', 'stage', 'component'];

export interface AccountStackProps {
  readonly account: AccountConfig;
  readonly place: Place;
}

/** What an account and region has once, for all its stages: spending, quotas, traces, tags on the bill, who deploys. */
export class AccountStack extends Stack {
  constructor(scope: Construct, id: string, { account, place }: AccountStackProps) {
    super(scope, id, {
      stackName: 'randevou-account',
      description: 'Randevou: what an account and region has once, for all its stages',
      env: { region: place.region, ...(place.account === undefined ? {} : { account: place.account }) },
      terminationProtection: place.stages.some(({ removal }) => removal === 'retain'),
    });
    Tags.of(this).add('project', 'randevou');
    Tags.of(this).add('component', 'account');
    const { stages } = place;
    const topics = stages.slice(0, MOST_TOPICS).map(({ stage }) => this.#topicOf(stage));
    const runbook = stages[0]?.operator.runbook ?? 'infra/RUNBOOK.md';
    const withAgent = stages.some(({ agent }) => agent !== 'none');
    for (const spec of accountAlarms({ withAgent })) {
      new OperatorAlarm(this, { ...spec, prefix: 'randevou-account', topics, runbook });
    }
    const monthlyUsd = stages.reduce((sum, { operator }) => sum + (operator.monthlyBudgetUsd ?? 0), 0);
    if (monthlyUsd > 0) {
      const emails = stages.flatMap(({ operator }) => operator.emails);
      const regions = stages.flatMap(({ region, recoveryRegion }) => [region, recoveryRegion ?? region]);
      new SpendingNotices(this, 'Spending', { monthlyUsd, emails, regions: [...new Set(regions)], topics, runbook });
    }
    const days = Math.max(...stages.map(({ logs }) => logs.days));
    new LogRetention(this, 'Insights', { logGroupName: '/aws/lambda-insights', days });
    if (account.transactionSearch === 'make') {
      new TransactionSearch(this, 'Traces', { indexedPercent: account.indexedTracesPercent, retentionDays: days });
    }
    if (place.first && account.costAllocationTags === 'make') this.#activateTags();
    if (account.github !== undefined) {
      new DeployRoles(this, 'Deploy', {
        github: account.github,
        stages,
        makeProvider: place.first && account.github.identityProvider === 'make',
        bootstrapQualifier: account.bootstrapQualifier,
      });
    }
  }

  #topicOf(stage: string): ITopic {
    return Topic.fromTopicArn(this, `Operators-${stage}`, arnOf(this, 'sns', names.operatorTopic(stage)));
  }

  /** Billing knows a tag's key some hours after the first resource that has it; until then the call changes nothing. */
  #activateTags(): void {
    new DailyCall(this, 'CostTags', {
      description: 'The tags of the stacks are filters of Cost Explorer',
      service: 'costexplorer',
      action: 'updateCostAllocationTagsStatus',
      input: { CostAllocationTagsStatus: COST_TAGS.map((TagKey) => ({ TagKey, Status: 'Active' })) },
      permission: {
        action: 'ce:UpdateCostAllocationTagsStatus',
        resource: '*',
        wildcard: 'ce:UpdateCostAllocationTagsStatus knows no resources',
      },
    });
  }
}
