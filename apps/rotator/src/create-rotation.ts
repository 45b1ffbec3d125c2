import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  UpdateSecretVersionStageCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SECRET_TIMES } from '@randevou/contracts';
import { nextKeys } from './next-keys.ts';
import type { Keys, Purpose } from './purpose.ts';
import type { RotationRequest } from './rotation-request.ts';

/** Labels of a secret's versions, by version id. */
export type Versions = Readonly<Record<string, readonly string[]>>;

export type Rotation = (request: RotationRequest, versions: Versions) => Promise<void>;

/** Less than this between now and a new key's use, and a process may not have read it by then. */
const LEAST_NOTICE_MS = SECRET_TIMES.staleMs + SECRET_TIMES.cacheMs;

/**
 * The four steps of Secrets Manager for one secret. Each may be repeated, or begun anew after it died half way: it looks
 * at what is there and does the rest.
 */
export function createRotation<Key extends { readonly usedFrom: string }>(
  client: SecretsManagerClient,
  purpose: Purpose<Key>,
  now: () => number,
): Rotation {
  const read = async (SecretId: string, VersionStage: string, VersionId?: string): Promise<string | undefined> => {
    try {
      const input = { SecretId, VersionStage, ...(VersionId === undefined ? {} : { VersionId }) };
      return (await client.send(new GetSecretValueCommand(input))).SecretString;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  };

  /** Undefined for a placeholder. What has a version is somebody's key, and is never written over. */
  const parse = (SecretId: string, text: string | undefined): Keys<Key> | undefined => {
    const value = parseJson(text);
    const parsed = purpose.schema.safeParse(value);
    if (parsed.success) return parsed.data.keys;
    if (typeof value === 'object' && value !== null && 'v' in value) {
      throw new Error(`the secret ${SecretId} has a version, and not its shape; put its last good value back`);
    }
    return undefined;
  };

  const pendingKeys = async (SecretId: string, token: string): Promise<Keys<Key>> => {
    const keys = parse(SecretId, await read(SecretId, 'AWSPENDING', token));
    if (keys === undefined) throw new Error(`the pending version of ${SecretId} has no keys; createSecret comes first`);
    return keys;
  };
  const currentKeys = async (SecretId: string) => parse(SecretId, await read(SecretId, 'AWSCURRENT'));

  /** A placeholder over keys is a mishap: with new ones alone, nobody would be known any more. */
  const requireNoKeysBefore = async (SecretId: string): Promise<void> => {
    if (parse(SecretId, await read(SecretId, 'AWSPREVIOUS')) === undefined) return;
    throw new Error(`the secret ${SecretId} had keys and has none; put its last good value back (AWSPREVIOUS)`);
  };

  const withdraw = async (SecretId: string, token: string): Promise<void> => {
    const withdrawn = { SecretId, VersionStage: 'AWSPENDING', RemoveFromVersionId: token };
    await client.send(new UpdateSecretVersionStageCommand(withdrawn));
  };

  /** Were the version still pending when somebody puts a value by hand, Secrets Manager would begin no rotation any more. */
  const settle = async (SecretId: string, token: string, keys: Keys<Key>): Promise<void> => {
    await purpose.settle?.(keys);
    const { VersionIdsToStages } = await client.send(new DescribeSecretCommand({ SecretId }));
    if (VersionIdsToStages?.[token]?.includes('AWSPENDING') === true) await withdraw(SecretId, token);
  };

  /** A rotation that took too long is given up, so that the next one can begin. */
  const requireNotice = async (SecretId: string, token: string, [newest, ...others]: Keys<Key>): Promise<void> => {
    if (others.length === 0 || Date.parse(newest.usedFrom) - now() >= LEAST_NOTICE_MS) return;
    await withdraw(SecretId, token);
    throw new Error(`the new key of ${SecretId} would be used before all know it; rotate the secret again`);
  };

  return async ({ SecretId, ClientRequestToken: token, Step }, versions) => {
    const labels = versions[token];
    if (labels?.includes('AWSCURRENT') === true) {
      // It may have died between the change and what follows from it.
      const keys = Step === 'finishSecret' ? await currentKeys(SecretId) : undefined;
      if (keys !== undefined) await settle(SecretId, token, keys);
      return;
    }
    if (labels?.includes('AWSPENDING') !== true) throw new Error(`version ${token} of ${SecretId} is not pending`);

    switch (Step) {
      case 'createSecret': {
        if ((await read(SecretId, 'AWSPENDING', token)) !== undefined) return;
        const current = await currentKeys(SecretId);
        if (current === undefined) await requireNoKeysBefore(SecretId);
        const keys = await nextKeys(purpose, current, now());
        const SecretString = JSON.stringify({ v: purpose.version, keys });
        const input = { SecretId, ClientRequestToken: token, SecretString, VersionStages: ['AWSPENDING'] };
        await client.send(new PutSecretValueCommand(input));
        return;
      }
      case 'setSecret':
        await purpose.announce?.(await pendingKeys(SecretId, token), await currentKeys(SecretId));
        return;
      case 'testSecret': {
        // Secrets Manager tries this step alone, with an empty version, when a rotation is set up.
        if ((await read(SecretId, 'AWSPENDING', token)) === undefined) return;
        const pending = await pendingKeys(SecretId, token);
        await requireNotice(SecretId, token, pending);
        await purpose.check?.(pending, await currentKeys(SecretId));
        return;
      }
      case 'finishSecret': {
        const pending = await pendingKeys(SecretId, token);
        await requireNotice(SecretId, token, pending);
        await purpose.check?.(pending, await currentKeys(SecretId));
        const before = Object.entries(versions).find(([, stages]) => stages.includes('AWSCURRENT'))?.[0];
        const input = {
          SecretId,
          VersionStage: 'AWSCURRENT',
          MoveToVersionId: token,
          ...(before === undefined ? {} : { RemoveFromVersionId: before }),
        };
        await client.send(new UpdateSecretVersionStageCommand(input));
        await settle(SecretId, token, pending);
      }
    }
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
