import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import { startParameters, type Interceptor } from '@randevou/standins';
import { compose } from '../src/compose.ts';
import type { RotationRequest } from '../src/rotation-request.ts';

const STEPS = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;

/** A stage with these secrets, and a rotator on real clients; `clock.now` in epoch milliseconds. */
export async function startStage(secrets: Readonly<Record<string, string>>, interceptor?: Interceptor) {
  const services = await startParameters(secrets, interceptor);
  const options = {
    endpoint: services.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  };
  const client = new SecretsManagerClient(options);
  const ssm = new SSMClient(options);
  const clock = { now: Date.parse('2026-03-02T09:00:00Z') };
  const rotate = compose({ RANDEVOU_STAGE: 'dev' }, { client, ssm: [ssm], now: () => clock.now });

  const step = (secret: string, token: string, Step: RotationRequest['Step']) =>
    rotate({ SecretId: arnOf(secret), ClientRequestToken: token, Step });

  return {
    client,
    ssm,
    clock,
    step,
    begin: (secret: string) => services.secrets.beginRotation(secret),
    /** A rotation as Secrets Manager does it, each step so many times; `between` follows each. */
    rotate: async (
      secret: string,
      { times = 1, between = async () => undefined }: { times?: number; between?: () => Promise<void> } = {},
    ): Promise<void> => {
      const token = services.secrets.beginRotation(secret);
      for (const name of STEPS) {
        for (let time = 0; time < times; time += 1) await step(secret, token, name);
        await between();
      }
    },
    /** The same with steps that fail; Secrets Manager begins anew, as often as need be. */
    rotateStubbornly: async (secret: string): Promise<void> => {
      const token = services.secrets.beginRotation(secret);
      for (let round = 0; round < 5; round += 1) {
        try {
          for (const name of STEPS) await step(secret, token, name);
          return;
        } catch {
          // The next round.
        }
      }
      throw new Error('the rotation does not come to an end');
    },
    /** What stands under a label. */
    value: (secret: string, label = 'AWSCURRENT'): unknown => {
      const found = [...services.secrets.versions(secret).values()].find(({ stages }) => stages.has(label));
      return found?.value === undefined ? undefined : JSON.parse(found.value);
    },
    parameter: (name: string): unknown => JSON.parse(services.parameters.get(name) ?? 'null'),
    close: async (): Promise<void> => {
      client.destroy();
      ssm.destroy();
      await services.close();
    },
  };
}

/** As Secrets Manager names a secret: with six characters of its own. */
function arnOf(secret: string): string {
  return `arn:aws:secretsmanager:us-east-1:000000000000:secret:${secret}-AbC123`;
}
