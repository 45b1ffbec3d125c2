import { randomUUID } from 'node:crypto';
import { AwsError } from '../http/aws-error.ts';

interface Version {
  /** A version that `RotateSecret` made has none until the rotation function puts it. */
  value: string | undefined;
  readonly stages: Set<string>;
}

/** Secrets with versions and staging labels, as Secrets Manager keeps them. */
export interface SecretVersions {
  /** By name or ARN. */
  versions(secretId: string): ReadonlyMap<string, Version>;
  nameOf(secretId: string): string;
  /** Puts the value as a version with these labels, which leave the versions that had them. */
  put(secretId: string, versionId: string, value: string, stages: readonly string[]): void;
  move(secretId: string, stage: string, from: string | undefined, to: string | undefined): void;
  /** What `RotateSecret` does before it calls the rotation function: an empty version that is pending. Gives its id. */
  beginRotation(secretId: string): string;
}

/** As it follows the name in an ARN. */
const SUFFIX = /-[A-Za-z0-9]{6}$/;

/** `values`: the first one of each secret, by name; put there before the secret is asked for. */
export function createSecretVersions(values: ReadonlyMap<string, string>): SecretVersions {
  const secrets = new Map<string, Map<string, Version>>();
  const nameOf = (secretId: string): string =>
    secretId.startsWith('arn:') ? (secretId.split(':secret:')[1]?.replace(SUFFIX, '') ?? secretId) : secretId;
  const versions = (secretId: string): Map<string, Version> => {
    const name = nameOf(secretId);
    const found = secrets.get(name);
    if (found !== undefined) return found;
    const value = values.get(name);
    if (value !== undefined) {
      const first = new Map([[randomUUID(), { value, stages: new Set(['AWSCURRENT']) }]]);
      secrets.set(name, first);
      return first;
    }
    throw new AwsError('ResourceNotFoundException', `Secrets Manager can't find the specified secret: ${secretId}`);
  };
  const holder = (secretId: string, stage: string): string | undefined =>
    [...versions(secretId)].find(([, { stages }]) => stages.has(stage))?.[0];

  const label = (secretId: string, stage: string, to: string): void => {
    const from = holder(secretId, stage);
    if (from === to) return;
    const all = versions(secretId);
    if (from !== undefined) all.get(from)?.stages.delete(stage);
    all.get(to)?.stages.add(stage);
    if (stage === 'AWSCURRENT' && from !== undefined) label(secretId, 'AWSPREVIOUS', from);
    // A version may be AWSPREVIOUS no more once it is current again.
    if (stage === 'AWSCURRENT') all.get(to)?.stages.delete('AWSPREVIOUS');
  };

  return {
    versions,
    nameOf,
    put(secretId, versionId, value, stages) {
      const all = versions(secretId);
      const known = all.get(versionId);
      if (known?.value !== undefined && known.value !== value) {
        throw new AwsError('ResourceExistsException', `The version ${versionId} exists already with another value.`);
      }
      if (known === undefined) all.set(versionId, { value, stages: new Set() });
      else known.value = value;
      for (const stage of stages) label(secretId, stage, versionId);
    },
    move(secretId, stage, from, to) {
      const held = holder(secretId, stage);
      if (held !== undefined && held !== from && held !== to) {
        throw new AwsError('InvalidParameterException', `${stage} is attached to version ${held}; name it to move it.`);
      }
      if (from !== undefined && held !== from && held !== to) {
        throw new AwsError('InvalidParameterException', `${stage} is not attached to version ${from}.`);
      }
      if (to === undefined)
        versions(secretId)
          .get(from ?? '')
          ?.stages.delete(stage);
      else if (versions(secretId).get(to)?.value === undefined) {
        throw new AwsError('ResourceNotFoundException', `Secrets Manager can't find the version ${to}.`);
      } else label(secretId, stage, to);
    },
    beginRotation(secretId) {
      const pending = holder(secretId, 'AWSPENDING');
      if (pending !== undefined && pending !== holder(secretId, 'AWSCURRENT')) {
        throw new AwsError('InvalidRequestException', 'A previous rotation isn’t complete.');
      }
      const versionId = randomUUID();
      versions(secretId).set(versionId, { value: undefined, stages: new Set() });
      label(secretId, 'AWSPENDING', versionId);
      return versionId;
    },
  };
}
