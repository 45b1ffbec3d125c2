export { describeCustomers } from './describe-customers.ts';
export { describeInbox } from './describe-inbox.ts';
export { describeOutbox } from './describe-outbox.ts';
export { describeTurns } from './describe-turns.ts';
export { createMemoryStore, type ConversationStore } from './memory-store.ts';
export { inboundMessage, inboxMessage } from './messages.ts';
export { createMemorySender, type SentMessage } from './memory-sender.ts';
export { sampleProfile } from './sample-profile.ts';
