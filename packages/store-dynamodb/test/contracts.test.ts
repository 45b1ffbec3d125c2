import { afterAll, beforeAll } from '@jest/globals';
import { describeLedger } from '@randevou/bookings/testing';
import {
  describeBursts,
  describeContacts,
  describeCustomers,
  describeEdits,
  describeForgetting,
  describeHandoffs,
  describeInbox,
  describeLimits,
  describeOutbox,
  describeRotation,
  describeTurns,
} from '@randevou/conversation/testing';
import { openStore, type TestStore } from './open-store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const open = async (): Promise<TestStore> => {
  await store.reset();
  return store;
};

describeLedger('DynamoDB', open);
describeInbox('DynamoDB', open);
describeTurns('DynamoDB', open);
describeOutbox('DynamoDB', open);
describeCustomers('DynamoDB', open);
describeContacts('DynamoDB', open);
describeEdits('DynamoDB', open);
describeForgetting('DynamoDB', open);
describeHandoffs('DynamoDB', open);
describeLimits('DynamoDB', open);
describeBursts('DynamoDB', open);
describeRotation('DynamoDB', async () => {
  const store = await open();
  return (keyring) => store.another(keyring);
});
