import {
  describeBursts,
  describeContacts,
  describeCustomers,
  describeEdits,
  describeInbox,
  describeOutbox,
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
describeBursts('memory', open);
