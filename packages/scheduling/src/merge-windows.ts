import { fullMinute } from './full-minute.ts';
import { SchedulingError } from './scheduling-error.ts';
import { type Window } from './window.ts';

/**
 * The same time as ascending windows that neither overlap nor touch. Empty windows vanish.
 * @throws SchedulingError `bad_window` if one ends before it starts; `path` names the argument.
 */
export function mergeWindows(windows: readonly Window[], path = 'windows'): Window[] {
  const sorted: Window[] = [];
  for (const [index, window] of windows.entries()) {
    if (!Number.isFinite(window.start) || !Number.isFinite(window.end)) {
      throw new SchedulingError('bad_window', `${path}[${index}]`, 'start and end must be epoch milliseconds');
    }
    const start = fullMinute(window.start);
    const end = fullMinute(window.end);
    if (end < start) throw new SchedulingError('bad_window', `${path}[${index}]`, 'the end lies before the start');
    if (end > start) sorted.push({ start, end });
  }
  sorted.sort((a, b) => a.start - b.start);

  const merged: Window[] = [];
  for (const window of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && window.start <= last.end) {
      if (window.end > last.end) merged[merged.length - 1] = { start: last.start, end: window.end };
    } else {
      merged.push(window);
    }
  }
  return merged;
}
