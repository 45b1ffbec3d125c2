import type { App, Stack } from 'aws-cdk-lib';
import { findToolServers } from './find-tool-servers.ts';
import { AgentStack } from './stacks/agent-stack.ts';
import { AuditStack } from './stacks/audit-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { EventsStack } from './stacks/events-stack.ts';
import { MessagingStack } from './stacks/messaging-stack.ts';
import { ObservabilityStack } from './stacks/observability-stack.ts';
import { OrchestratorStack } from './stacks/orchestrator-stack.ts';
import { RelayStack } from './stacks/relay-stack.ts';
import { SecretsStack } from './stacks/secrets-stack.ts';
import type { StageStackProps } from './stacks/stage-stack.ts';
import { ToolServerStack } from './stacks/tool-server-stack.ts';
import { TranscriberStack } from './stacks/transcriber-stack.ts';

export interface StackOfStage {
  /** `data` becomes the stack `randevou-<stage>-data`. */
  readonly name: string;
  readonly create: (app: App, props: StageStackProps) => Stack;
  /** Whose parameters it reads: deployed before it where several are deployed at once. */
  readonly after?: readonly string[];
}

const toolServers = findToolServers();
const providers = [...new Set(toolServers.flatMap(({ needs }) => needs.secrets))].toSorted();

/** A stack of a stage is one line here. Tool servers are found, and need none. */
export const stacksOfStage: readonly StackOfStage[] = [
  { name: 'data', create: (app, props) => new DataStack(app, props) },
  { name: 'secrets', create: (app, props) => new SecretsStack(app, props, providers) },
  { name: 'messaging', create: (app, props) => new MessagingStack(app, props), after: ['data', 'secrets'] },
  { name: 'events', create: (app, props) => new EventsStack(app, props), after: ['messaging'] },
  { name: 'audit', create: (app, props) => new AuditStack(app, props), after: ['events'] },
  { name: 'observability', create: (app, props) => new ObservabilityStack(app, props) },
  { name: 'agent', create: (app, props) => new AgentStack(app, props) },
  { name: 'transcriber', create: (app, props) => new TranscriberStack(app, props) },
  {
    name: 'orchestrator',
    create: (app, props) => new OrchestratorStack(app, props),
    after: ['data', 'messaging'],
  },
  { name: 'relay', create: (app, props) => new RelayStack(app, props), after: ['data', 'messaging', 'events'] },
  ...toolServers.map((server) => ({
    name: `mcp-${server.name}`,
    create: (app: App, props: StageStackProps) => new ToolServerStack(app, props, server),
    after: ['data'],
  })),
];
