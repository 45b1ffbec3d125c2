import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { names } from '@randevou/contracts';
import * as z from 'zod';
import { MessagingStack } from '../src/stacks/messaging-stack.ts';
import { makeStage } from './make-stage.ts';

const WABA = '0123456789abcdef0123456789abcdef';
const account = { id: `waba-${WABA}`, phoneNumberIds: [`phone-number-id-${WABA}`], takeOver: true };
const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
writeFileSync(join(folder, 'handler.mjs'), '');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const synth = (whatsapp: (typeof account)[]) =>
  Template.fromStack(
    new MessagingStack(new App({ builtinCloudFormationValidation: false }), {
      config: makeStage({ whatsapp }),
      bundleOf: () => folder,
    }),
  );
const template = synth([account]);

const inAccount = (service: string, resource: string) => ({
  'Fn::Join': [
    '',
    ['arn:', { Ref: 'AWS::Partition' }, `:${service}:us-east-1:`, { Ref: 'AWS::AccountId' }, `:${resource}`],
  ],
});
const ofThisAccount = { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } };
const idOf = (type: string, properties: object): string => {
  const [id] = Object.keys(template.findResources(type, { Properties: properties }));
  if (id === undefined) throw new Error(`no ${type} like that`);
  return id;
};
const keyId = idOf('AWS::KMS::Key', {});
const key = { 'Fn::GetAtt': [keyId, 'Arn'] };
const queueArn = (QueueName: string) => ({ 'Fn::GetAtt': [idOf('AWS::SQS::Queue', { QueueName }), 'Arn'] });
const topicId = idOf('AWS::SNS::Topic', {});

const Functions = z.record(z.string(), z.object({ Properties: z.object({ Timeout: z.number() }) }));
const timeoutOf = (name: string): number => {
  const found = template.findResources('AWS::Lambda::Function', {
    Properties: { FunctionName: names.function('test', name) },
  });
  const [lambda] = Object.values(Functions.parse(found));
  return lambda?.Properties.Timeout ?? Number.NaN;
};
const Queue = z.object({
  Properties: z.object({ VisibilityTimeout: z.number(), RedrivePolicy: z.object({ maxReceiveCount: z.number() }) }),
});
const queueOf = (QueueName: string) => {
  const [queue] = Object.values(template.findResources('AWS::SQS::Queue', { Properties: { QueueName } }));
  return Queue.parse(queue).Properties;
};

describe('the inbound topic', () => {
  it('takes messages from WhatsApp for this account only, and over TLS only', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 'sns:Publish',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
          {
            Effect: 'Allow',
            Principal: { Service: 'social-messaging.amazonaws.com' },
            Action: 'sns:Publish',
            Resource: { Ref: topicId },
            Condition: {
              StringEquals: ofThisAccount,
              ArnLike: { 'aws:SourceArn': inAccount('social-messaging', '*') },
            },
          },
        ],
      },
    });
  });

  it('is encrypted, and gives its messages to the live ingress; what Lambda does not take goes to the retries', () => {
    template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: key });
    template.resourceCountIs('AWS::SNS::Subscription', 1);
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'lambda',
      Endpoint: { Ref: idOf('AWS::Lambda::Alias', { FunctionName: { Ref: Match.stringLikeRegexp('^Ingress') } }) },
      RedrivePolicy: { deadLetterTargetArn: queueArn(names.ingressRetryQueue('test')) },
    });
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
            Principal: { Service: 'sns.amazonaws.com' },
            Condition: { ArnEquals: { 'aws:SourceArn': { Ref: topicId } } },
          }),
        ]),
      },
    });
  });
});

describe('the key', () => {
  it('rotates, and lets two services use it, each for its part, beside the principals of the account', () => {
    template.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: [
          { Principal: { AWS: Match.anyValue() }, Action: 'kms:*' },
          {
            Principal: { Service: 'social-messaging.amazonaws.com' },
            Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
            Condition: {
              StringEquals: ofThisAccount,
              ArnLike: { 'aws:SourceArn': inAccount('social-messaging', '*') },
            },
          },
          {
            Principal: { Service: 'sns.amazonaws.com' },
            Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
            Condition: {
              StringEquals: ofThisAccount,
              ArnLike: { 'aws:SourceArn': inAccount('sns', 'randevou-test-*') },
            },
          },
        ],
      },
    });
  });
});

describe('every queue', () => {
  it('is encrypted, keeps messages for 14 days and speaks TLS only', () => {
    template.resourceCountIs('AWS::SQS::Queue', 4);
    template.allResourcesProperties('AWS::SQS::Queue', { KmsMasterKeyId: key, MessageRetentionPeriod: 1_209_600 });
    template.resourceCountIs('AWS::SQS::QueuePolicy', 4);
    template.allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 'sqs:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
  });

  it.each([
    [names.queue('test'), names.deadLetterQueue('test')],
    [names.ingressRetryQueue('test'), names.ingressDeadLetterQueue('test')],
  ])('%s ends in dead letters of its own', (queue, deadLetters) => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: queue,
      RedrivePolicy: { deadLetterTargetArn: queueArn(deadLetters) },
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: deadLetters,
      RedriveAllowPolicy: { redrivePermission: 'byQueue', sourceQueueArns: [inAccount('sqs', queue)] },
    });
  });
});

describe('the queue of wake-ups', () => {
  it('is first-in-first-out per conversation, with repetitions as the sender says', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: names.queue('test'),
      FifoQueue: true,
      ContentBasedDeduplication: false,
      DeduplicationScope: 'messageGroup',
      FifoThroughputLimit: 'perMessageGroupId',
    });
    template.hasResourceProperties('AWS::SQS::Queue', { QueueName: names.deadLetterQueue('test'), FifoQueue: true });
  });

  it('hides a wake-up for six times the orchestrator’s 45 s, and lets a turn give itself up first', () => {
    const { VisibilityTimeout, RedrivePolicy } = queueOf(names.queue('test'));
    expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * 45);
    expect(RedrivePolicy.maxReceiveCount).toBeGreaterThan(6 + 1);
  });
});

describe('what the ingress could not take in', () => {
  it('goes to the retry queue after three tries', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 900,
      DestinationConfig: { OnFailure: { Destination: queueArn(names.ingressRetryQueue('test')) } },
    });
  });

  it('comes back to it one by one, for hours', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: queueArn(names.ingressRetryQueue('test')),
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: 5 },
    });
    const { VisibilityTimeout, RedrivePolicy } = queueOf(names.ingressRetryQueue('test'));
    expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeoutOf('ingress'));
    const hours = (VisibilityTimeout * RedrivePolicy.maxReceiveCount) / 3600;
    expect(hours).toBeGreaterThanOrEqual(12);
    // WhatsApp lets a customer be answered for a day.
    expect(hours).toBeLessThan(24);
  });
});

describe('the ingress', () => {
  it('may read the pseudonyms and the smoke test’s keys, and no other secret', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyName: Match.stringLikeRegexp('^IngressRole'),
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'secretsmanager:GetSecretValue',
            Resource: [names.pseudonymSecret('test'), names.smokeSecret('test')].map((name) =>
              inAccount('secretsmanager', `secret:${name}-??????`),
            ),
          }),
        ]),
      },
    });
  });

  it('sends to the two queues and uses their key', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyName: Match.stringLikeRegexp('^IngressRole'),
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Action: 'sqs:SendMessage', Resource: queueArn(names.queue('test')) }),
          Match.objectLike({ Action: ['kms:GenerateDataKey', 'kms:Decrypt'], Resource: key }),
          Match.objectLike({
            Action: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
            Resource: queueArn(names.ingressRetryQueue('test')),
          }),
        ]),
      },
    });
  });
});

describe('the event destination', () => {
  it('links each account of the stage to the topic', () => {
    template.hasResource('Custom::WhatsAppEventDestination', {
      Properties: {
        ServiceToken: { Ref: Match.stringLikeRegexp('^EventDestinationsFunctionLive') },
        WabaId: account.id,
        TopicArn: { Ref: topicId },
        TakeOver: 'true',
      },
      // WhatsApp must be able to publish by then.
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^InboundPolicy'), keyId]),
    });
  });

  it('may do two things on each account, and may still when the account leaves the stage', () => {
    const [access = ''] = Object.keys(
      template.findResources('AWS::IAM::Policy', {
        Properties: {
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Action: [
                  'social-messaging:GetLinkedWhatsAppBusinessAccount',
                  'social-messaging:PutWhatsAppBusinessAccountEventDestinations',
                ],
                Resource: inAccount('social-messaging', `waba/${WABA}`),
              },
            ],
          },
          Roles: [{ Ref: Match.stringLikeRegexp('^EventDestinationsFunctionRole') }],
        },
      }),
    );
    // Deleted in reverse order: first the link, then the leave.
    template.hasResource('Custom::WhatsAppEventDestination', { DependsOn: Match.arrayWith([access]) });
  });

  it('is not there in a stage without WhatsApp, which deploys all the same', () => {
    const without = synth([]);
    without.resourceCountIs('Custom::WhatsAppEventDestination', 0);
    without.resourceCountIs('AWS::Lambda::Function', 1);
    without.resourceCountIs('AWS::SNS::Topic', 1);
  });
});

describe('the parameters', () => {
  it.each([
    [names.queueUrlParameter('test'), { Ref: idOf('AWS::SQS::Queue', { QueueName: names.queue('test') }) }],
    [names.queueArnParameter('test'), queueArn(names.queue('test'))],
    [
      names.deadLetterQueueUrlParameter('test'),
      { Ref: idOf('AWS::SQS::Queue', { QueueName: names.deadLetterQueue('test') }) },
    ],
    [
      names.ingressDeadLetterQueueUrlParameter('test'),
      { Ref: idOf('AWS::SQS::Queue', { QueueName: names.ingressDeadLetterQueue('test') }) },
    ],
    [names.inboundTopicParameter('test'), { Ref: topicId }],
    [names.messagingKeyParameter('test'), key],
  ])('%s is published', (Name, Value) => {
    template.hasResourceProperties('AWS::SSM::Parameter', { Name, Value });
  });
});
