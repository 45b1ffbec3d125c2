import type { BedrockRuntimeClientConfig } from '@aws-sdk/client-bedrock-runtime';
import { BedrockModel, type Message, type ModelStreamEvent, type StreamOptions } from '@strands-agents/sdk';
import type { TurnModelFactory } from './turn-model.ts';

export const NOVA_PRO_MODEL_ID = 'us.amazon.nova-pro-v1:0';
const MAX_OUTPUT_TOKENS = 800;

export interface NovaOptions {
  /** An inference profile or model id; Nova Pro unless given. */
  readonly modelId?: string | undefined;
  readonly region?: string | undefined;
  readonly clientConfig?: BedrockRuntimeClientConfig;
}

/** Nova leaks its reasoning as `<thinking>…</thinking>`, sometimes without the end. */
export function withoutThinking(text: string): string {
  return text.replace(/<thinking>[\s\S]*?(?:<\/thinking>|$)/g, '').trimStart();
}

/** Nova sometimes writes a tool call that Bedrock cannot read; the same call works the second time. */
function isMalformedToolUse(error: unknown): boolean {
  return error instanceof Error && /invalid sequence as part of ToolUse/i.test(error.message);
}

/** Strips the thinking, and text blocks with nothing left: Bedrock refuses those when they come back as history. */
function* withoutEmptyTexts(events: readonly ModelStreamEvent[]): Generator<ModelStreamEvent> {
  let block: ModelStreamEvent[] = [];
  let isEmptyText = false;
  for (const event of events) {
    if (event.type === 'modelContentBlockStartEvent') {
      block = [event];
      isEmptyText = false;
    } else if (event.type === 'modelContentBlockDeltaEvent' && event.delta.type === 'textDelta') {
      const text = withoutThinking(event.delta.text);
      isEmptyText = text.trim() === '';
      block.push({ ...event, delta: { ...event.delta, text } });
    } else if (event.type === 'modelContentBlockDeltaEvent') {
      block.push(event);
    } else if (event.type === 'modelContentBlockStopEvent') {
      if (!isEmptyText) yield* [...block, event];
    } else {
      yield event;
    }
  }
}

class NovaModel extends BedrockModel {
  calls = 0;

  override async *stream(messages: Message[], options?: StreamOptions): AsyncGenerator<ModelStreamEvent> {
    let events: ModelStreamEvent[];
    try {
      events = await this.#collect(messages, options);
    } catch (error) {
      if (!isMalformedToolUse(error)) throw error;
      events = await this.#collect(messages, options);
    }
    yield* withoutEmptyTexts(events);
  }

  /** The whole answer before any of it is used, so that a failed attempt leaves nothing behind. */
  async #collect(messages: Message[], options?: StreamOptions): Promise<ModelStreamEvent[]> {
    this.calls += 1;
    const events: ModelStreamEvent[] = [];
    for await (const event of super.stream(messages, options)) events.push(event);
    return events;
  }
}

/** Nova on Bedrock as it works best: greedy decoding, whole answers, one attempt (the caller's deadline is short). */
export function createNovaModel(options: NovaOptions = {}): TurnModelFactory {
  const modelId = options.modelId ?? NOVA_PRO_MODEL_ID;
  return () => {
    const model = new NovaModel({
      modelId,
      ...(options.region === undefined ? {} : { region: options.region }),
      clientConfig: { maxAttempts: 1, ...options.clientConfig },
      stream: false,
      maxTokens: MAX_OUTPUT_TOKENS,
      temperature: 0,
      additionalRequestFields: { inferenceConfig: { topK: 1 } },
      includeToolResultStatus: false,
    });
    return { model, modelId, calls: () => model.calls };
  };
}
