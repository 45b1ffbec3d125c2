import { ScopeKeySet, ScopePrivateKey } from '@randevou/contracts';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

/** A new Ed25519 pair: the private key, and the public one as a set. To rotate, see `apps/rotator`. */
export async function generateScopeKeys(): Promise<{ privateKey: ScopePrivateKey; keySet: ScopeKeySet }> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  const publicKey = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicKey);
  return {
    privateKey: ScopePrivateKey.parse({ ...(await exportJWK(pair.privateKey)), kid }),
    keySet: ScopeKeySet.parse({ keys: [{ ...publicKey, kid }] }),
  };
}
