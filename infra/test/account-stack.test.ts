import { describe, expect, it } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type * as z from 'zod';
import { AccountConfig } from '../src/account-config.ts';
import { AccountStack } from '../src/stacks/account-stack.ts';
import { placesOf } from '../src/stacks-of-account.ts';
import type { StageConfig } from '../src/stage-config.ts';
import { alarmsOf } from './alarms-of.ts';
import { makeStage } from './make-stage.ts';

const ACCOUNT = '111122223333';
const GITHUB = { repository: 'example/bot' };
const ISSUER = 'token.actions.githubusercontent.com';

const PROD = makeStage({
  stage: 'prod',
  account: ACCOUNT,
  recoveryRegion: 'us-west-2',
  operator: { emails: ['one@example.com'], monthlyBudgetUsd: 100, runbook: 'RUNBOOK.md' },
  logs: { days: RetentionDays.THREE_MONTHS, auditDays: RetentionDays.ONE_YEAR },
});
const DEV = makeStage({
  stage: 'dev',
  account: ACCOUNT,
  operator: { emails: ['one@example.com', 'two@example.com'], monthlyBudgetUsd: 20, runbook: 'RUNBOOK.md' },
});

function makeStacks(account: z.input<typeof AccountConfig>, stages: readonly StageConfig[]): readonly AccountStack[] {
  const app = new App({ builtinCloudFormationValidation: false });
  const parsed = AccountConfig.parse(account);
  return placesOf(stages).map(
    (place, at) => new AccountStack(app, `account-${String(at)}`, { account: parsed, place }),
  );
}

function makeTemplates(account: z.input<typeof AccountConfig>, stages: readonly StageConfig[]): readonly Template[] {
  return makeStacks(account, stages).map((stack) => Template.fromStack(stack));
}

describe('spending', () => {
  const [stack] = makeStacks({}, [PROD, DEV]);
  if (stack === undefined) throw new Error('two stages in one place make no stack');
  const template = Template.fromStack(stack);

  it('of all stages of the region, and their copies, is noticed by forecast and when it is spent', () => {
    const to = (notice: object) => ({
      Notification: notice,
      Subscribers: [{ Address: 'one@example.com' }, { Address: 'two@example.com' }],
    });
    template.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: {
        // Other addresses replace the budget, and two cannot have one name.
        BudgetName: Match.absent(),
        BudgetLimit: { Amount: 120, Unit: 'USD' },
        TimeUnit: 'MONTHLY',
        CostFilters: { Region: ['us-east-1', 'us-west-2'] },
      },
      NotificationsWithSubscribers: [
        to({ NotificationType: 'FORECASTED', Threshold: 100 }),
        to({ NotificationType: 'ACTUAL', Threshold: 80 }),
        to({ NotificationType: 'ACTUAL', Threshold: 100 }),
      ],
    });
  });

  it('has an alarm where AWS knows the charges', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/Billing',
      MetricName: 'EstimatedCharges',
      Threshold: 120,
      TreatMissingData: 'ignore',
    });
    const [elsewhere] = makeTemplates({}, [{ ...PROD, region: 'eu-west-1' }]);
    elsewhere?.resourcePropertiesCountIs('AWS::CloudWatch::Alarm', { Namespace: 'AWS/Billing' }, 0);
    elsewhere?.resourceCountIs('AWS::Budgets::Budget', 1);
  });

  it('says at synth that nobody hears of it', () => {
    const [silent] = makeStacks({}, [{ ...PROD, operator: { ...PROD.operator, emails: [] } }]);
    if (silent === undefined) throw new Error('a stage makes no stack');
    Annotations.fromStack(silent).hasWarning('*', Match.stringLikeRegexp('nobody hears of the budget'));
  });

  it('goes to the operators of every stage, as every alarm of the account', () => {
    const topicOf = (stage: string) => ({
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:sns:us-east-1:${ACCOUNT}:randevou-${stage}-operators`]],
    });
    const alarms = alarmsOf(stack);
    expect(alarms.map(({ AlarmName }) => AlarmName).toSorted()).toEqual([
      'randevou-account-agentcore-throttled',
      'randevou-account-lambda-concurrency',
      'randevou-account-spending',
    ]);
    for (const { AlarmActions, OKActions } of alarms) {
      expect({ AlarmActions, OKActions }).toEqual({
        AlarmActions: [topicOf('prod'), topicOf('dev')],
        OKActions: [topicOf('prod'), topicOf('dev')],
      });
    }
  });
});

describe('traces', () => {
  it('are let in by X-Ray of this account, and kept as long as the logs of the stage that keeps them longest', () => {
    const [template] = makeTemplates({}, [PROD, DEV]);
    template?.hasResource('AWS::XRay::TransactionSearchConfig', {
      Properties: { IndexingPercentage: 1 },
      DependsOn: [Match.stringLikeRegexp('Access')],
    });
    template?.hasResourceProperties('AWS::Logs::ResourcePolicy', {
      PolicyDocument: { 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp('log-group:aws/spans')])] },
    });
    for (const LogGroupName of ['aws/spans', '/aws/lambda-insights']) {
      template?.hasResourceProperties('AWS::Scheduler::Schedule', {
        Target: { Input: JSON.stringify({ LogGroupName, RetentionInDays: 90 }) },
      });
    }
  });
});

describe('who deploys', () => {
  const [template] = makeTemplates({ github: GITHUB }, [PROD, DEV]);

  it.each(['prod', 'dev'])('is the environment %s of the repository, for its stage', (stage) => {
    template?.hasResourceProperties('AWS::IAM::Role', {
      RoleName: `randevou-${stage}-deploy`,
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: {
              StringEquals: {
                [`${ISSUER}:aud`]: 'sts.amazonaws.com',
                [`${ISSUER}:sub`]: `repo:example/bot:environment:${stage}`,
              },
            },
          },
        ],
      },
    });
  });

  it('is known by the numbers of owner and repository, where its tokens name them', () => {
    const [numbered] = makeTemplates({ github: { ...GITHUB, ids: { owner: 123456, repository: 456789 } } }, [PROD]);
    numbered?.hasResourceProperties('AWS::IAM::Role', {
      RoleName: 'randevou-prod-deploy',
      AssumeRolePolicyDocument: {
        Statement: [
          Match.objectLike({
            Condition: {
              StringEquals: {
                [`${ISSUER}:aud`]: 'sts.amazonaws.com',
                [`${ISSUER}:sub`]: 'repo:example@123456/bot@456789:environment:prod',
              },
            },
          }),
        ],
      },
    });
  });

  it.each(['example', 'example/*', '*/bot', 'example/bot:*', 'example/bot/more'])(
    'is no repository called %s',
    (repository) => {
      expect(AccountConfig.safeParse({ github: { repository } }).success).toBe(false);
    },
  );

  it('may become the roles of the bootstrap, walk the smoke test, and do nothing else', () => {
    const arn = (kind: string) => ({
      'Fn::Join': [
        '',
        ['arn:', { Ref: 'AWS::Partition' }, `:iam::${ACCOUNT}:role/cdk-hnb659fds-${kind}-role-${ACCOUNT}-us-east-1`],
      ],
    });
    template?.resourcePropertiesCountIs(
      'AWS::IAM::Role',
      {
        RoleName: Match.stringLikeRegexp('-deploy$'),
        ManagedPolicyArns: Match.absent(),
        Policies: [
          {
            PolicyDocument: {
              Statement: [
                {
                  Action: 'sts:AssumeRole',
                  Effect: 'Allow',
                  Resource: [arn('deploy'), arn('file-publishing'), arn('lookup')],
                },
              ],
            },
          },
          {
            PolicyName: 'smoke',
            PolicyDocument: {
              Statement: [
                Match.objectLike({
                  Action: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
                  Condition: {
                    'ForAllValues:StringLike': {
                      'dynamodb:LeadingKeys': ['B#smoke#*', 'OUTBOX#*', 'PROFILES', 'NUMBER#*'],
                    },
                    Null: { 'dynamodb:LeadingKeys': 'false' },
                  },
                }),
                Match.objectLike({ Action: 'secretsmanager:GetSecretValue' }),
                Match.objectLike({ Action: 'ssm:GetParameter' }),
                Match.objectLike({ Action: 'sns:Publish' }),
                Match.objectLike({ Action: ['kms:GenerateDataKey', 'kms:Decrypt'] }),
              ],
            },
          },
        ],
      },
      2,
    );
  });

  it('is nobody unless a repository is named', () => {
    const [none] = makeTemplates({}, [PROD]);
    none?.resourceCountIs('AWS::IAM::OIDCProvider', 0);
    none?.resourcePropertiesCountIs('AWS::IAM::Role', { RoleName: Match.stringLikeRegexp('-deploy$') }, 0);
  });
});

describe('what an account has once', () => {
  it('is not made of half of its stages: all of a region name their account, or none', () => {
    const { account: _, ...anywhere } = DEV;
    expect(() => placesOf([anywhere, PROD])).toThrow('say account in stages/dev.yaml, too');
    expect(placesOf([{ ...anywhere, region: 'eu-west-1' }, PROD])).toHaveLength(2);
    expect(placesOf([DEV, PROD])).toHaveLength(1);
  });

  const schedules = (template: Template | undefined) =>
    Object.values(template?.findResources('AWS::Scheduler::Schedule') ?? {}).map((found) => JSON.stringify(found));

  it('is made in its first region only, over all regions', () => {
    const [first, second] = makeTemplates({ github: GITHUB }, [PROD, { ...DEV, region: 'eu-west-1' }]);
    first?.resourceCountIs('AWS::IAM::OIDCProvider', 1);
    expect(schedules(first).filter((each) => each.includes('updateCostAllocationTagsStatus'))).toHaveLength(1);
    second?.resourceCountIs('AWS::IAM::OIDCProvider', 0);
    expect(schedules(second).filter((each) => each.includes('updateCostAllocationTagsStatus'))).toHaveLength(0);
  });

  it('is left alone where it exists', () => {
    const [template] = makeTemplates(
      {
        github: { ...GITHUB, identityProvider: 'exists' },
        costAllocationTags: 'exists',
        transactionSearch: 'exists',
      },
      [PROD],
    );
    template?.resourceCountIs('AWS::IAM::OIDCProvider', 0);
    template?.resourceCountIs('AWS::XRay::TransactionSearchConfig', 0);
    expect(schedules(template).filter((each) => !each.includes('lambda-insights'))).toEqual([]);
    template?.resourcePropertiesCountIs('AWS::IAM::Role', { RoleName: 'randevou-prod-deploy' }, 1);
  });
});
