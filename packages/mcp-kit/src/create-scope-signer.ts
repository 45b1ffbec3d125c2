import { ToolScope, type ScopeSigningSecret } from '@randevou/contracts';
import { importJWK, SignJWT } from 'jose';
import { SCOPE_AUDIENCE, SCOPE_ISSUER, SCOPE_LIFETIME_SECONDS } from './scope-token.ts';

export interface ScopeSignerOptions {
  /** Ed25519 JWK with `kid`, from the stage's signing secret. */
  readonly privateKey: ScopeSigningSecret['privateKey'];
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Signs a scope: a JWT (EdDSA) that every tool server of the stage takes for two minutes. */
export type SignScope = (scope: ToolScope) => Promise<string>;

/** Throws a ZodError if the scope has not the shape of the contract. */
export function createScopeSigner({ privateKey, now }: ScopeSignerOptions): SignScope {
  const key = importJWK(privateKey, 'EdDSA');
  // A bad key is reported by the first signature, not as an unhandled rejection at start.
  key.catch(() => undefined);
  return async (scope) => {
    const issuedAt = Math.floor(now() / 1000);
    return new SignJWT({ scope: ToolScope.parse(scope) })
      .setProtectedHeader({ alg: 'EdDSA', kid: privateKey.kid })
      .setIssuer(SCOPE_ISSUER)
      .setAudience(SCOPE_AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + SCOPE_LIFETIME_SECONDS)
      .sign(await key);
  };
}
