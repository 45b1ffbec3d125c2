import type { SharedClock } from './clock.ts';

/** Things that happen at an instant of the shared clock, whether time passes or the clock is moved. */
export interface Timeline {
  /** Runs once when the clock reaches the instant; the same instant: in the order of the calls. */
  at(instant: number, run: () => void): () => void;
  /** Earliest instant still to come (or just due). */
  next(): number | undefined;
  clear(): void;
  close(): void;
}

/** Longest real timer; a later instant is looked at again then. */
const LONGEST_TIMER_MS = 60_000;

interface Entry {
  readonly instant: number;
  readonly order: number;
  readonly run: () => void;
}

export function createTimeline(clock: SharedClock): Timeline {
  const entries = new Set<Entry>();
  let order = 0;
  let timer: NodeJS.Timeout | undefined;
  const earliest = () => {
    let found: Entry | undefined;
    for (const entry of entries) {
      if (!found || entry.instant < found.instant || (entry.instant === found.instant && entry.order < found.order)) {
        found = entry;
      }
    }
    return found;
  };
  const arm = () => {
    clearTimeout(timer);
    const entry = earliest();
    if (!entry) return;
    const due = entry.instant <= clock.now();
    if (clock.frozen && !due) return;
    timer = setTimeout(runDue, due ? 0 : Math.min(entry.instant - clock.now(), LONGEST_TIMER_MS));
    timer.unref();
  };
  const runDue = () => {
    for (let entry = earliest(); entry && entry.instant <= clock.now(); entry = earliest()) {
      entries.delete(entry);
      entry.run();
    }
    arm();
  };
  const stopListening = clock.onMove(runDue);
  return {
    at: (instant, run) => {
      const entry = { instant, order: order++, run };
      entries.add(entry);
      arm();
      return () => {
        entries.delete(entry);
      };
    },
    next: () => earliest()?.instant,
    clear: () => {
      entries.clear();
      clearTimeout(timer);
    },
    close: () => {
      stopListening();
      entries.clear();
      clearTimeout(timer);
    },
  };
}
