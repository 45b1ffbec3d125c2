import { ToolScope, type ScopeKeySet } from '@randevou/contracts';
import { createLocalJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { SCOPE_AUDIENCE, SCOPE_CLOCK_TOLERANCE_SECONDS, SCOPE_ISSUER, SCOPE_LIFETIME_SECONDS } from './scope-token.ts';

export interface ScopeVerifierOptions {
  /** Public keys of the stage, or how to get them (cached by the caller, see `createScopeKeyReader`). */
  readonly keys: ScopeKeySet | (() => Promise<ScopeKeySet>);
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export type VerifiedScope =
  | { readonly ok: true; readonly scope: ToolScope }
  | { readonly ok: false; readonly code: 'scope_invalid' | 'scope_expired' };

/** Takes whatever stood where the token should be. Throws only if the keys cannot be read. */
export type VerifyScope = (token: unknown) => Promise<VerifiedScope>;

const Claims = z.object({ iat: z.number(), exp: z.number(), scope: ToolScope });

const INVALID: VerifiedScope = { ok: false, code: 'scope_invalid' };

/**
 * Accepts only what `createScopeSigner` made with a key of the set: EdDSA, a known `kid`, our issuer and audience, a
 * life of two minutes at most. A forged token and one of another stage look alike: `scope_invalid`.
 */
export function createScopeVerifier({ keys, now }: ScopeVerifierOptions): VerifyScope {
  return async (token) => {
    if (typeof token !== 'string') return INVALID;
    const getKey = keyFinder(typeof keys === 'function' ? await keys() : keys, now());
    try {
      const { payload } = await jwtVerify(token, getKey, {
        algorithms: ['EdDSA'],
        issuer: SCOPE_ISSUER,
        audience: SCOPE_AUDIENCE,
        currentDate: new Date(now()),
        clockTolerance: SCOPE_CLOCK_TOLERANCE_SECONDS,
        maxTokenAge: SCOPE_LIFETIME_SECONDS,
        requiredClaims: ['exp'],
      });
      const claims = Claims.safeParse(payload);
      if (!claims.success || claims.data.exp - claims.data.iat > SCOPE_LIFETIME_SECONDS) return INVALID;
      return { ok: true, scope: claims.data.scope };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { ok: false, code: 'scope_expired' };
      if (error instanceof errors.JOSEError || error instanceof TypeError) return INVALID;
      throw error;
    }
  };
}

function keyFinder(set: ScopeKeySet, now: number): JWTVerifyGetKey {
  const valid = set.keys.filter(({ notAfter }) => notAfter === undefined || now < Date.parse(notAfter));
  const find = createLocalJWKSet({ keys: valid.map(({ kty, crv, kid, x }) => ({ kty, crv, kid, x })) });
  return (header, token) => {
    // Without this, a set of one key would match a token that names none.
    if (typeof header.kid !== 'string') throw new errors.JWKSNoMatchingKey();
    return find(header, token);
  };
}
