import { describe, expect, it } from '@jest/globals';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PseudonymSecret } from '@randevou/contracts';
import { answering } from '../test/answering.ts';
import { readSecret } from './read-secret.ts';

const hmacKey = btoa('k'.repeat(32));

async function read(SecretString: string) {
  let result: unknown;
  const asked = await answering({ SecretString }, async (options) => {
    const client = new SecretsManagerClient(options);
    result = await readSecret('randevou/dev/pseudonyms', PseudonymSecret, client).catch((error: unknown) => error);
    client.destroy();
  });
  expect(asked).toEqual([{ SecretId: 'randevou/dev/pseudonyms' }]);
  return result;
}

describe('readSecret', () => {
  it('gives the secret of the stage', async () => {
    const keys = [{ kid: 'a', hmacKey, usedFrom: '2026-03-02T00:00:00Z' }];
    expect(await read(JSON.stringify({ v: 2, keys }))).toEqual({ v: 2, keys });
  });

  it.each(['', 'not json', JSON.stringify({ v: 1, hmacKey: 'short and secret' })])(
    'names a secret without its shape, and tells nothing of it: %j',
    async (stored) => {
      const error = await read(stored);
      expect(String(error)).toContain('the secret randevou/dev/pseudonyms does not have its shape');
      expect(String(error)).not.toContain('short and secret');
    },
  );
});
