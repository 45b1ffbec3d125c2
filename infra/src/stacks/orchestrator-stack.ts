import { Duration } from 'aws-cdk-lib';
import { names } from '@randevou/contracts';
import type { Construct } from 'constructs';
import { arnOf } from '../constructs/arn-of.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { published } from '../constructs/stage-parameter.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

/** The turns: fed by the queue of wake-ups, one conversation at a time. */
export class OrchestratorStack extends StageStack {
  constructor(scope: Construct, props: StageStackProps) {
    super(scope, 'orchestrator', props, 'Randevou: runs the turns of conversations');
    const { config, bundleOf } = props;
    const { stage } = config;
    const orchestrator = new ServiceFunction(this, 'Orchestrator', {
      config,
      name: 'orchestrator',
      description: 'Runs the turns of conversations',
      bundle: bundleOf('apps/orchestrator'),
      // The queue hides a wake-up six times as long.
      timeout: Duration.seconds(45),
      memoryMb: 1536,
    });
    orchestrator.useTable(published(this, names.tableParameter(stage)), 'conversations');
    orchestrator.useSecrets(names.pseudonymSecret(stage), names.scopeSigningSecret(stage));
    orchestrator.useToolServers();
    orchestrator.useFunction('RANDEVOU_RELAY_FUNCTION', 'relay');
    if (config.voiceNotes) orchestrator.useFunction('RANDEVOU_TRANSCRIBER_FUNCTION', 'transcriber');
    orchestrator.useNumbers('social-messaging:SendWhatsAppMessage');
    orchestrator.readParameters(names.agentParameter(stage));
    if (config.agent !== 'none') {
      // AgentCore ends each id in a dash and ten characters of its own.
      const runtime = arnOf(this, 'bedrock-agentcore', `runtime/${names.agentRuntime(stage)}-??????????`);
      orchestrator.allow(
        ['bedrock-agentcore:InvokeAgentRuntime'],
        [runtime, `${runtime}/runtime-endpoint/${names.alias}`],
      );
    }
    this.#feed(orchestrator, stage, config.maximumConcurrency);
  }

  #feed(orchestrator: ServiceFunction, stage: string, maxConcurrency: number): void {
    const queueArn = published(this, names.queueArnParameter(stage));
    orchestrator.addEnvironment('RANDEVOU_QUEUE_URL', published(this, names.queueUrlParameter(stage)));
    orchestrator.allow(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
      [queueArn],
    );
    orchestrator.allow(['kms:Decrypt'], [published(this, names.messagingKeyParameter(stage))]);
    orchestrator.live.addEventSourceMapping('WakeUps', {
      eventSourceArn: queueArn,
      batchSize: 1,
      reportBatchItemFailures: true,
      maxConcurrency,
    });
  }
}
