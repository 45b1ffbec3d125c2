import { describe, it } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { names } from '@randevou/contracts';
import { EventsStack } from '../src/stacks/events-stack.ts';
import { makeStage } from './make-stage.ts';

const template = Template.fromStack(
  new EventsStack(new App({ builtinCloudFormationValidation: false }), {
    config: makeStage(),
    bundleOf: () => 'unused',
  }),
);

describe('the topic of the domain events', () => {
  it('is encrypted with the key of the stage', () => {
    template.hasParameter('*', { Default: names.messagingKeyParameter('test') });
    template.hasResourceProperties('AWS::SNS::Topic', {
      TopicName: names.eventsTopic('test'),
      KmsMasterKeyId: { Ref: Match.stringLikeRegexp('messagingkey') },
    });
  });

  it('takes events over TLS only, and from principals of the account alone', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [{ Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      },
    });
  });

  it('is where the others look for it', () => {
    template.hasResourceProperties('AWS::SSM::Parameter', {
      Name: names.eventsTopicParameter('test'),
      Value: { Ref: Match.stringLikeRegexp('^Topic') },
    });
  });
});
