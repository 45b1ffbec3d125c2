import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CALL_LIMITS, SECRET_TIMES } from '@randevou/contracts';
import { readSecret, type SecretSchema } from './read-secret.ts';

export interface SecretOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told when the secret cannot be read again and the last value serves on. */
  readonly onStale?: (name: string, error: unknown) => void;
  /** One with the environment's own settings unless given. */
  readonly client?: SecretsManagerClient;
}

/** When nobody answers, the message at hand waits no longer than this for a value that it hardly needs. */
const AGAIN_TIMEOUT_MS = 1_500;
/** After a failure the last value serves so long without another try. */
const AGAIN_AFTER_MS = 60_000;

/**
 * Reads a secret at once, and again when it is older than `SECRET_TIMES.cacheMs`, so that a rotation reaches processes
 * that run. What was read last serves while Secrets Manager does not answer, or says something of another shape, but
 * never longer than `SECRET_TIMES.staleMs`: by then a new key may be in use.
 */
export async function openSecret<T>(
  name: string,
  schema: SecretSchema<T>,
  { now, onStale = () => undefined, client = new SecretsManagerClient(CALL_LIMITS) }: SecretOptions,
): Promise<() => Promise<T>> {
  let held = { value: await readSecret(name, schema, client), at: now() };
  let nextRead = held.at + SECRET_TIMES.cacheMs;
  let reading: Promise<void> | undefined;

  const readAgain = async (): Promise<void> => {
    const at = now();
    try {
      const timeout = AbortSignal.timeout(AGAIN_TIMEOUT_MS);
      held = { value: await readSecret(name, schema, client, timeout), at };
      nextRead = at + SECRET_TIMES.cacheMs;
    } catch (error) {
      if (at - held.at >= SECRET_TIMES.staleMs) throw error;
      nextRead = at + AGAIN_AFTER_MS;
      onStale(name, error);
    } finally {
      reading = undefined;
    }
  };

  return async () => {
    if (now() >= nextRead) await (reading ??= readAgain());
    return held.value;
  };
}
