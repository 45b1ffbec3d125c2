import type { BedrockRuntimeClientConfig } from '@aws-sdk/client-bedrock-runtime';
import {
  BedrockModel,
  Model,
  type BaseModelConfig,
  type Message,
  type ModelStreamEvent,
  type StreamOptions,
} from '@strands-agents/sdk';
import { modelFamily } from './model-family.ts';
import type { TurnModel, TurnModelFactory } from './turn-model.ts';
import { withoutThinking } from './without-thinking.ts';

export const NOVA_PRO_MODEL_ID = 'us.amazon.nova-pro-v1:0';
/** The tested alternative: about a third of the price, larger context, and at least as good with tools. */
export const NOVA_2_LITE_MODEL_ID = 'us.amazon.nova-2-lite-v1:0';
const MAX_OUTPUT_TOKENS = 1_000;

export interface NovaOptions {
  /** An inference profile or model id; Nova Pro unless given. */
  readonly modelId?: string | undefined;
  readonly region?: string | undefined;
  /** `ConverseStream` instead of `Converse`; an answer is used when it is whole in either case. */
  readonly stream?: boolean;
  readonly clientConfig?: BedrockRuntimeClientConfig;
}

/** Nova sometimes writes a tool call that Bedrock cannot read; the same call works the second time. */
const MALFORMED = 'invalid sequence as part of ToolUse';

function isMalformedToolUse(error: unknown): boolean {
  return error instanceof Error && error.message.toLowerCase().includes(MALFORMED.toLowerCase());
}

/** Throws when the arguments of a tool call are no JSON; Strands would write them to the log. */
function checkToolInputs(events: readonly ModelStreamEvent[]): void {
  let input = '';
  for (const event of events) {
    if (event.type === 'modelContentBlockDeltaEvent' && event.delta.type === 'toolUseInputDelta') {
      input += event.delta.input;
    } else if (event.type === 'modelContentBlockStopEvent') {
      if (input !== '' && !isJson(input)) throw new Error(MALFORMED);
      input = '';
    }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Text without the thinking, and without what then is empty: Bedrock refuses empty texts when they come back as
 * history. Reasoning blocks go too.
 */
function* forUse(events: readonly ModelStreamEvent[]): Generator<ModelStreamEvent> {
  // A stream does not say where a text begins.
  let start: ModelStreamEvent = { type: 'modelContentBlockStartEvent' };
  let parts: ModelStreamEvent[] = [];
  let text = '';
  for (const event of events) {
    if (event.type === 'modelContentBlockStartEvent') start = event;
    else if (event.type === 'modelContentBlockDeltaEvent') {
      if (event.delta.type === 'textDelta') text += event.delta.text;
      else if (event.delta.type !== 'reasoningContentDelta') parts.push(event);
    } else if (event.type === 'modelContentBlockStopEvent') {
      const shown = withoutThinking(text);
      if (shown !== '') parts.push({ type: 'modelContentBlockDeltaEvent', delta: { type: 'textDelta', text: shown } });
      if (parts.length > 0) yield* [start, ...parts, event];
      start = { type: 'modelContentBlockStartEvent' };
      parts = [];
      text = '';
    } else yield event;
  }
}

/** One turn's use of the model: its calls and tokens are counted, also those whose answer was refused. */
class NovaTurn extends Model {
  readonly #bedrock: BedrockModel;
  calls = 0;
  inputTokens = 0;
  outputTokens = 0;

  constructor(bedrock: BedrockModel) {
    super();
    this.#bedrock = bedrock;
  }

  override updateConfig(): void {
    // The model is shared by all turns; no turn may change it.
  }

  override getConfig(): BaseModelConfig {
    return this.#bedrock.getConfig();
  }

  override async *stream(messages: Message[], options?: StreamOptions): AsyncGenerator<ModelStreamEvent> {
    let events: ModelStreamEvent[];
    try {
      events = await this.#collect(messages, options);
    } catch (error) {
      if (!isMalformedToolUse(error)) throw error;
      events = await this.#collect(messages, options);
    }
    yield* forUse(events);
  }

  /** The whole answer before any of it is used, so that a failed attempt leaves nothing behind. */
  async #collect(messages: Message[], options?: StreamOptions): Promise<ModelStreamEvent[]> {
    this.calls += 1;
    const events: ModelStreamEvent[] = [];
    for await (const event of this.#bedrock.stream(messages, options)) {
      events.push(event);
      if (event.type === 'modelMetadataEvent' && event.usage !== undefined) {
        const { inputTokens, outputTokens, cacheReadInputTokens = 0, cacheWriteInputTokens = 0 } = event.usage;
        // What comes from the prompt cache is counted beside the rest by Bedrock; it was read all the same.
        this.inputTokens += inputTokens + cacheReadInputTokens + cacheWriteInputTokens;
        this.outputTokens += outputTokens;
      }
    }
    checkToolInputs(events);
    return events;
  }
}

/** A model on Bedrock as it works best here: greedy where it can be, whole answers, one attempt (the time is short). */
export function createNovaModel(options: NovaOptions = {}): TurnModelFactory {
  const modelId = options.modelId ?? NOVA_PRO_MODEL_ID;
  const { temperature, additionalRequestFields, cachePoint } = modelFamily(modelId);
  const bedrock = new BedrockModel({
    modelId,
    ...(options.region === undefined ? {} : { region: options.region }),
    clientConfig: {
      maxAttempts: 1,
      // A connection per call: one kept over a pause of the conversation may be dead without either side knowing.
      requestHandler: { disableConcurrentStreams: true },
      ...options.clientConfig,
    },
    stream: options.stream ?? false,
    maxTokens: MAX_OUTPUT_TOKENS,
    ...(temperature === undefined ? {} : { temperature }),
    ...(additionalRequestFields === undefined ? {} : { additionalRequestFields: { ...additionalRequestFields } }),
    includeToolResultStatus: 'auto',
  });
  return (): TurnModel => {
    const model = new NovaTurn(bedrock);
    return {
      model,
      modelId,
      cachePoint,
      usage: () => ({ modelCalls: model.calls, inputTokens: model.inputTokens, outputTokens: model.outputTokens }),
    };
  };
}
