import { fullMinute } from './full-minute.ts';
import { SchedulingError } from './scheduling-error.ts';
import { type Window } from './window.ts';

/**
 * The same time as ascending windows that neither overlap nor touch. Empty windows vanish.
 * @throws SchedulingError `bad_window` if one ends before it starts; `path` names the argument.
 */
export function mergeWindows(windows: readonly Window[], path = 'windows'): Window[] {
  const sorted: Window[] = [];
  let isSorted = true;
  let latest = -Infinity;
  for (let index = 0; index < windows.length; index += 1) {
    const window = windows[index];
    if (window === undefined) continue;
    if (!Number.isFinite(window.start) || !Number.isFinite(window.end)) {
      throw new SchedulingError('bad_window', `${path}[${index}]`, 'start and end must be epoch milliseconds');
    }
    const start = fullMinute(window.start);
    const end = fullMinute(window.end);
    if (end < start) throw new SchedulingError('bad_window', `${path}[${index}]`, 'the end lies before the start');
    if (end === start) continue;
    if (start < latest) isSorted = false;
    latest = start;
    sorted.push({ start, end });
  }
  if (!isSorted) sorted.sort((a, b) => a.start - b.start);

  const merged: Window[] = [];
  let last: { readonly start: number; end: number } | undefined;
  for (const { start, end } of sorted) {
    if (last !== undefined && start <= last.end) {
      if (end > last.end) last.end = end;
    } else {
      last = { start, end };
      merged.push(last);
    }
  }
  return merged;
}
