import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { AwsError } from '../http/aws-error.ts';
import type { Service } from '../http/service.ts';
import { jsonService } from './json-service.ts';
import type { SecretVersions } from './secret-versions.ts';

const Secret = z.object({ SecretId: z.string() });
const GetSecretValue = Secret.extend({ VersionId: z.string().optional(), VersionStage: z.string().optional() });
const PutSecretValue = Secret.extend({
  ClientRequestToken: z.string().min(32).max(64).optional(),
  SecretString: z.string().min(1),
  VersionStages: z.array(z.string()).min(1).default(['AWSCURRENT']),
});
const UpdateSecretVersionStage = Secret.extend({
  VersionStage: z.string(),
  MoveToVersionId: z.string().optional(),
  RemoveFromVersionId: z.string().optional(),
});

/** Secrets Manager: `GetSecretValue`, `DescribeSecret`, `PutSecretValue`, `UpdateSecretVersionStage`. */
export function createSecretsService(secrets: SecretVersions): Service {
  const named = (secretId: string) => ({ ARN: secretId, Name: secrets.nameOf(secretId) });
  return jsonService('secrets-manager', 'secretsmanager', {
    GetSecretValue: (input) => {
      const {
        SecretId,
        VersionId,
        VersionStage = VersionId === undefined ? 'AWSCURRENT' : undefined,
      } = GetSecretValue.parse(input);
      const found = [...secrets.versions(SecretId)].find(
        ([id, { stages }]) =>
          (VersionId === undefined || VersionId === id) && (VersionStage === undefined || stages.has(VersionStage)),
      );
      const [id, version] = found ?? [];
      if (version?.value === undefined) {
        const wanted = VersionStage ?? VersionId ?? '';
        throw new AwsError('ResourceNotFoundException', `Secrets Manager can't find the secret value for: ${wanted}`);
      }
      return { ...named(SecretId), VersionId: id, VersionStages: [...version.stages], SecretString: version.value };
    },
    DescribeSecret: (input) => {
      const { SecretId } = Secret.parse(input);
      const labelled = [...secrets.versions(SecretId)].filter(([, { stages }]) => stages.size > 0);
      const VersionIdsToStages = Object.fromEntries(labelled.map(([id, { stages }]) => [id, [...stages]]));
      return { ...named(SecretId), RotationEnabled: true, VersionIdsToStages };
    },
    PutSecretValue: (input) => {
      const { SecretId, ClientRequestToken = randomUUID(), SecretString, VersionStages } = PutSecretValue.parse(input);
      secrets.put(SecretId, ClientRequestToken, SecretString, VersionStages);
      return { ...named(SecretId), VersionId: ClientRequestToken, VersionStages };
    },
    UpdateSecretVersionStage: (input) => {
      const { SecretId, VersionStage, RemoveFromVersionId, MoveToVersionId } = UpdateSecretVersionStage.parse(input);
      secrets.move(SecretId, VersionStage, RemoveFromVersionId, MoveToVersionId);
      return named(SecretId);
    },
  });
}
