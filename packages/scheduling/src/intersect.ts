import { mergeWindows } from './merge-windows.ts';
import { type Window } from './window.ts';

/**
 * The time that lies in every list, ascending; lists may be unsorted and overlap in themselves.
 * Windows that only touch have nothing in common.
 * @throws SchedulingError `bad_window`
 */
export function intersect(first: readonly Window[], ...others: readonly (readonly Window[])[]): Window[] {
  let common = mergeWindows(first, 'lists[0]');
  for (const [index, other] of others.entries()) {
    common = intersectTwo(common, mergeWindows(other, `lists[${index + 1}]`));
  }
  return common;
}

/** `intersect` for two lists that are ascending and apart already. */
export function intersectTwo(a: readonly Window[], b: readonly Window[]): Window[] {
  const common: Window[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const x = a[i];
    const y = b[j];
    if (x === undefined || y === undefined) return common;
    const start = Math.max(x.start, y.start);
    const end = Math.min(x.end, y.end);
    if (start < end) common.push({ start, end });
    if (x.end <= y.end) i += 1;
    else j += 1;
  }
}
