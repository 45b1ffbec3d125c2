import { randomBytes } from 'node:crypto';
import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import { CALL_LIMITS, names } from '@randevou/contracts';
import { createRotation, type Rotation } from './create-rotation.ts';
import type { Environment } from './env.ts';
import { hmacPurpose } from './hmac-purpose.ts';
import type { RotationRequest } from './rotation-request.ts';
import { scopeSigningPurpose } from './scope-signing-purpose.ts';

/** The rotations of the stage's secrets; each is found by the secret's name. */
export function compose(
  { RANDEVOU_STAGE: stage, RANDEVOU_SECOND_REGION: secondRegion }: Environment,
  {
    client = new SecretsManagerClient(CALL_LIMITS),
    ssm = [
      new SSMClient(CALL_LIMITS),
      ...(secondRegion === undefined ? [] : [new SSMClient({ ...CALL_LIMITS, region: secondRegion })]),
    ],
    now = () => Date.now(),
  }: {
    readonly client?: SecretsManagerClient;
    readonly ssm?: readonly SSMClient[];
    readonly now?: () => number;
  } = {},
): (request: RotationRequest) => Promise<{ readonly secret: string }> {
  const rotations = new Map<string, Rotation>([
    [names.pseudonymSecret(stage), createRotation(client, hmacPurpose('pseudonyms', randomBytes), now)],
    [names.smokeSecret(stage), createRotation(client, hmacPurpose('smoke', randomBytes), now)],
    [names.scopeSigningSecret(stage), createRotation(client, scopeSigningPurpose({ stage, ssm, now }), now)],
  ]);
  return async (request) => {
    const described = await client.send(new DescribeSecretCommand({ SecretId: request.SecretId }));
    const { Name: secret = '', VersionIdsToStages: versions = {} } = described;
    const rotate = rotations.get(secret);
    if (rotate === undefined) {
      throw new Error(`no rotation for the secret ${secret}; there is one for ${[...rotations.keys()].join(', ')}`);
    }
    await rotate(request, versions);
    return { secret };
  };
}
