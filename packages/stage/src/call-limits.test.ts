import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CALL_LIMITS, PseudonymSecret } from '@randevou/contracts';
import { readSecret } from './read-secret.ts';

describe('CALL_LIMITS', () => {
  it('ends a call to a service that takes the connection and never answers', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const client = new SecretsManagerClient({
      ...CALL_LIMITS,
      requestHandler: { ...CALL_LIMITS.requestHandler, requestTimeout: 100 },
      endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    try {
      await expect(readSecret('randevou/dev/pseudonyms', PseudonymSecret, client)).rejects.toThrow();
    } finally {
      client.destroy();
      server.close();
    }
    // All tries together leave a turn its time.
    const { maxAttempts, requestHandler } = CALL_LIMITS;
    expect(maxAttempts * requestHandler.requestTimeout).toBeLessThan(15_000);
  });
});
