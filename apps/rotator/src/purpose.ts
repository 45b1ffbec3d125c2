/** A list of keys, newest first. */
export type Keys<Key> = readonly [Key, ...Key[]];

/** What differs between the secrets that rotate; how they rotate is the same. */
export interface Purpose<Key extends { readonly usedFrom: string }> {
  /** Reads what is stored, older versions too. */
  readonly schema: {
    safeParse(
      value: unknown,
    ): { readonly success: true; readonly data: { readonly keys: Keys<Key> } } | { readonly success: false };
  };
  /** Of the shape that is written. */
  readonly version: number;
  readonly makeKey: (usedFrom: string) => Promise<Key>;
  /** What the key was used for is found and checked so long after a newer one is used, milliseconds. */
  readonly keepMs: number;
  /** Tells those who must know the new key before anybody may use it. Done again without harm. */
  readonly announce?: (pending: Keys<Key>, current: Keys<Key> | undefined) => Promise<void>;
  /** Throws when what was announced would not do. */
  readonly check?: (pending: Keys<Key>, current: Keys<Key> | undefined) => Promise<void>;
  /** After the change: old keys may be given an end. Done again without harm. */
  readonly settle?: (keys: Keys<Key>) => Promise<void>;
}
