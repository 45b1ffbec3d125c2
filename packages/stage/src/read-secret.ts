import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CALL_LIMITS } from '@randevou/contracts';

export interface SecretSchema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** A secret of the stage: JSON, checked. The error names the secret and holds nothing of its value. */
export async function readSecret<T>(
  name: string,
  schema: SecretSchema<T>,
  client = new SecretsManagerClient(CALL_LIMITS),
  abortSignal?: AbortSignal,
): Promise<T> {
  const options = abortSignal === undefined ? {} : { abortSignal };
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: name }), options);
  const parsed = schema.safeParse(parseJson(SecretString));
  if (!parsed.success) throw new Error(`the secret ${name} does not have its shape; see contracts/src/secrets.ts`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
