import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, LogStream } from 'aws-cdk-lib/aws-logs';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { arnOf } from '../constructs/arn-of.ts';
import { published } from '../constructs/stage-parameter.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

const STREAM = 'domain-events';

/**
 * Who did what, when: the audit log, kept longer than the other logs, and the domain events' way into it without code
 * of ours: topic, queue, pipe. Apart from the alarms, so that it outlives a change to them. Events hold pseudonyms only.
 */
export class AuditStack extends StageStack {
  constructor(scope: Construct, props: StageStackProps) {
    super(scope, 'audit', props, 'Randevou: the audit log, and the way of the domain events into it');
    const { stage, logs, removal } = props.config;
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: names.auditLogGroup(stage),
      retention: logs.auditDays,
      deletionProtectionEnabled: removal === 'retain',
      removalPolicy: removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const stream = new LogStream(this, 'Stream', {
      logGroup,
      logStreamName: STREAM,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const deadLetters = this.#queue('DeadLetters', names.auditDeadLetterQueue(stage));
    const queue = this.#queue('Queue', names.auditQueue(stage), deadLetters);
    const events = Topic.fromTopicArn(this, 'Events', published(this, names.eventsTopicParameter(stage)));
    events.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: deadLetters }));
    this.#pipe(queue, logGroup, stream);
  }

  /** Encrypted by SQS itself, which lets SNS in without a key of ours. */
  #queue(id: string, queueName: string, deadLetters?: Queue): Queue {
    return new Queue(this, id, {
      queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.minutes(1),
      ...(deadLetters === undefined ? {} : { deadLetterQueue: { queue: deadLetters, maxReceiveCount: 10 } }),
    });
  }

  #pipe(queue: Queue, logGroup: LogGroup, stream: LogStream): void {
    const { stage } = this.config;
    const name = names.auditQueue(stage);
    const streamArn = arnOf(this, 'logs', `log-group:${names.auditLogGroup(stage)}:log-stream:${STREAM}`);
    const pipeArn = arnOf(this, 'pipes', `pipe/${name}`);
    const role = new Role(this, 'PipeRole', {
      assumedBy: new ServicePrincipal('pipes.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account, 'aws:SourceArn': pipeArn } },
      }),
      inlinePolicies: {
        pipe: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
              resources: [queue.queueArn],
            }),
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [streamArn],
            }),
          ],
        }),
      },
    });
    const pipe = new CfnPipe(this, 'Pipe', {
      name,
      description: 'Domain events of the stage, each as a line of the audit log',
      roleArn: role.roleArn,
      source: queue.queueArn,
      sourceParameters: { sqsQueueParameters: { batchSize: 10, maximumBatchingWindowInSeconds: 10 } },
      target: logGroup.logGroupArn,
      targetParameters: { inputTemplate: '<$.body>', cloudWatchLogsParameters: { logStreamName: STREAM } },
    });
    pipe.node.addDependency(stream);
  }
}
