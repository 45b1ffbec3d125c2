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
  createMemoryStore,
} from './index.ts';

const open = () => Promise.resolve(createMemoryStore());
describeInbox('memory', open);
describeTurns('memory', open);
describeOutbox('memory', open);
describeCustomers('memory', open);
describeContacts('memory', open);
describeEdits('memory', open);
describeForgetting('memory', open);
describeHandoffs('memory', open);
describeLimits('memory', open);
describeBursts('memory', open);
describeRotation('memory', () => {
  const store = createMemoryStore();
  return Promise.resolve(() => store);
});
