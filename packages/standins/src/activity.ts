/** Counts what is running on the local stage, so that one can wait until nothing is. */
export interface Activity {
  /** Something began; the returned function ends it, once. */
  begin(): () => void;
  readonly busy: boolean;
  /** Resolves when nothing runs; at once if nothing does. */
  idle(): Promise<void>;
  /** Called whenever something ended. */
  onEnd(listener: () => void): () => void;
}

export function createActivity(): Activity {
  let running = 0;
  let waiting: (() => void)[] = [];
  const listeners = new Set<() => void>();
  const settle = () => {
    for (const listener of listeners) listener();
    if (running > 0) return;
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  };
  return {
    begin: () => {
      running += 1;
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        running -= 1;
        // One thing often starts the next in the same tick; that is not idle in between.
        setImmediate(settle);
      };
    },
    get busy() {
      return running > 0;
    },
    onEnd: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    idle: () =>
      running === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
  };
}
