import { ScopeKeySet, ScopeSigningSecret } from '@randevou/contracts';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

/**
 * A new Ed25519 pair in the two shapes that are stored: the signing secret and the public set. For set-up and tests.
 * To rotate: add the new public key to the set, wait until the servers have read it (60 s), then change the secret.
 */
export async function generateScopeKeys(): Promise<{ secret: ScopeSigningSecret; keySet: ScopeKeySet }> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  const publicKey = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicKey);
  return {
    secret: ScopeSigningSecret.parse({ v: 1, privateKey: { ...(await exportJWK(pair.privateKey)), kid } }),
    keySet: ScopeKeySet.parse({ keys: [{ ...publicKey, kid }] }),
  };
}
