import { describeCustomers, describeInbox, describeOutbox, describeTurns, createMemoryStore } from './index.ts';

const open = () => Promise.resolve(createMemoryStore());
describeInbox('memory', open);
describeTurns('memory', open);
describeOutbox('memory', open);
describeCustomers('memory', open);
