import { Agent, CachePointBlock, NullConversationManager, TextBlock } from '@strands-agents/sdk';
import {
  DraftResult,
  type AgentMessage,
  type AgentTurn,
  type AgentTurnResult,
  type Draft,
  type ToolServer,
} from '@randevou/contracts';
import { AgentError } from './errors.ts';
import { staticPrompt, turnPrompt } from './prompt.ts';
import { RemoteTool } from './remote-tool.ts';
import { createToolConnections } from './tool-connections.ts';
import { turnMessages } from './turn-messages.ts';
import type { TurnModelFactory } from './turn-model.ts';

const MAX_MODEL_CALLS = 4;

export interface AgentOptions {
  readonly model: TurnModelFactory;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** `fetch` for one tool server; plain `fetch` unless given. */
  readonly fetchFor?: (server: ToolServer) => typeof fetch;
}

/** A function from turn to result; keeps nothing of a customer between calls. Throws {@link AgentError}. */
export interface TurnAgent {
  run(turn: AgentTurn): Promise<AgentTurnResult>;
}

/** The Strands agent of Randevou. */
export function createAgent(options: AgentOptions): TurnAgent {
  const connections = createToolConnections({ now: options.now, fetchFor: options.fetchFor ?? (() => fetch) });

  const toolsFor = async (turn: AgentTurn, onCall: (message: AgentMessage) => void): Promise<RemoteTool[]> => {
    const perServer = await Promise.all(
      turn.tools.map(async (server) => {
        try {
          const connection = await connections.to(server);
          return connection.tools.map(
            (description) => new RemoteTool({ connection, description, scope: turn.scope, onCall }),
          );
        } catch (error) {
          // A third party that is down must not stop bookings; without our own tools there is nothing to say.
          if (server.thirdParty) return [];
          throw new AgentError('tools', `tool server ${server.name} cannot be reached`, { cause: error });
        }
      }),
    );
    return perServer.flat();
  };

  const run = async (turn: AgentTurn): Promise<AgentTurnResult> => {
    const timeLeftMs = Date.parse(turn.deadline) - options.now();
    if (timeLeftMs <= 0) throw new AgentError('deadline', 'the turn arrived after its deadline');
    const called: AgentMessage[] = [];
    const tools = await toolsFor(turn, (message) => called.push(message));
    const turnModel = options.model(turn, called);
    const { history, input } = turnMessages(turn);
    const agent = new Agent({
      name: 'randevou',
      model: turnModel.model,
      tools,
      messages: history,
      systemPrompt: [
        new TextBlock(staticPrompt(turn.profile)),
        new CachePointBlock({ cacheType: 'default' }),
        new TextBlock(turnPrompt(turn.facts)),
      ],
      conversationManager: new NullConversationManager(),
      contextManager: false,
      toolExecutor: 'sequential',
      // Its default retries throttling for longer than a customer waits.
      retryStrategy: null,
      printer: false,
      sandbox: false,
    });
    try {
      const result = await agent.invoke(input, {
        cancelSignal: AbortSignal.timeout(timeLeftMs),
        limits: { turns: MAX_MODEL_CALLS },
      });
      if (result.stopReason === 'cancelled') throw new AgentError('deadline', 'the deadline came before the answer');
      const usage = result.metrics?.accumulatedUsage;
      const text = result.lastMessage.role === 'assistant' ? textOf(result.lastMessage.content) : '';
      const draft = openDraft(called);
      return {
        v: 1,
        messages: [...called, { role: 'assistant', text, ...turnModel.closing?.() }],
        ...(draft === undefined ? {} : { draft }),
        usage: {
          modelCalls: turnModel.calls(),
          inputTokens: usage?.inputTokens ?? 0,
          outputTokens: usage?.outputTokens ?? 0,
          modelId: turnModel.modelId,
        },
      };
    } catch (error) {
      if (error instanceof AgentError) throw error;
      throw new AgentError('model', 'the model did not finish the turn', { cause: error });
    }
  };
  return { run };
}

function textOf(content: readonly { readonly type: string; readonly text?: unknown }[]): string {
  return content
    .map((block) => (block.type === 'textBlock' && typeof block.text === 'string' ? block.text : ''))
    .join('')
    .trim();
}

/** The draft that the turn's last successful draft tool left open. */
function openDraft(messages: readonly AgentMessage[]): Draft | undefined {
  for (const message of messages.toReversed()) {
    if (message.role !== 'tool' || !message.name.startsWith('draft_')) continue;
    const result = DraftResult.safeParse(message.result);
    if (result.success && result.data.outcome === 'drafted') return result.data.draft;
  }
  return undefined;
}
