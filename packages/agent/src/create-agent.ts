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
import { KnownToolsModel } from './known-tools-model.ts';
import { staticPrompt, turnPrompt } from './prompt.ts';
import { quoted } from './quoted.ts';
import { RemoteTool } from './remote-tool.ts';
import { createToolConnections } from './tool-connections.ts';
import { turnMessages } from './turn-messages.ts';
import type { TurnModelFactory } from './turn-model.ts';
import { usableTools } from './usable-tools.ts';

const MAX_MODEL_CALLS = 4;
/** The tool server without which there is nothing to say. Any other may be down. */
const INDISPENSABLE = 'booking';
const LATE = 'the deadline came before the answer';
/** The text of such an answer is a notice of the provider's, not for the customer. */
const HELD_BACK: ReadonlySet<string> = new Set(['contentFiltered', 'guardrailIntervened']);

export interface AgentOptions {
  readonly model: TurnModelFactory;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** `fetch` for one tool server; plain `fetch` unless given. */
  readonly fetchFor?: (server: ToolServer) => typeof fetch;
  /**
   * Told when the model did not finish a turn, and of tools that it had to do without (`tools`), also where the turn has
   * a result all the same.
   */
  readonly onTrouble?: (code: AgentError['code'], error: unknown) => void;
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
          const unreachable = new AgentError('tools', `tool server ${server.name} cannot be reached`, { cause: error });
          if (!server.thirdParty && server.name === INDISPENSABLE) throw unreachable;
          options.onTrouble?.('tools', unreachable);
          return [];
        }
      }),
    );
    const { usable, leftOut } = usableTools(perServer.flat());
    for (const { name, server } of leftOut)
      options.onTrouble?.(
        'tools',
        new AgentError('tools', `tool ${quoted(name)} of ${server} has a name that is taken, or that is none`),
      );
    return [...usable];
  };

  const run = async (turn: AgentTurn): Promise<AgentTurnResult> => {
    const timeLeftMs = Date.parse(turn.deadline) - options.now();
    if (timeLeftMs <= 0) throw new AgentError('deadline', 'the turn arrived after its deadline');
    const called: AgentMessage[] = [];
    const overdue = AbortSignal.timeout(timeLeftMs);
    const isLate = (): boolean => overdue.aborted;
    const late = rejectOn(overdue, new AgentError('deadline', LATE));
    const tools = await Promise.race([toolsFor(turn, (message) => called.push(message)), late]);
    const turnModel = options.model(turn, called);
    const { history, input } = turnMessages(turn);
    const agent = new Agent({
      name: 'randevou',
      model: new KnownToolsModel(turnModel.model),
      tools,
      messages: history,
      systemPrompt: [
        new TextBlock(staticPrompt(turn.profile)),
        ...(turnModel.cachePoint ? [new CachePointBlock({ cacheType: 'default' })] : []),
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
    const finished = (text: string, unfinished?: AgentTurnResult['unfinished']): AgentTurnResult => {
      const draft = openDraft(called);
      return {
        v: 1,
        messages: [...called, { role: 'assistant', text, ...turnModel.closing?.() }],
        ...(draft === undefined ? {} : { draft }),
        ...(unfinished === undefined ? {} : { unfinished }),
        usage: { ...turnModel.usage(), modelId: turnModel.modelId },
      };
    };
    /** What was done and paid for until then is not thrown away: a draft may be open. */
    const failed = (code: 'deadline' | 'model', message: string, cause?: unknown): AgentTurnResult => {
      options.onTrouble?.(code, cause);
      if (called.length > 0 || turnModel.usage().inputTokens > 0) return finished('', code);
      throw new AgentError(code, message, cause === undefined ? {} : { cause });
    };
    try {
      const invoked = agent.invoke(input, { cancelSignal: overdue, limits: { turns: MAX_MODEL_CALLS } });
      // The signal ends requests, but not an answer that stops coming in the middle.
      const result = await Promise.race([invoked, late]);
      if (result.stopReason === 'cancelled') return failed('deadline', LATE);
      const isHeldBack = HELD_BACK.has(result.stopReason);
      const isSaid = !isHeldBack && result.lastMessage.role === 'assistant';
      return finished(isSaid ? textOf(result.lastMessage.content) : '');
    } catch (error) {
      if (isLate()) return failed('deadline', LATE);
      return failed('model', 'the model did not finish the turn', error);
    }
  };
  return { run };
}

function rejectOn(signal: AbortSignal, reason: Error): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(reason), { once: true });
  });
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
