import {
  Model,
  type BaseModelConfig,
  type Message,
  type ModelStreamEvent,
  type StreamOptions,
} from '@strands-agents/sdk';

/** What a call of a tool that does not exist is called from then on; no server may have a tool of this name. */
const UNKNOWN_TOOL = 'unknown_tool';

/**
 * A model whose calls name only tools that it was given. Strands keeps its metrics in a plain object under the name that
 * the model wrote: a call of "__proto__" would write to the prototype of every object of the process.
 */
export class KnownToolsModel extends Model {
  readonly #model: Model;

  constructor(model: Model) {
    super();
    this.#model = model;
  }

  override updateConfig(config: BaseModelConfig): void {
    this.#model.updateConfig(config);
  }

  override getConfig(): BaseModelConfig {
    return this.#model.getConfig();
  }

  override async *stream(messages: Message[], options?: StreamOptions): AsyncIterable<ModelStreamEvent> {
    const known = new Set(options?.toolSpecs?.map(({ name }) => name));
    for await (const event of this.#model.stream(messages, options)) {
      const start = event.type === 'modelContentBlockStartEvent' ? event.start : undefined;
      yield start?.type === 'toolUseStart' && !known.has(start.name)
        ? { type: 'modelContentBlockStartEvent', start: { ...start, name: UNKNOWN_TOOL } }
        : event;
    }
  }
}
