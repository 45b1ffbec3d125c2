import { ToolScope, type ScopePrivateKey } from '@randevou/contracts';
import { importJWK, SignJWT, type CryptoKey } from 'jose';
import { SCOPE_AUDIENCE, SCOPE_ISSUER, SCOPE_LIFETIME_SECONDS } from './scope-token.ts';

export interface ScopeSignerOptions {
  /** Ed25519 JWK with `kid`; of a stage: the one in use, asked for at each signature. */
  readonly privateKey: ScopePrivateKey | (() => Promise<ScopePrivateKey>);
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Signs a scope: a JWT (EdDSA) that every tool server of the stage takes for two minutes. */
export type SignScope = (scope: ToolScope) => Promise<string>;

/** Throws a ZodError if the scope has not the shape of the contract. */
export function createScopeSigner({ privateKey, now }: ScopeSignerOptions): SignScope {
  let last: { readonly jwk: ScopePrivateKey; readonly key: Promise<CryptoKey | Uint8Array> } | undefined;
  return async (scope) => {
    const jwk = typeof privateKey === 'function' ? await privateKey() : privateKey;
    if (last?.jwk.kid !== jwk.kid) last = { jwk, key: importJWK(jwk, 'EdDSA') };
    const issuedAt = Math.floor(now() / 1000);
    return new SignJWT({ scope: ToolScope.parse(scope) })
      .setProtectedHeader({ alg: 'EdDSA', kid: jwk.kid })
      .setIssuer(SCOPE_ISSUER)
      .setAudience(SCOPE_AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + SCOPE_LIFETIME_SECONDS)
      .sign(await last.key);
  };
}
