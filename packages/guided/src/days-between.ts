/** Days from one local date to another: 1 from a Monday to the Tuesday after it. */
export function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}
