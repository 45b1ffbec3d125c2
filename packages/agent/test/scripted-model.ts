import {
  Model,
  type BaseModelConfig,
  type Message,
  type ModelStreamEvent,
  type StreamOptions,
} from '@strands-agents/sdk';
import type { TurnModelFactory } from '../src/turn-model.ts';

type Line = { readonly call: string; readonly input: unknown } | { readonly say: string } | { readonly fail: Error };

/** A model that says what the test wrote, and remembers what it was shown. */
export class ScriptedModel extends Model {
  readonly seen: { readonly messages: Message[]; readonly options: StreamOptions | undefined }[] = [];
  readonly #script: readonly Line[];
  answers = 0;

  constructor(script: readonly Line[]) {
    super();
    this.#script = script;
  }

  override updateConfig(): void {
    // A script has no settings.
  }

  override getConfig(): BaseModelConfig {
    return { modelId: 'scripted', contextWindowLimit: 100_000 };
  }

  override async *stream(messages: Message[], options?: StreamOptions): AsyncIterable<ModelStreamEvent> {
    await Promise.resolve();
    const line = this.#script[Math.min(this.seen.length, this.#script.length - 1)];
    this.seen.push({ messages: [...messages], options });
    if (line === undefined || 'fail' in line) throw line?.fail ?? new Error('the script is empty');
    this.answers += 1;
    yield { type: 'modelMessageStartEvent', role: 'assistant' };
    if ('call' in line) {
      const toolUseId = `use-${String(this.seen.length)}`;
      yield { type: 'modelContentBlockStartEvent', start: { type: 'toolUseStart', name: line.call, toolUseId } };
      yield {
        type: 'modelContentBlockDeltaEvent',
        delta: { type: 'toolUseInputDelta', input: JSON.stringify(line.input) },
      };
    } else {
      yield { type: 'modelContentBlockStartEvent' };
      yield { type: 'modelContentBlockDeltaEvent', delta: { type: 'textDelta', text: line.say } };
    }
    yield { type: 'modelContentBlockStopEvent' };
    yield { type: 'modelMessageStopEvent', stopReason: 'call' in line ? 'toolUse' : 'endTurn' };
    yield { type: 'modelMetadataEvent', usage: { inputTokens: 10, outputTokens: 2, totalTokens: 12 } };
  }

  get factory(): TurnModelFactory {
    return () => ({
      model: this,
      modelId: 'scripted',
      cachePoint: true,
      usage: () => ({ modelCalls: this.seen.length, inputTokens: 10 * this.answers, outputTokens: 2 * this.answers }),
    });
  }
}
