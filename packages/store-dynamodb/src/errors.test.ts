import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from '@jest/globals';
import { onlyKey } from '@randevou/contracts';
import { describeFaults, openFaultyStore } from '../test/open-store.ts';
import { createStore } from './create-store.ts';

describeFaults('a store that does not answer', () => {
  it('says whether trying again makes sense', async () => {
    const running = await openFaultyStore();
    const client = new DynamoDBClient({
      endpoint: running.db.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
    const store = createStore({
      client,
      tableName: 'a-table-that-is-not-there',
      now: () => 0,
      newId: () => 'id',
      keyring: onlyKey(btoa('k'.repeat(32))),
    });
    const who = { businessId: 'la-kaz', customerId: 'c_00000000000000aa' };
    await expect(store.customers.find(who)).rejects.toMatchObject({
      code: 'store_unavailable',
      message: 'GetItem failed: ResourceNotFoundException',
      retry: false,
    });
    await running.close();
    await expect(store.customers.find(who)).rejects.toMatchObject({ code: 'store_unavailable', retry: true });
    client.destroy();
  });
});
