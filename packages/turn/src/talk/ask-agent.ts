import type { AgentTurn, AgentTurnResult, ProfileFacts, TurnEvent, TurnFacts } from '@randevou/contracts';
import type { Agent, Circuit, Pseudonyms, Tools } from '@randevou/conversation';
import type { TurnContext } from '../turn-context.ts';

export interface AgentDeps {
  readonly agent: Agent;
  readonly circuit: Circuit;
  readonly tools: Tools;
  readonly pseudonyms: Pseudonyms;
  readonly agentVersion: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told what was mended on the way; the turn goes on. */
  readonly onTrouble?: (what: 'agent' | 'turn', error: unknown) => void;
  /** Counts for the operator. */
  readonly count?: (name: TurnCount, businessId: string) => void;
}

/** The circuit kept a turn from the agent; the agent failed; a text of the model claimed too much. */
export type TurnCount = 'CircuitOpen' | 'AgentFailed' | 'ClaimRefused';

/** What a turn starts from, for the agent and the guided policy alike. */
export interface Given {
  readonly profile: ProfileFacts;
  readonly facts: TurnFacts;
  readonly events: readonly TurnEvent[];
}

/** What the guided policy needs to finish a turn, and settling and sending after it. */
const RESERVE_MS = 8_000;
/** The agent stops so long before nobody waits any more, so that what it has by then still arrives. */
const ON_THE_WAY_MS = 500;

/** One call of the agent, and what the circuit learns of it; `undefined` when it gave no result in this time. */
export async function askAgent(
  { input, tools }: TurnContext,
  deps: AgentDeps,
  { profile, facts, events }: Given,
  longestMs: number,
): Promise<AgentTurnResult | undefined> {
  const now = deps.now();
  const timeoutMs = Math.min(longestMs, input.deadline - now - RESERVE_MS);
  if (timeoutMs <= 0) return undefined;
  const failed = async (error: unknown): Promise<void> => {
    deps.onTrouble?.('agent', error);
    deps.count?.('AgentFailed', input.conversation.businessId);
    await deps.circuit.record('failure', deps.now());
  };
  try {
    const [scope, servers] = await Promise.all([tools.modelToken(), deps.tools.servers()]);
    const turn: AgentTurn = {
      v: 1,
      turnId: input.turn.turnId,
      deadline: new Date(now + Math.max(1, timeoutMs - ON_THE_WAY_MS)).toISOString(),
      scope,
      profile,
      facts,
      history: [...input.turn.session.history],
      events: [...events],
      tools: [...servers],
    };
    const sessionId = deps.pseudonyms.agentSession(input.conversation, deps.agentVersion);
    const result = await deps.agent.run(turn, { sessionId, timeoutMs });
    if (result.unfinished === undefined) await deps.circuit.record('success', deps.now());
    else await failed(new Error(`the agent stopped: ${result.unfinished}`));
    return result;
  } catch (error) {
    await failed(error);
    return undefined;
  }
}
