import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BUSINESS } from '../test/fixtures.ts';
import { openStore, type TestStore } from '../test/open-store.ts';

const phone = '+23057001234';
const otherPhone = '+23057005678';

let store: TestStore;

beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());
beforeEach(() => store.reset());

const resolve = async (identity: { phone?: string; userId?: string }) =>
  (await store.customers.resolve(BUSINESS, identity, undefined)).customerId;

describe('customers', () => {
  it('are one person when the first messages come with and without the user id', async () => {
    for (let round = 0; round < 5; round += 1) {
      await store.reset();
      const ids = await Promise.all([
        resolve({ phone }),
        resolve({ phone, userId: 'MU.one' }),
        resolve({ phone }),
        resolve({ phone, userId: 'MU.one' }),
      ]);
      const [last] = await Promise.all([resolve({ userId: 'MU.one' })]);
      expect(await resolve({ phone })).toBe(last);
      expect(new Set(ids).size).toBe(1);
    }
  });

  it('do not inherit a phone number that another person has left', async () => {
    const first = await resolve({ phone });
    await resolve({ phone, userId: 'MU.one' });
    expect(await resolve({ phone: otherPhone, userId: 'MU.one' })).toBe(first);
    const second = await resolve({ phone });
    expect(second).not.toBe(first);
    expect(await resolve({ phone })).toBe(second);
    expect(await resolve({ phone: otherPhone })).toBe(first);
  });

  it('are known by user id alone', async () => {
    const id = await resolve({ userId: 'MU.one' });
    expect(await resolve({ userId: 'MU.one' })).toBe(id);
    expect(await resolve({ phone, userId: 'MU.one' })).toBe(id);
    expect(await resolve({ phone })).toBe(id);
  });

  it('cost no write when nothing about them is new', async () => {
    await resolve({ phone, userId: 'MU.one' });
    store.operations();
    await resolve({ phone, userId: 'MU.one' });
    expect(new Set(store.operations())).toEqual(new Set(['GetItem']));
  });

  it('leave no personal data in keys', async () => {
    await store.customers.resolve(BUSINESS, { phone, userId: 'MU.one' }, 'Anya');
    const { Items = [] } = await store.client.send(new ScanCommand({ TableName: store.tableName }));
    const keys = Items.map(({ pk, sk }) => `${pk?.S ?? ''} ${sk?.S ?? ''}`);
    expect(keys).toHaveLength(3);
    expect(keys.join(' ')).not.toMatch(/57001234|MU\.one|Anya/);
  });
});
