import type { SharedClock } from './clock.ts';
import type { Timeline } from './timeline.ts';

/** A rule that runs something every so often, on whole multiples of its interval since the epoch. */
export interface Schedule {
  /** The next run. */
  readonly next: number;
  /** Leaves out the runs before this instant. */
  skipTo(instant: number): void;
  stop(): void;
}

export function createSchedule(options: {
  readonly everyMs: number;
  readonly clock: Pick<SharedClock, 'now'>;
  readonly timeline: Timeline;
  readonly run: () => void;
}): Schedule {
  const { everyMs, clock, timeline, run } = options;
  let next = 0;
  let cancel: () => void = () => undefined;
  const arm = (after: number) => {
    cancel();
    next = (Math.floor(after / everyMs) + 1) * everyMs;
    cancel = timeline.at(next, () => {
      run();
      // A clock that was moved over many runs makes up for them by one.
      arm(Math.max(next, clock.now()));
    });
  };
  arm(clock.now());
  return {
    get next() {
      return next;
    },
    skipTo: (instant) => {
      if (instant > next) arm(instant - 1);
    },
    stop: () => {
      cancel();
    },
  };
}
