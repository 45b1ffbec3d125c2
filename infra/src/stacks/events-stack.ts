import { Topic } from 'aws-cdk-lib/aws-sns';
import { Key } from 'aws-cdk-lib/aws-kms';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { publish, published } from '../constructs/stage-parameter.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

/** The topic of the domain events: what happened, for whoever wants to know. They name people by pseudonyms only. */
export class EventsStack extends StageStack {
  constructor(scope: Construct, props: StageStackProps) {
    super(scope, 'events', props, 'Randevou: the topic of the domain events');
    const { stage } = props.config;
    const masterKey = Key.fromKeyArn(this, 'Key', published(this, names.messagingKeyParameter(stage)));
    const topic = new Topic(this, 'Topic', { topicName: names.eventsTopic(stage), masterKey, enforceSSL: true });
    publish(this, 'TopicArn', names.eventsTopicParameter(stage), topic.topicArn);
  }
}
