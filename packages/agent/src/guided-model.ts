import { Model, type BaseModelConfig, type Message, type ModelStreamEvent } from '@strands-agents/sdk';
import type { AgentMessage, AgentTurn } from '@randevou/contracts';
import { decide, type GuidedStep } from '@randevou/guided';
import type { TurnModel, TurnModelFactory } from './turn-model.ts';

export const GUIDED_MODEL_ID = 'guided';

/** The guided policy as a Strands model: the same way through AgentCore, Strands and MCP, without a network. */
class GuidedModel extends Model {
  readonly #turn: AgentTurn;
  readonly #results: readonly AgentMessage[];
  #config: BaseModelConfig = { modelId: GUIDED_MODEL_ID, contextWindowLimit: 100_000 };
  calls = 0;
  lastStep: GuidedStep | undefined;

  constructor(turn: AgentTurn, results: readonly AgentMessage[]) {
    super();
    this.#turn = turn;
    this.#results = results;
  }

  override updateConfig(config: BaseModelConfig): void {
    this.#config = { ...this.#config, ...config };
  }

  override getConfig(): BaseModelConfig {
    return this.#config;
  }

  override async *stream(_messages: Message[]): AsyncIterable<ModelStreamEvent> {
    await Promise.resolve();
    this.calls += 1;
    const { profile, facts, history, events } = this.#turn;
    const step = decide({ profile, facts, history, events, results: [...this.#results] });
    this.lastStep = step;
    yield { type: 'modelMessageStartEvent', role: 'assistant' };
    if (step.type === 'call') {
      const toolUseId = `${this.#turn.turnId}-${String(this.calls)}`;
      yield { type: 'modelContentBlockStartEvent', start: { type: 'toolUseStart', name: step.name, toolUseId } };
      const input = JSON.stringify(step.arguments);
      yield { type: 'modelContentBlockDeltaEvent', delta: { type: 'toolUseInputDelta', input } };
    } else {
      yield { type: 'modelContentBlockStartEvent' };
      yield { type: 'modelContentBlockDeltaEvent', delta: { type: 'textDelta', text: step.text } };
    }
    yield { type: 'modelContentBlockStopEvent' };
    yield { type: 'modelMessageStopEvent', stopReason: step.type === 'call' ? 'toolUse' : 'endTurn' };
    yield { type: 'modelMetadataEvent', usage: { inputTokens: 0, outputTokens: 0, totalTokens: 0 } };
  }
}

/** Makes the guided policy's model for a turn. */
export const createGuidedModel: TurnModelFactory = (turn, messages): TurnModel => {
  const model = new GuidedModel(turn, messages);
  return {
    model,
    modelId: GUIDED_MODEL_ID,
    cachePoint: false,
    usage: () => ({ modelCalls: model.calls, inputTokens: 0, outputTokens: 0 }),
    closing: () => {
      const step = model.lastStep;
      if (step?.type !== 'reply') return {};
      return {
        ...(step.asked === undefined ? {} : { asked: step.asked }),
        ...(step.choices === undefined ? {} : { choices: [...step.choices] }),
        ...(step.offersPerson === undefined ? {} : { offersPerson: step.offersPerson }),
        ...(step.leads === undefined ? {} : { leads: step.leads }),
        ...(step.next === undefined ? {} : { next: [...step.next] }),
      };
    },
  };
};
