import { Aws, Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IAlias } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { arnOf } from '../constructs/arn-of.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { published } from '../constructs/stage-parameter.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

/** What happens without a message: events, reminders, expiries, the waiting list, sends that were left over. */
export class RelayStack extends StageStack {
  constructor(scope: Construct, props: StageStackProps) {
    super(scope, 'relay', props, 'Randevou: does what falls due, every minute');
    const { config, bundleOf } = props;
    const { stage } = config;
    const keyArn = published(this, names.messagingKeyParameter(stage));
    const relay = new ServiceFunction(this, 'Relay', {
      config,
      name: 'relay',
      description: 'Does what falls due, every minute and after commits',
      bundle: bundleOf('apps/relay'),
      timeout: Duration.seconds(60),
      canary: 'by tenths',
      // The next minute does what this one could not.
      asynchronous: { retryAttempts: 0, maxEventAge: Duration.minutes(1) },
    });
    relay.useTable(published(this, names.tableParameter(stage)), 'relay');
    relay.useSecrets(names.pseudonymSecret(stage), names.scopeSigningSecret(stage));
    relay.useToolServers();
    relay.useNumbers('social-messaging:SendWhatsAppMessage');
    relay.useEventsTopic({ arn: published(this, names.eventsTopicParameter(stage)), keyArn });
    relay.useQueue({
      url: published(this, names.queueUrlParameter(stage)),
      arn: published(this, names.queueArnParameter(stage)),
      keyArn,
    });
    this.#everyMinute(relay.live, stage);
  }

  #everyMinute(relay: IAlias, stage: string): void {
    const dead = new Queue(this, 'Dead', {
      queueName: names.relayDeadLetterQueue(stage),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(dead).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a queue of dead letters itself: of calls that the schedule could not make.',
    });
    const role = new Role(this, 'ScheduleRole', {
      description: 'Invokes the relay every minute',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Aws.ACCOUNT_ID,
            'aws:SourceArn': arnOf(this, 'scheduler', 'schedule-group/default'),
          },
        },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [relay.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [dead.queueArn] }));
    new CfnSchedule(this, 'Schedule', {
      name: names.function(stage, 'relay'),
      description: 'Runs the relay',
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: relay.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumRetryAttempts: 1, maximumEventAgeInSeconds: 60 },
        deadLetterConfig: { arn: dead.queueArn },
      },
    }).node.addDependency(role);
  }
}
