import { AwsError, startBedrock, type Converse, type ConverseRequest, type Interceptor } from '@randevou/standins';
import { createAgent } from '../src/create-agent.ts';
import { createNovaModel, type NovaOptions } from '../src/nova-model.ts';
import { agentTurn, NOW } from './agent-turn.ts';
import { startToolServer, type ReceivedCall } from './tool-server.ts';

const CREDENTIALS = { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' };

export interface OpenNova {
  /** Requests that Bedrock's stand-in took. */
  readonly seen: ConverseRequest[];
  /** Calls of the tool server. */
  readonly calls: ReceivedCall[];
  /** A turn with so many milliseconds; 10,000 unless given. */
  readonly run: (turnMs?: number) => ReturnType<ReturnType<typeof createAgent>['run']>;
  readonly close: () => Promise<void>;
}

/** The agent with the model of Bedrock over the wire: the real client, against a stand-in that says what the test wrote. */
export async function openNova(
  converse: Converse,
  options: NovaOptions & { readonly interceptor?: Interceptor } = {},
): Promise<OpenNova> {
  const { interceptor, ...novaOptions } = options;
  const seen: ConverseRequest[] = [];
  const bedrock = await startBedrock((request) => {
    seen.push(request);
    return converse(request);
  }, interceptor);
  const tools = await startToolServer({
    find_slots: () => ({ content: [{ type: 'text', text: '{"slots":[]}' }], structuredContent: { slots: [] } }),
  });
  const agent = createAgent({
    model: createNovaModel({
      region: 'us-east-1',
      clientConfig: { endpoint: bedrock.url, credentials: CREDENTIALS },
      ...novaOptions,
    }),
    now: () => NOW,
  });
  const server = { name: 'booking', url: tools.url, thirdParty: false };
  return {
    seen,
    calls: tools.calls,
    run: (turnMs = 10_000) =>
      agent.run(agentTurn('Any table?', [server], { deadline: new Date(NOW + turnMs).toISOString() })),
    close: async () => {
      await Promise.all([bedrock.close(), tools.close()]);
    },
  };
}

export const malformed = new AwsError(
  'ModelErrorException',
  'Model produced invalid sequence as part of ToolUse. Please refer to the model tool use troubleshooting guide.',
  424,
);

/** Calls `find_slots`, then answers. */
export const callThenAnswer: Converse = ({ messages }) =>
  messages.length === 1
    ? {
        content: [
          { text: '<thinking>I should look.</thinking>' },
          { toolUse: { toolUseId: 't1', name: 'find_slots', input: { service_id: 'dinner' } } },
        ],
        usage: { inputTokens: 900, outputTokens: 30 },
      }
    : {
        content: [{ text: '<thinking>Done.</thinking> Here you are.' }],
        usage: { inputTokens: 950, outputTokens: 8 },
      };
