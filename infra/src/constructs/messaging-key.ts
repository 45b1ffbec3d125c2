import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { removalOf } from './removal-of.ts';
import type { StageConfig } from '../stage-config.ts';
import { arnOf } from './arn-of.ts';

/**
 * Key of the stage's topics and queues. Principals of this account use it by their own policies; of services only the
 * two that bring messages in, each for what it publishes or delivers here.
 */
export class MessagingKey extends Key {
  constructor(scope: Construct, id: string, config: StageConfig) {
    const { stage } = config;
    super(scope, id, {
      alias: names.function(stage, 'messaging'),
      description: `Topics and queues of the stage ${stage}`,
      enableKeyRotation: true,
      removalPolicy: removalOf(config),
    });
    // As the service's guide has it; which of its resources it names as the source is not documented.
    this.#allow('WhatsAppPublishes', 'social-messaging.amazonaws.com', arnOf(this, 'social-messaging', '*'));
    this.#allow('TopicsDeliver', 'sns.amazonaws.com', arnOf(this, 'sns', names.function(stage, '*')));
  }

  #allow(sid: string, service: string, source: string): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        sid,
        principals: [new ServicePrincipal(service)],
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        // In a key's policy: this key.
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnLike: { 'aws:SourceArn': source } },
      }),
    );
  }
}
