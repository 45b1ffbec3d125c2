export { countSpent, type CountSpentDeps } from './count-spent.ts';
export { readCallbackData } from './callback-data.ts';
export { createConversationWorker, type Work, type WorkerDeps, type WorkResult } from './create-conversation-worker.ts';
export { createIntake, type FailedDelivery, type IntakeDeps, type IntakeSummary } from './create-intake.ts';
export { createPseudonyms } from './create-pseudonyms.ts';
export { type DeliverDeps, type DeliveryCount } from './deliver-item.ts';
export { AgentUnavailable, ConversationError } from './errors.ts';
export { keepsContents, withoutContents } from './outbox-contents.ts';
export { pauseOf } from './pause-of.ts';
export { personRequested } from './person-requested.ts';
export type { Budgets, ConversationEvents, Spent, Switches } from './limit-ports.ts';
export type {
  Agent,
  Circuit,
  Claim,
  ClaimedTurn,
  Contact,
  Contacts,
  ConversationKey,
  Customer,
  Customers,
  Delivery,
  DeployedAgent,
  Handoff,
  Handoffs,
  HandoffWish,
  Inbox,
  InboxMessage,
  MessageKey,
  OutboundPayload,
  Outbox,
  OutboxDraft,
  OutboxItem,
  Profiles,
  Pseudonyms,
  Sender,
  Tools,
  Transcriber,
  TurnRecord,
  Turns,
  Unanswered,
  TurnUsage,
} from './ports.ts';
export { retainSession } from './retain-session.ts';
export { relayOutbox, type RelayOutboxOptions } from './relay-outbox.ts';
export { deliveryMetric } from './delivery-metric.ts';
export { strictest } from './strictest.ts';
export { suppressSends } from './suppress-sends.ts';
export { failureOutcome } from './status-outcome.ts';
export { wakeForgotten, type WakeForgottenDeps } from './wake-forgotten.ts';
export {
  transcribeVoice,
  type TranscribeVoiceDeps,
  type TranscribeVoiceRequest,
  type VoiceNoteOutcome,
} from './transcribe-voice.ts';
export { turnIdOf } from './turn-id-of.ts';
export type { TurnInput, TurnOutput, TurnRunner } from './turn-runner.ts';
