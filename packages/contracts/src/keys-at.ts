/** A list of keys as it is at an instant. */
export interface KeysAt<Key> {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Makes what is new. */
  readonly inUse: Key;
  /** Known, and used later: by others perhaps already, whose clocks are ahead. Newest first. */
  readonly newer: readonly Key[];
  /** Made what is old. Newest first. */
  readonly older: readonly Key[];
}

/**
 * Which of the keys, newest first, is in use. Every process knows a key long before its `usedFrom`, so that all change
 * over together, but for their clocks.
 */
export function keysAt<Key extends { readonly usedFrom: string }>(
  keys: readonly [Key, ...Key[]],
  now: number,
): KeysAt<Key> {
  const found = keys.findIndex(({ usedFrom }) => Date.parse(usedFrom) <= now);
  const index = found === -1 ? keys.length - 1 : found;
  return { now, inUse: keys[index] ?? keys[0], newer: keys.slice(0, index), older: keys.slice(index + 1) };
}
