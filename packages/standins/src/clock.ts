/**
 * One clock for every thread of the local stage. Its state lies in shared memory, so that a worker thread which reads
 * `Date.now()` (replaced by `install-clock.ts`) sees a move of the clock at once, without a message.
 */
export interface SharedClock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly frozen: boolean;
  /** What `readClock` reads in another thread. */
  readonly memory: SharedArrayBuffer;
  /** Moves the clock; forward only. A running clock goes on from there, a frozen one stays there. */
  set(instant: number): void;
  advance(milliseconds: number): void;
  /** Sets the clock anew, backwards too: for a stage whose data was emptied. */
  restart(instant: number | undefined, options?: { readonly frozen?: boolean }): void;
  /** Called after every move; not for the passing of time. */
  onMove(listener: () => void): () => void;
}

export class ClockError extends Error {
  override readonly name = 'ClockError';
  readonly code = 'clock_backwards';
}

/** Cell 0: the frozen instant, or 0 when the clock runs. Cell 1: distance of the running clock from real time. */
const CELLS = 2;

/** `realNow` is the machine's clock; the thread's own `Date.now` must not be used once it is replaced. */
export function readClock(memory: SharedArrayBuffer, realNow: () => number): number {
  const cells = new BigInt64Array(memory);
  const frozenAt = Atomics.load(cells, 0);
  return frozenAt === 0n ? realNow() + Number(Atomics.load(cells, 1)) : Number(frozenAt);
}

/** `now` in epoch milliseconds; without it the clock starts at real time. */
export function createClock(
  options: { readonly now?: number; readonly frozen?: boolean } = {},
  realNow: () => number = Date.now,
): SharedClock {
  const memory = new SharedArrayBuffer(CELLS * BigInt64Array.BYTES_PER_ELEMENT);
  const cells = new BigInt64Array(memory);
  const listeners = new Set<() => void>();
  const now = () => readClock(memory, realNow);
  const isFrozen = () => Atomics.load(cells, 0) !== 0n;
  const put = (instant: number, frozen: boolean) => {
    // A running clock gets its offset first: a reader between the two writes must not see real time.
    Atomics.store(cells, 1, BigInt(Math.round(instant - realNow())));
    Atomics.store(cells, 0, frozen ? BigInt(Math.round(instant)) : 0n);
    for (const listener of [...listeners]) listener();
  };
  const set = (instant: number) => {
    const current = now();
    if (!Number.isFinite(instant) || instant < current) {
      const wanted = Number.isFinite(instant) ? new Date(instant).toISOString() : String(instant);
      throw new ClockError(`the clock stands at ${new Date(current).toISOString()} and cannot go back to ${wanted}`);
    }
    put(instant, isFrozen());
  };
  put(options.now ?? realNow(), options.frozen ?? false);
  return {
    now,
    get frozen() {
      return isFrozen();
    },
    memory,
    set,
    advance: (milliseconds) => {
      set(now() + milliseconds);
    },
    restart: (instant, { frozen = false } = {}) => {
      put(instant ?? realNow(), frozen);
    },
    onMove: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
