export interface CacheOptions {
  readonly ttlMs: number;
  /** How long an old value may stand in when it cannot be loaded anew; counted from its loading. */
  readonly staleMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** With an old value at hand, nobody waits longer for the new one. */
const AGAIN_TIMEOUT_MS = 1_500;
/** After a failure the old value serves so long without another try. */
const AGAIN_AFTER_MS = 30_000;

/**
 * Keeps what `load` gave; callers at the same time share one load. `load` has to give up when the signal says so: it gets
 * one where an old value may stand in. Throws what `load` throws when none may.
 */
export function cacheFor<Value>(
  { ttlMs, staleMs, now }: CacheOptions,
  load: (signal?: AbortSignal) => Promise<Value>,
): () => Promise<Value> {
  let held: { readonly value: Value; readonly at: number } | undefined;
  let nextLoad = -Infinity;
  let loading: Promise<Value> | undefined;

  const reload = async (): Promise<Value> => {
    const standIn = held !== undefined && now() - held.at < staleMs ? held : undefined;
    try {
      const value = await load(standIn === undefined ? undefined : AbortSignal.timeout(AGAIN_TIMEOUT_MS));
      held = { value, at: now() };
      nextLoad = held.at + ttlMs;
      return value;
    } catch (error) {
      if (standIn === undefined) throw error;
      nextLoad = Math.min(now() + AGAIN_AFTER_MS, standIn.at + staleMs);
      return standIn.value;
    } finally {
      loading = undefined;
    }
  };

  return async () => {
    if (held !== undefined && now() < nextLoad) return held.value;
    loading ??= reload();
    return loading;
  };
}
