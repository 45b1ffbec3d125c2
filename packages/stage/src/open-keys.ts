import { keysAt, type KeysAt } from '@randevou/contracts';
import { openSecret, type SecretOptions } from './open-secret.ts';
import type { SecretSchema } from './read-secret.ts';

/** The keys of a secret that rotates, as they are whenever one asks; see `openSecret`. */
export async function openKeys<Key extends { readonly usedFrom: string }>(
  name: string,
  schema: SecretSchema<{ readonly keys: readonly [Key, ...Key[]] }>,
  options: SecretOptions,
): Promise<() => Promise<KeysAt<Key>>> {
  const read = await openSecret(name, schema, options);
  return async () => keysAt((await read()).keys, options.now());
}
