/** WhatsApp shows the indicator for 25 s. */
const REFRESH_MS = 20_000;

/**
 * Shows "typing" at once, beside the work, and again while the work lasts. `stop` waits for a call under way: on Lambda
 * it would otherwise freeze half sent. A failure is the sender's to report and stops nothing.
 */
export function keepTyping(
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>,
  show: () => Promise<void>,
): { readonly stop: () => Promise<void> } {
  const stopped = new AbortController();
  const { signal } = stopped;
  const isStopped = (): boolean => signal.aborted;
  const run = async (): Promise<void> => {
    while (!isStopped()) {
      await show();
      if (!isStopped()) await sleep(REFRESH_MS, signal);
    }
  };
  const running = run().catch(() => undefined);
  return {
    stop: () => {
      stopped.abort();
      return running;
    },
  };
}
