import type { JSONValue } from '@strands-agents/sdk';

/** How requests to the models of one family differ. What is absent must not be sent. */
export interface ModelFamily {
  readonly name: string;
  /** Of model ids and inference profiles, e.g. `us.amazon.nova-pro-v1:0`. */
  readonly ids: RegExp;
  readonly temperature?: number;
  /** Fields of the model itself, beside Bedrock's own. */
  readonly additionalRequestFields?: Readonly<Record<string, JSONValue>>;
  /** Whether Bedrock lets requests say where the prompt may be cached; other models refuse a cache point. */
  readonly cachePoint: boolean;
}

/** Greedy decoding, as Amazon asks for where tools are used; `topK` is Nova's own and stands in a place of its own. */
const GREEDY = { temperature: 0, additionalRequestFields: { inferenceConfig: { topK: 1 } } } as const;

/**
 * The first that fits. Nova 2 thinks only when told to, which takes longer than a customer waits, and is not among the
 * models with explicit caching (it caches on its own). Newer Claude models refuse sampling parameters, so none gets any.
 */
const FAMILIES: readonly ModelFamily[] = [
  { name: 'nova-2', ids: /amazon\.nova-2-/, ...GREEDY, cachePoint: false },
  { name: 'nova', ids: /amazon\.nova-/, ...GREEDY, cachePoint: true },
  { name: 'claude', ids: /anthropic\.claude-/, cachePoint: true },
];

/** What is sent to a model that is not known: nothing that only some understand. */
const UNKNOWN: ModelFamily = { name: 'other', ids: /^/, cachePoint: false };

export function modelFamily(modelId: string): ModelFamily {
  return FAMILIES.find(({ ids }) => ids.test(modelId)) ?? UNKNOWN;
}
