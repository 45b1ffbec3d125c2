import { describe, expect, it } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { names } from '@randevou/contracts';
import { AuditStack } from '../src/stacks/audit-stack.ts';
import { makeStage } from './make-stage.ts';

const config = makeStage({
  removal: 'retain',
  logs: { days: RetentionDays.ONE_WEEK, auditDays: RetentionDays.FIVE_YEARS },
});
const template = Template.fromStack(
  new AuditStack(new App({ builtinCloudFormationValidation: false }), { config, bundleOf: () => 'unused' }),
);

describe('the audit log', () => {
  it('is kept for its own time, and outlives its stack where the stage is kept', () => {
    template.hasResource('AWS::Logs::LogGroup', {
      Properties: {
        LogGroupName: names.auditLogGroup('test'),
        RetentionInDays: RetentionDays.FIVE_YEARS,
        DeletionProtectionEnabled: true,
      },
      DeletionPolicy: 'Retain',
    });
  });

  it('gets every domain event as it was published', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      RawMessageDelivery: true,
      FilterPolicy: Match.absent(),
      RedrivePolicy: Match.anyValue(),
    });
    template.hasResourceProperties('AWS::Pipes::Pipe', {
      TargetParameters: {
        InputTemplate: '<$.body>',
        CloudWatchLogsParameters: { LogStreamName: 'domain-events' },
      },
    });
    template.hasParameter('*', { Default: names.eventsTopicParameter('test') });
  });
});

describe('its queues', () => {
  const queues = Object.values(template.findResources('AWS::SQS::Queue')).map(
    ({ Properties }: Record<string, unknown>) => Properties,
  );

  it('are encrypted and keep what they hold for two weeks', () => {
    expect(queues).toHaveLength(2);
    for (const queue of queues) {
      expect(queue).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
    }
  });

  it('are reached over TLS alone', () => {
    const refused = Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
    template.resourcePropertiesCountIs(
      'AWS::SQS::QueuePolicy',
      { PolicyDocument: { Statement: Match.arrayWith([refused]) } },
      2,
    );
  });

  it('end in dead letters', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: names.auditQueue('test'),
      RedrivePolicy: { maxReceiveCount: 10 },
    });
  });
});

describe('the pipe', () => {
  it('may read its queue and write its stream, and is the only one who may be it', () => {
    template.resourceCountIs('AWS::IAM::Role', 1);
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Principal: { Service: 'pipes.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': Match.anyValue(), 'aws:SourceArn': Match.anyValue() } },
          },
        ],
      },
      Policies: [
        {
          PolicyDocument: {
            Statement: [
              { Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'] },
              {
                Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
                Resource: {
                  'Fn::Join': [
                    '',
                    Match.arrayWith([Match.stringLikeRegexp('/randevou/test/audit:log-stream:domain-events$')]),
                  ],
                },
              },
            ],
          },
        },
      ],
    });
  });
});
