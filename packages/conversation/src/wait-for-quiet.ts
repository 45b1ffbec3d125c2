import type { InboxMessage } from './ports.ts';

export interface QuietOptions {
  readonly waiting: () => Promise<readonly InboxMessage[]>;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** The burst is over when nothing new came for so long; 0 does not wait. */
  readonly quietMs: number;
  /** Longest wait in all. */
  readonly longestMs: number;
}

/**
 * People write in bursts: waits until nothing new comes, so that one turn answers them all. Never waits once a tap is
 * there. What was slept is counted, not the clock: a frozen clock must not wait for ever.
 */
export async function waitForQuiet(options: QuietOptions): Promise<readonly InboxMessage[]> {
  const { quietMs, longestMs, now, sleep } = options;
  let messages = await options.waiting();
  let slept = 0;
  for (;;) {
    const newest = messages.at(-1);
    if (newest === undefined || messages.some(({ message }) => message.content.kind === 'tap')) return messages;
    const age = Math.max(0, now() - newest.receivedAt);
    const pause = Math.min(quietMs - (slept === 0 ? age : 0), longestMs - slept);
    if (pause <= 0) return messages;
    await sleep(pause);
    slept += pause;
    const then = await options.waiting();
    if (then.length === messages.length) return then;
    messages = then;
  }
}
