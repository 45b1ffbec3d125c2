import { type AgentMessage, type AgentTurnResult, type TurnEvent } from '@randevou/contracts';
import type { DeployedAgent, TurnUsage } from '@randevou/conversation';
import { isInDanger } from '@randevou/understanding';
import { cutText } from '../cut-text.ts';
import { composeReply } from '../render/compose-reply.ts';
import type { Answer, TurnContext } from '../turn-context.ts';
import { turnFacts } from '../turn-facts.ts';
import { answerFromMessages } from './answer-from-messages.ts';
import { askAgent, type AgentDeps, type Given, type TurnCount } from './ask-agent.ts';
import { claimGuard } from './claim-guard.ts';
import { evidenceOf } from './evidence.ts';
import { findAgent } from './find-agent.ts';
import { readFinding } from './read-finding.ts';
import { runGuided } from './run-guided.ts';
import { withQuestion } from './with-question.ts';

export interface TalkDeps extends Omit<AgentDeps, 'deployed'> {
  /** The stage's agent as it is deployed now; undefined where a stage runs on the guided policy alone. */
  readonly findAgent?: () => Promise<DeployedAgent | undefined>;
  /** Longest wait for the agent, milliseconds. */
  readonly agentTimeoutMs: number;
}

export interface Talked {
  readonly answer: Answer;
  readonly usage: TurnUsage;
}

/** After a first answer that took longer, the customer does not wait for a second one: the guided policy answers. */
const QUICK_MS = 4_000;
/** For both answers together. */
const AGENT_MS = 12_000;
const NO_USAGE: TurnUsage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, modelId: 'none', fellBack: false };
const GUIDED_USAGE: TurnUsage = { ...NO_USAGE, modelId: 'guided' };

/**
 * Free text: the agent, and when that is slow, down or silent, the guided policy from the same start. Where life may be in
 * danger no model is asked: the emergency number is code's.
 */
export async function talk(context: TurnContext, deps: TalkDeps, events: readonly TurnEvent[]): Promise<Talked> {
  const given: Given = { profile: context.profileFacts, facts: turnFacts(context), events };
  if (events.some((event) => event.type === 'text' && isInDanger(event.text, context.language)))
    return { answer: await guidedAnswer(context, given), usage: NO_USAGE };
  const deployed = await findAgent(context, deps);
  if (deployed === undefined) return { answer: await guidedAnswer(context, given), usage: GUIDED_USAGE };
  if (deployed === 'unavailable') return fallBack(context, given, []);
  if (await deps.circuit.isOpen(deps.now())) {
    count(context, deps, 'CircuitOpen');
    return fallBack(context, given, []);
  }
  return talkToAgent(context, { ...deps, deployed }, given);
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

async function talkToAgent(context: TurnContext, deps: TalkDeps & AgentDeps, given: Given): Promise<Talked> {
  const began = deps.now();
  const first = await askAgent(context, deps, given, deps.agentTimeoutMs);
  if (first === undefined || isWithoutAnswer(first)) return fallBack(context, given, [first]);
  const text = lastText(first.messages);
  const reason = isByCode(first) ? undefined : guard(context, given, first.messages, text);
  if (reason !== undefined) count(context, deps, 'ClaimRefused');
  if (reason === undefined || readFinding(first.messages) !== undefined) {
    const answer = await agentAnswer(context, given, first.messages, reason === undefined ? text : '');
    return answer === undefined ? fallBack(context, given, [first]) : { answer, usage: sumUsage([first]) };
  }

  const tookMs = deps.now() - began;
  if (tookMs > QUICK_MS) return fallBack(context, given, [first]);
  const refused: TurnEvent = { type: 'claim_refused', text: cutText(text, 2000), reason };
  const again = { ...given, events: [...given.events, refused] };
  const second = await askAgent(context, deps, again, Math.min(deps.agentTimeoutMs, AGENT_MS - tookMs));
  if (second === undefined || isWithoutAnswer(second)) return fallBack(context, given, [first, second]);
  const messages = [...first.messages, ...second.messages];
  const secondText = lastText(second.messages);
  const stillRefused = guard(context, given, messages, secondText) !== undefined;
  const answer = await agentAnswer(context, given, messages, stillRefused ? '' : secondText);
  if (answer !== undefined) return { answer, usage: sumUsage([first, second]) };
  return fallBack(context, given, [first, second]);
}

function agentAnswer(
  context: TurnContext,
  given: Given,
  messages: readonly AgentMessage[],
  text: string,
): Promise<Answer | undefined> {
  return answerFromMessages(context, text === '' ? messages : withQuestion(context, given, messages), text);
}

/** The guided policy finishes the turn from where it began; what the agent cost until then is counted. */
async function fallBack(
  context: TurnContext,
  given: Given,
  results: readonly (AgentTurnResult | undefined)[],
): Promise<Talked> {
  const spent = results.filter((result) => result !== undefined);
  const usage = spent.length === 0 ? GUIDED_USAGE : sumUsage(spent);
  return { answer: await guidedAnswer(context, given), usage: { ...usage, fellBack: true } };
}

/** The agent stopped on its way, and what it did until then is no answer: no open draft, no person asked for. */
function isWithoutAnswer({ messages, unfinished }: AgentTurnResult): boolean {
  if (unfinished === undefined) return false;
  const finding = readFinding(messages);
  if (finding?.kind === 'draft' || finding?.kind === 'series') return finding.result.outcome !== 'drafted';
  return finding?.kind !== 'person';
}

/** The guided policy behind the agent: its sentences are code's, and only what the tools gave is in them. */
function isByCode({ usage }: AgentTurnResult): boolean {
  return usage.modelId === GUIDED_USAGE.modelId;
}

function guard(
  context: TurnContext,
  given: Given,
  messages: readonly AgentMessage[],
  text: string,
): string | undefined {
  if (text === '') return undefined;
  return claimGuard(text, evidenceOf(context, given, messages));
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
