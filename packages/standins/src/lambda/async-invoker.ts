import type { Activity } from '../activity.ts';
import type { Timeline } from '../timeline.ts';
import type { LambdaFunction } from './lambda-function.ts';

/** Lambda tries an event three times: at once, after one minute, after two more. */
const RETRY_AFTER_MS = [60_000, 120_000];

export interface AsyncInvoker {
  /** Resolves when the first try has ended; never rejects. */
  readonly invokeLater: (target: LambdaFunction, event: unknown) => Promise<void>;
  /** Events whose first try failed and that are not through yet: waiting for their next try, or in it. */
  readonly waiting: number;
  clear(): void;
}

export interface AsyncInvokerOptions {
  readonly now: () => number;
  readonly timeline: Timeline;
  readonly activity: Activity;
  readonly onDropped: (target: LambdaFunction, reason: string) => void;
}

/** Asynchronous invocations: SNS, schedules and `InvocationType: Event`. */
export function createAsyncInvoker({ now, timeline, activity, onDropped }: AsyncInvokerOptions): AsyncInvoker {
  const cancels = new Set<() => void>();
  let tryingAgain = 0;
  const attempt = async (target: LambdaFunction, event: unknown, tries: number) => {
    const end = activity.begin();
    try {
      const result = await target.invoke(event);
      if (result.kind === 'returned') return;
      const delay = RETRY_AFTER_MS[tries];
      if (delay === undefined) {
        onDropped(target, `${result.errorType}: ${result.errorMessage}`);
        return;
      }
      const cancel = timeline.at(now() + delay, () => {
        cancels.delete(cancel);
        tryingAgain += 1;
        void attempt(target, event, tries + 1).finally(() => {
          tryingAgain -= 1;
        });
      });
      cancels.add(cancel);
    } finally {
      end();
    }
  };
  return {
    invokeLater: (target, event) => attempt(target, event, 0),
    get waiting() {
      return cancels.size + tryingAgain;
    },
    clear: () => {
      for (const cancel of cancels) cancel();
      cancels.clear();
    },
  };
}
