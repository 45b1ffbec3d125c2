import { startFront } from '../http/front.ts';
import type { Interceptor } from '../interceptor.ts';
import { createSecretVersions, type SecretVersions } from './secret-versions.ts';
import { createSecretsService } from './secrets-service.ts';
import { createSsmService } from './ssm-service.ts';

export interface ParameterServices {
  /** Endpoint of both services. */
  readonly url: string;
  readonly secrets: SecretVersions;
  readonly parameters: Map<string, string>;
  close(): Promise<void>;
}

/** Secrets Manager and SSM's parameters alone, with these secrets as current versions. */
export async function startParameters(
  secrets: Readonly<Record<string, string>>,
  interceptor: Interceptor = async () => 'continue',
): Promise<ParameterServices> {
  const versions = createSecretVersions(new Map(Object.entries(secrets)));
  const parameters = new Map<string, string>();
  const front = await startFront([createSecretsService(versions), createSsmService(parameters)], interceptor);
  return { ...front, secrets: versions, parameters };
}
