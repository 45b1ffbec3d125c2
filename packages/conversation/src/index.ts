export { createPseudonyms } from './create-pseudonyms.ts';
export { AgentUnavailable, ConversationError, ToolFailure } from './errors.ts';
export type {
  Agent,
  Circuit,
  Claim,
  ClaimedTurn,
  ConversationKey,
  Customer,
  Customers,
  Delivery,
  Inbox,
  InboxMessage,
  OutboundPayload,
  Outbox,
  OutboxDraft,
  OutboxItem,
  Profiles,
  Pseudonyms,
  Sender,
  Tools,
  TurnRecord,
  Turns,
  TurnUsage,
} from './ports.ts';
export { turnIdOf } from './turn-id-of.ts';
export type { TurnInput, TurnOutput, TurnRunner } from './turn-runner.ts';
