import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  names,
  onlyKey,
  PseudonymSecret,
  ScopeKeySet,
  ScopeSigningSecret,
  type SmokeSecret,
  type PseudonymKeyring,
  type ScopePrivateKey,
} from '@randevou/contracts';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';

/** The stage's keys, as Secrets Manager and SSM hold them. */
export interface LocalKeys {
  readonly secrets: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, string>;
  /** Private key of tool scopes, for a host that acts as the owner. */
  readonly scopeKey: ScopePrivateKey;
  /** For looking a message up in traces. Nothing rotates here. */
  readonly pseudonymKeys: PseudonymKeyring;
}

const Keys = z.strictObject({ signing: ScopeSigningSecret, pseudonyms: PseudonymSecret });
type Keys = z.infer<typeof Keys>;

async function generate(hmacKey: string): Promise<Keys> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return Keys.parse({
    signing: { v: 1, privateKey: { ...jwk, kid, alg: 'EdDSA' } },
    pseudonyms: { v: 1, hmacKey },
  });
}

/**
 * Keys of the folder, made when they are missing: whoever keeps data must find its pseudonyms again.
 * In memory the pseudonyms follow from the seed, so that a run can be repeated.
 */
async function load(dataDir: string, seed: number): Promise<Keys> {
  if (dataDir === 'memory')
    return generate(
      createHash('sha256')
        .update(`randevou ${String(seed)}`)
        .digest('base64'),
    );
  const file = join(dataDir, 'keys.json');
  if (existsSync(file)) {
    const found = Keys.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (found.success) return found.data;
    throw new Error(`${file} does not hold the keys of this data; restore it, or remove the folder to start anew`);
  }
  const keys = await generate(randomBytes(32).toString('base64'));
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

/** New with each start: what it signs is good for minutes. */
function smokeSecret(): SmokeSecret {
  const hmacKey = randomBytes(32).toString('base64');
  return { v: 1, keys: [{ kid: 'local', hmacKey, usedFrom: '1970-01-01T00:00:00Z' }] };
}

export async function loadLocalKeys(stage: string, dataDir: string, seed: number): Promise<LocalKeys> {
  const { signing, pseudonyms } = await load(dataDir, seed);
  const { privateKey } = signing.keys[0];
  const { d: _, ...publicKey } = privateKey;
  return {
    secrets: new Map([
      [names.scopeSigningSecret(stage), JSON.stringify(signing)],
      [names.pseudonymSecret(stage), JSON.stringify(pseudonyms)],
      [names.smokeSecret(stage), JSON.stringify(smokeSecret())],
    ]),
    parameters: new Map([[names.scopeKeysParameter(stage), JSON.stringify(ScopeKeySet.parse({ keys: [publicKey] }))]]),
    scopeKey: privateKey,
    pseudonymKeys: onlyKey(pseudonyms.keys[0].hmacKey),
  };
}
