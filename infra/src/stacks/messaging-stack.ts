import { Aws, Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { arnOf } from '../constructs/arn-of.ts';
import { EventDestinations } from '../constructs/event-destinations.ts';
import { MessagingKey } from '../constructs/messaging-key.ts';
import { QueueWithDeadLetters } from '../constructs/queue-with-dead-letters.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { publish, published } from '../constructs/stage-parameter.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

const INGRESS_TIMEOUT = Duration.seconds(30);

/**
 * The orchestrator's time-out is 45 s, of which this is six times. A failure that it sees is tried again after 2, 8 and
 * every further 30 s: 20 times are nine minutes of outage, or an hour and a half of workers that are killed. A turn gives
 * itself up after six attempts, well before. Nothing is lost with a dead letter: the relay wakes what is unanswered.
 */
const WAKE_UPS = { visibilityTimeout: Duration.seconds(270), maxReceiveCount: 20 };

/**
 * Every 5 minutes (six times the ingress's time-out is 3) for 12 hours: by then somebody must have looked, and of the 24
 * hours in which WhatsApp lets a customer be answered as many are left.
 */
const RETRIES = { visibilityTimeout: Duration.minutes(5), maxReceiveCount: 144 };

/** From WhatsApp to the queue of wake-ups: the topic, the ingress and whatever repeats what failed. */
export class MessagingStack extends StageStack {
  constructor(scope: Construct, props: StageStackProps) {
    super(scope, 'messaging', props, 'Randevou: what comes in from WhatsApp, and the queue of wake-ups');
    const { config, bundleOf } = props;
    const { stage } = config;
    const key = new MessagingKey(this, 'Key', config);
    const wakeUps = new QueueWithDeadLetters(this, 'WakeUps', {
      queueName: names.queue(stage),
      deadLetterQueueName: names.deadLetterQueue(stage),
      key,
      ...WAKE_UPS,
    });
    const retries = new QueueWithDeadLetters(this, 'Retries', {
      queueName: names.ingressRetryQueue(stage),
      deadLetterQueueName: names.ingressDeadLetterQueue(stage),
      key,
      ...RETRIES,
    });
    const topic = this.#inboundTopic(key);

    const ingress = new ServiceFunction(this, 'Ingress', {
      config,
      name: 'ingress',
      description: 'Takes messages and statuses from WhatsApp in',
      bundle: bundleOf('apps/ingress'),
      timeout: INGRESS_TIMEOUT,
      // Lambda's own repeats end after some three minutes, and throttled ones with the age at which a text counts as read late.
      asynchronous: {
        retryAttempts: 2,
        maxEventAge: Duration.minutes(15),
        onFailure: { bind: () => ({ destination: retries.queue.queueArn }) },
      },
    });
    ingress.useTable(published(this, names.tableParameter(stage)), 'conversations');
    ingress.useSecrets(names.pseudonymSecret(stage), names.smokeSecret(stage));
    ingress.useQueue({ url: wakeUps.queue.queueUrl, arn: wakeUps.queue.queueArn, keyArn: key.keyArn });
    ingress.allow(
      ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      [retries.queue.queueArn],
    );
    // One at a time: what fails comes back alone. Few at once: after an outage new messages go first.
    ingress.live.addEventSourceMapping('Retries', {
      eventSourceArn: retries.queue.queueArn,
      batchSize: 1,
      maxConcurrency: 5,
    });
    // What SNS cannot give to Lambda at all goes the same way.
    const subscription = topic.addSubscription(
      new LambdaSubscription(ingress.live, { deadLetterQueue: retries.queue }),
    );
    Validations.of(subscription).acknowledge({
      id: 'CloudFormation-Validate::W3694',
      reason: 'An alias is subscribed like a function, by its ARN; the rule knows functions only.',
    });
    if (config.whatsapp.length > 0)
      new EventDestinations(this, 'EventDestinations', { ...props, topic, after: [topic, key] });

    publish(this, 'QueueUrl', names.queueUrlParameter(stage), wakeUps.queue.queueUrl);
    publish(this, 'QueueArn', names.queueArnParameter(stage), wakeUps.queue.queueArn);
    publish(this, 'DeadLettersUrl', names.deadLetterQueueUrlParameter(stage), wakeUps.deadLetters.queueUrl);
    publish(this, 'IngressDeadUrl', names.ingressDeadLetterQueueUrlParameter(stage), retries.deadLetters.queueUrl);
    publish(this, 'InboundTopicArn', names.inboundTopicParameter(stage), topic.topicArn);
    publish(this, 'KeyArn', names.messagingKeyParameter(stage), key.keyArn);
  }

  /** Takes what End User Messaging Social publishes for this account, and what principals of the account may. */
  #inboundTopic(key: MessagingKey): Topic {
    const topic = new Topic(this, 'Inbound', {
      topicName: names.inboundTopic(this.config.stage),
      masterKey: key,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'WhatsAppPublishes',
        principals: [new ServicePrincipal('social-messaging.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: { 'aws:SourceArn': arnOf(this, 'social-messaging', '*') },
        },
      }),
    );
    return topic;
  }
}
