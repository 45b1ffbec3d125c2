export interface CacheOptions {
  readonly ttlMs: number;
  /** How long an old value may stand in when it cannot be loaded anew; counted from its loading. */
  readonly staleMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Keeps what `load` gave; callers at the same time share one load. Throws what `load` throws when nothing may stand in. */
export function cacheFor<Value>(
  { ttlMs, staleMs, now }: CacheOptions,
  load: () => Promise<Value>,
): () => Promise<Value> {
  let held: { readonly value: Value; readonly at: number } | undefined;
  let loading: Promise<Value> | undefined;

  const reload = async (): Promise<Value> => {
    try {
      const value = await load();
      held = { value, at: now() };
      return value;
    } catch (error) {
      if (held !== undefined && now() - held.at < staleMs) return held.value;
      throw error;
    } finally {
      loading = undefined;
    }
  };

  return async () => {
    if (held !== undefined && now() - held.at < ttlMs) return held.value;
    loading ??= reload();
    return loading;
  };
}
