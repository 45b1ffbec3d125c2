import { mergeWindows } from './merge-windows.ts';
import { type Window } from './window.ts';

/**
 * The time of `windows` that is not `busy`, ascending; both may be unsorted and overlap in themselves.
 * @throws SchedulingError `bad_window`
 */
export function subtract(windows: readonly Window[], busy: readonly Window[]): Window[] {
  const taken = mergeWindows(busy, 'busy');
  const free: Window[] = [];
  let next = 0;
  for (const window of mergeWindows(windows)) {
    let start = window.start;
    while ((taken[next]?.end ?? Infinity) <= start) next += 1;
    for (let at = next; ; at += 1) {
      const hole = taken[at];
      if (hole === undefined || hole.start >= window.end) break;
      if (hole.start > start) free.push({ start, end: hole.start });
      start = Math.max(start, hole.end);
    }
    if (start < window.end) free.push({ start, end: window.end });
  }
  return free;
}
