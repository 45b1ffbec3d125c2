import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { booking, BUSINESS, ledgerWrite } from '../test/fixtures.ts';
import { openStore, type TestStore } from '../test/open-store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

describe('the table', () => {
  it('says of an item it cannot read what it is and where it is wrong, not what is in it', async () => {
    const Item = {
      pk: { S: `B#${BUSINESS}#BOOKINGS` },
      sk: { S: 'K7F3QZ' },
      v: { N: '2' },
      contact: { M: { phone: { S: 'secret 57001234' } } },
    };
    await store.client.send(new PutItemCommand({ TableName: store.tableName, Item }));
    const failure = store.ledger.readBookings(BUSINESS, ['K7F3QZ']);
    await expect(failure).rejects.toMatchObject({ name: 'StoredItemInvalid', retry: false });
    await expect(failure).rejects.toThrow(/stored booking cannot be read: .*contact\.phone/);
    await expect(failure).rejects.not.toThrow(/57001234/);
  });

  it('refuses a transaction that DynamoDB would not take, before asking', async () => {
    const bookings = Array.from({ length: 101 }, (_, index) => booking(`A${String(index).padStart(5, '0')}`));
    await expect(store.ledger.write(ledgerWrite('large', { bookings }))).rejects.toMatchObject({
      code: 'transaction_too_large',
    });
  });

  it('reads more items by key than one request takes, each once', async () => {
    const references = Array.from({ length: 130 }, (_, index) => `B${String(index).padStart(5, '0')}`);
    for (let start = 0; start < references.length; start += 65) {
      const bookings = references.slice(start, start + 65).map((reference) => booking(reference));
      await store.ledger.write(ledgerWrite(`many-${String(start)}`, { bookings }));
    }
    store.operations();
    const found = await store.ledger.readBookings(BUSINESS, [...references, ...references, 'ZZZZZZ']);
    expect(found.map(({ reference }) => reference)).toEqual(references);
    expect(store.operations()).toEqual(['BatchGetItem', 'BatchGetItem']);
  });
});
