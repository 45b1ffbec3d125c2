import type { AgentTurn, AgentTurnResult, ProfileFacts, TurnEvent, TurnFacts } from '@randevou/contracts';
import type { Circuit, DeployedAgent, Pseudonyms, Tools } from '@randevou/conversation';
import type { TurnContext } from '../turn-context.ts';
import { agentFailed } from './agent-failed.ts';

/** Who hears how it went with the agent. */
export interface AgentReports {
  readonly circuit: Circuit;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told what was mended on the way; the turn goes on. */
  readonly onTrouble?: (what: 'agent' | 'turn', error: unknown) => void;
  /** Counts for the operator. */
  readonly count?: (name: TurnCount, businessId: string) => void;
}

export interface AgentDeps extends AgentReports {
  readonly deployed: DeployedAgent;
  readonly tools: Tools;
  readonly pseudonyms: Pseudonyms;
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
  const { agent, version } = deps.deployed;
  const failed = (error: unknown): Promise<void> => agentFailed(deps, input.conversation.businessId, error);
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
    const sessionId = await deps.pseudonyms.agentSession(input.conversation, version);
    const result = await agent.run(turn, { sessionId, timeoutMs });
    if (result.unfinished === undefined) await deps.circuit.record('success', deps.now());
    else await failed(new Error(`the agent stopped: ${result.unfinished}`));
    return result;
  } catch (error) {
    await failed(error);
    return undefined;
  }
}
