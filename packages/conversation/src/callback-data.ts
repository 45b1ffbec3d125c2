/** What comes back with the delivery statuses of one send: the item's id, and after the first the attempt. */
export function callbackDataOf(id: string, attempt: number): string {
  return attempt === 1 ? id : `${id}~${String(attempt)}`;
}

export function readCallbackData(callbackData: string): { readonly id: string; readonly attempt: number } {
  const match = /^(.*)~(\d{1,6})$/s.exec(callbackData);
  return match?.[1] === undefined ? { id: callbackData, attempt: 1 } : { id: match[1], attempt: Number(match[2]) };
}
