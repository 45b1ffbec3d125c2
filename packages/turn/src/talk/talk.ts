import type { AgentMessage, AgentTurn, AgentTurnResult, ProfileFacts, TurnEvent, TurnFacts } from '@randevou/contracts';
import type { Agent, Circuit, Pseudonyms, Tools, TurnUsage } from '@randevou/conversation';
import { cutText } from '../cut-text.ts';
import { composeReply } from '../render/compose-reply.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { turnFacts } from '../turn-facts.ts';
import { answerFromMessages } from './answer-from-messages.ts';
import { claimGuard } from './claim-guard.ts';
import { evidenceOf } from './evidence.ts';
import { readFinding } from './read-finding.ts';
import { runGuided } from './run-guided.ts';

export interface TalkDeps {
  /** Absent where a stage runs on the guided policy alone. */
  readonly agent?: Agent;
  readonly circuit: Circuit;
  readonly tools: Tools;
  readonly pseudonyms: Pseudonyms;
  readonly agentVersion: string;
  /** Longest wait for the agent, milliseconds. */
  readonly agentTimeoutMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told what was mended on the way; the turn goes on. */
  readonly onTrouble?: (what: 'agent' | 'turn', error: unknown) => void;
  /** Counts for the operator. */
  readonly count?: (name: TurnCount, businessId: string) => void;
}

/** The circuit kept a turn from the agent; the agent failed; a text of the model claimed too much. */
export type TurnCount = 'CircuitOpen' | 'AgentFailed' | 'ClaimRefused';

export interface Talked {
  readonly answer: Answer;
  readonly usage: TurnUsage;
}

interface Given {
  readonly profile: ProfileFacts;
  readonly facts: TurnFacts;
  readonly events: readonly TurnEvent[];
}

/** What the guided policy needs to finish a turn, and settling and sending after it. */
const RESERVE_MS = 8_000;
const NO_USAGE: TurnUsage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };

/** Free text: the agent, and when that is slow, down or silent, the guided policy from the same start. */
export async function talk(context: TurnContext, deps: TalkDeps, events: readonly TurnEvent[]): Promise<Talked> {
  const given: Given = { profile: context.profileFacts, facts: turnFacts(context), events };
  const { agent } = deps;
  if (agent !== undefined) {
    if (await deps.circuit.isOpen(deps.now())) count(context, deps, 'CircuitOpen');
    else {
      const talked = await talkToAgent(context, { ...deps, agent }, given);
      if (talked !== undefined) return talked;
    }
  }
  return {
    answer: await guidedAnswer(context, given),
    usage: { ...NO_USAGE, modelId: 'guided', fellBack: agent !== undefined },
  };
}

/** The answer to a tapped choice: code alone, no model. */
export async function talkWithoutModel(
  context: TurnContext,
  deps: TalkDeps,
  events: readonly TurnEvent[],
): Promise<Talked> {
  const given: Given = { profile: context.profileFacts, facts: turnFacts(context), events };
  return { answer: await guidedAnswer(context, given), usage: NO_USAGE };
}

function count({ input }: TurnContext, deps: TalkDeps, name: TurnCount): void {
  deps.count?.(name, input.conversation.businessId);
}

async function guidedAnswer(context: TurnContext, given: Given): Promise<Answer> {
  const messages = await runGuided(context, given);
  const answer = await answerFromMessages(context, messages, lastText(messages));
  return answer ?? { reply: composeReply([context.words.notUnderstood]), outcome: 'asked' };
}

async function talkToAgent(
  context: TurnContext,
  deps: TalkDeps & { readonly agent: Agent },
  given: Given,
): Promise<Talked | undefined> {
  const first = await ask(context, deps, given, given.events);
  if (first === undefined) return undefined;
  const results = [first];
  let messages: readonly AgentMessage[] = first.messages;
  let text = lastText(messages);
  let reason = guard(context, given, messages, text);
  if (reason !== undefined) count(context, deps, 'ClaimRefused');
  if (reason !== undefined && readFinding(messages) === undefined) {
    const refused: TurnEvent = { type: 'claim_refused', text: cutText(text, 2000), reason };
    const second = await ask(context, deps, given, [...given.events, refused]);
    if (second !== undefined) {
      results.push(second);
      messages = [...messages, ...second.messages];
      text = lastText(second.messages);
      reason = guard(context, given, messages, text);
    }
  }
  const usage = sumUsage(results);
  const answer = await answerFromMessages(context, messages, reason === undefined ? text : '');
  if (answer !== undefined) return { answer, usage };
  if (reason === undefined) return { answer: await guidedAnswer(context, given), usage: { ...usage, fellBack: true } };
  const { words, profile } = context;
  return { answer: { reply: composeReply([words.notCertain(profile.phone)]), outcome: 'answered' }, usage };
}

/** One call of the agent; `undefined` when it did not answer in time. */
async function ask(
  context: TurnContext,
  deps: TalkDeps & { readonly agent: Agent },
  { profile, facts }: Given,
  events: readonly TurnEvent[],
): Promise<AgentTurnResult | undefined> {
  const { input, tools } = context;
  const now = deps.now();
  const timeoutMs = Math.min(deps.agentTimeoutMs, input.deadline - now - RESERVE_MS);
  if (timeoutMs <= 0) return undefined;
  try {
    const [scope, servers] = await Promise.all([tools.modelToken(), deps.tools.servers()]);
    const turn: AgentTurn = {
      v: 1,
      turnId: input.turn.turnId,
      deadline: new Date(now + timeoutMs).toISOString(),
      scope,
      profile,
      facts,
      history: [...input.turn.session.history],
      events: [...events],
      tools: [...servers],
    };
    const sessionId = deps.pseudonyms.agentSession(input.conversation, deps.agentVersion);
    const result = await deps.agent.run(turn, { sessionId, timeoutMs });
    await deps.circuit.record('success', deps.now());
    return result;
  } catch (error) {
    deps.onTrouble?.('agent', error);
    count(context, deps, 'AgentFailed');
    await deps.circuit.record('failure', deps.now());
    return undefined;
  }
}

function guard(
  context: TurnContext,
  given: Given,
  messages: readonly AgentMessage[],
  text: string,
): string | undefined {
  if (text === '') return undefined;
  return claimGuard(text, context.claims, evidenceOf(context, given, messages));
}

function lastText(messages: readonly AgentMessage[]): string {
  return messages.findLast((message) => message.role === 'assistant')?.text.trim() ?? '';
}

function sumUsage(results: readonly AgentTurnResult[]): TurnUsage {
  return results.reduce<TurnUsage>(
    (sum, { usage }) => ({
      modelCalls: sum.modelCalls + usage.modelCalls,
      inputTokens: sum.inputTokens + usage.inputTokens,
      outputTokens: sum.outputTokens + usage.outputTokens,
      modelId: usage.modelId,
      fellBack: false,
    }),
    NO_USAGE,
  );
}
