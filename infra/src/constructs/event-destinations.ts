import { CustomResource, Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct, type IDependable } from 'constructs';
import { arnOf } from './arn-of.ts';
import { atOnce } from './at-once.ts';
import { ServiceFunction } from './service-function.ts';
import type { StageStackProps } from '../stacks/stage-stack.ts';

export interface EventDestinationsProps extends StageStackProps {
  readonly topic: ITopic;
  /** Without these the topic takes nothing in. */
  readonly after: readonly IDependable[];
}

/**
 * Links each WhatsApp business account of the stage to the topic, and what stood there before again when it goes.
 * CloudFormation has no resource for it: `event-destination/` is the function behind it, which answers CloudFormation
 * itself, so that no framework brings a second function and a wide role.
 */
export class EventDestinations extends Construct {
  constructor(scope: Construct, id: string, { config, bundleOf, topic, after }: EventDestinationsProps) {
    super(scope, id);
    const lambda = new ServiceFunction(this, 'Function', {
      // A tenth of a deployment is none.
      config: atOnce(config),
      name: 'event-destination',
      description: 'Links WhatsApp business accounts to the topic, for CloudFormation',
      bundle: bundleOf('infra/event-destination'),
      timeout: Duration.minutes(1),
      memoryMb: 256,
    });
    for (const { id: wabaId, takeOver } of config.whatsapp) {
      const access = lambda.allowApart(
        `Access-${wabaId}`,
        [
          'social-messaging:GetLinkedWhatsAppBusinessAccount',
          'social-messaging:PutWhatsAppBusinessAccountEventDestinations',
        ],
        [arnOf(this, 'social-messaging', `waba/${wabaId.slice('waba-'.length)}`)],
      );
      const link = new CustomResource(this, wabaId, {
        resourceType: 'Custom::WhatsAppEventDestination',
        serviceToken: lambda.live.functionArn,
        // An answer comes within a minute, or never.
        serviceTimeout: Duration.minutes(5),
        properties: { WabaId: wabaId, TopicArn: topic.topicArn, TakeOver: String(takeOver) },
      });
      // An account that leaves the stage's file is put back while that is still allowed.
      link.node.addDependency(access, lambda, ...after);
    }
  }
}
