import { Model, type BaseModelConfig, type ModelStreamEvent } from '@strands-agents/sdk';
import type { TurnModelFactory } from '../src/turn-model.ts';

/** What a model does next: calls a tool, or says the last word of the turn. */
export type ModelStep =
  { readonly call: string; readonly input: Readonly<Record<string, unknown>> } | { readonly say: string };

class StepModel extends Model {
  readonly #next: () => ModelStep;
  calls = 0;

  constructor(next: () => ModelStep) {
    super();
    this.#next = next;
  }

  override updateConfig(): void {
    // It has no settings.
  }

  override getConfig(): BaseModelConfig {
    return { modelId: 'steps', contextWindowLimit: 100_000 };
  }

  override async *stream(): AsyncIterable<ModelStreamEvent> {
    await Promise.resolve();
    this.calls += 1;
    const step = this.#next();
    yield { type: 'modelMessageStartEvent', role: 'assistant' };
    if ('call' in step) {
      const toolUseId = `use-${String(this.calls)}`;
      yield { type: 'modelContentBlockStartEvent', start: { type: 'toolUseStart', name: step.call, toolUseId } };
      const input = JSON.stringify(step.input);
      yield { type: 'modelContentBlockDeltaEvent', delta: { type: 'toolUseInputDelta', input } };
    } else {
      yield { type: 'modelContentBlockStartEvent' };
      yield { type: 'modelContentBlockDeltaEvent', delta: { type: 'textDelta', text: step.say } };
    }
    yield { type: 'modelContentBlockStopEvent' };
    yield { type: 'modelMessageStopEvent', stopReason: 'call' in step ? 'toolUse' : 'endTurn' };
    yield { type: 'modelMetadataEvent', usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 } };
  }
}

/** A model that takes its steps from a function, whatever it was told. */
export function createStepModel(next: () => ModelStep): TurnModelFactory {
  return () => {
    const model = new StepModel(next);
    return {
      model,
      modelId: 'steps',
      cachePoint: false,
      usage: () => ({ modelCalls: model.calls, inputTokens: model.calls, outputTokens: model.calls }),
    };
  };
}
