/** Opening windows of a day in words: `11:30–14:30 and 18:30–22:30`. */
export function spans(windows: readonly { readonly from: string; readonly to: string }[], glue: string): string {
  return windows.map(({ from, to }) => `${from}–${to}`).join(glue);
}
