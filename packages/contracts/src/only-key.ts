import type { KeysAt } from './keys-at.ts';
import type { HmacKey } from './secrets.ts';

/** The stage's keys of pseudonyms as they are now: they rotate, so each use asks for them. */
export type PseudonymKeyring = () => Promise<KeysAt<HmacKey>>;

/** A ring with one key for good (base64): of tests, and of data that never leave one machine. */
export function onlyKey(hmacKey: string): PseudonymKeyring {
  const inUse = { kid: 'only', hmacKey, usedFrom: '1970-01-01T00:00:00Z' };
  return () => Promise.resolve({ now: 0, inUse, newer: [], older: [] });
}
