import type { SharedClock } from './clock.ts';
import type { Schedule } from './schedule.ts';
import type { Timeline } from './timeline.ts';

export interface MoveDeps {
  readonly clock: SharedClock;
  readonly timeline: Timeline;
  readonly idle: () => Promise<void>;
  readonly schedule: () => Schedule | undefined;
  readonly nextDue: ((after: number) => Promise<number | undefined>) | undefined;
}

/**
 * Moves the clock forward and lets everything that falls due meanwhile happen at its instant, in order, each with
 * what follows from it. Runs of the schedule that would find nothing to do are left out when `nextDue` can tell.
 */
export async function moveClock(
  { clock, timeline, idle, schedule, nextDue }: MoveDeps,
  instant: number,
): Promise<void> {
  await idle();
  for (;;) {
    const plan = schedule();
    if (plan && nextDue) {
      const due = await nextDue(clock.now());
      plan.skipTo(Math.min(due ?? Number.POSITIVE_INFINITY, instant + 1));
    }
    const next = timeline.next();
    if (next === undefined || next > instant) break;
    clock.set(Math.max(next, clock.now()));
    await idle();
  }
  if (instant > clock.now()) clock.set(instant);
  await idle();
}
