/** Wakes up whoever waits for "something may have changed". */
export interface Signal {
  readonly raise: () => void;
  /** Resolves at the next raise, or after so many real milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

export function createSignal(): Signal {
  const waiting = new Set<() => void>();
  return {
    raise: () => {
      for (const wake of [...waiting]) wake();
    },
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.add(wake);
      }),
  };
}
