import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { CALL_LIMITS, names, ScopeKeySet } from '@randevou/contracts';
import { cacheFor } from './cache-for.ts';

export interface ScopeKeyReaderOptions {
  /** One with the environment's own settings unless given. */
  readonly ssm?: SSMClient;
  readonly stage: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export class ScopeKeysError extends Error {
  override readonly name = 'ScopeKeysError';
  readonly code = 'scope_keys_invalid';
  readonly retry = false;
}

/**
 * The stage's public keys from SSM, read once a minute; while SSM is down, the last ones serve for 15 minutes.
 * Throws ScopeKeysError, naming the parameter, if it is missing or holds no key set; else what the SSM client throws.
 */
export function createScopeKeyReader({
  ssm = new SSMClient(CALL_LIMITS),
  stage,
  now,
}: ScopeKeyReaderOptions): () => Promise<ScopeKeySet> {
  const parameter = names.scopeKeysParameter(stage);
  return cacheFor({ ttlMs: 60_000, staleMs: 15 * 60_000, now }, async (abortSignal) => {
    const options = abortSignal === undefined ? {} : { abortSignal };
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: parameter }), options);
    try {
      return ScopeKeySet.parse(JSON.parse(Parameter?.Value ?? ''));
    } catch (cause) {
      throw new ScopeKeysError(`SSM parameter ${parameter} must hold a JWK set with Ed25519 keys, each with a kid`, {
        cause,
      });
    }
  });
}
