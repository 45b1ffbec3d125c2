/** Whether a wall time lies in a window of its day; an end before its start lies on the next day. */
export function isWithin({ from, to }: { readonly from: string; readonly to: string }, time: string): boolean {
  return from <= time && (time < to || to <= from);
}
