export {
  AgentMessage,
  AgentTurn,
  AgentTurnResult,
  ProfileFacts,
  ToolServer,
  TurnEvent,
  TurnFacts,
  Usage,
} from './agent-turn.ts';
export { AgentAddress } from './agent-address.ts';
export {
  Actor,
  Booking,
  BookingAction,
  BookingSource,
  BookingState,
  BookingView,
  CustomerContact,
  Draft,
  DraftKind,
  HistoryEntry,
  MissedVisit,
  SeriesDraft,
  Slot,
  StoredBookingState,
  VisitPart,
} from './booking.ts';
export { BOOKING_TOOLS, type BookingToolName } from './booking-tools.ts';
export {
  AcknowledgeBookingArguments,
  AcknowledgeBookingResult,
  CommitDraftArguments,
  CommitResult,
  CommitSlotArguments,
  CustomerDataArguments,
  CustomerDataResult,
  CustomerStateArguments,
  CustomerStateResult,
  ExpireHoldArguments,
  ExpireHoldResult,
  ForgetCustomerArguments,
  ForgetCustomerResult,
  OfferPlacesArguments,
  OfferPlacesResult,
  ReleaseDraftArguments,
  ReleaseDraftResult,
} from './controller-tools.ts';
export {
  DraftBookingArguments,
  DraftCancelArguments,
  DraftMoveArguments,
  DraftResult,
  DraftSeriesArguments,
  DraftSeriesResult,
  FindSlotsArguments,
  FindSlotsResult,
  JoinWaitingListArguments,
  JoinWaitingListResult,
  LeaveWaitingListArguments,
  LeaveWaitingListResult,
  ListBookingsArguments,
  ListBookingsResult,
  PersonReason,
  RefusalReason,
  Refused,
  RequestPersonArguments,
  RequestPersonResult,
  Unavailable,
  UnavailableReason,
} from './model-tools.ts';
export {
  BUSINESS_TOOLS,
  ListServicesArguments,
  ListServicesResult,
  OpeningHoursArguments,
  OpeningHoursResult,
  SearchInfoArguments,
  SearchInfoResult,
  StaffHoursArguments,
  StaffHoursResult,
  type BusinessToolName,
} from './business-tools.ts';
export { joinIds, splitIds } from './composite-id.ts';
export { ConversationMode } from './conversation-mode.ts';
export {
  BudgetSpent,
  ConversationEvent,
  CustomerForgotten,
  DomainEvent,
  LedgerEvent,
  MessageFailed,
  PersonRequested,
} from './domain-event.ts';
export { CALL_LIMITS } from './call-limits.ts';
export { parseEnvironment, StageName } from './environment.ts';
export { estimateTokens } from './estimate-tokens.ts';
export {
  InboundEvent,
  InboundMessage,
  InboundNotice,
  InboundStatus,
  MessageContent,
  type RejectedPart,
} from './inbound.ts';
export { decodeOptionId, encodeOptionId, OPTION_ID_MAX_LENGTH, OptionTarget, type OptionKind } from './option-id.ts';
export {
  BlockTimeArguments,
  BlockTimeResult,
  BookForCustomerArguments,
  CancelForCustomerArguments,
  ImportBookingsArguments,
  ImportBookingsResult,
  ImportRow,
  MarkNoShowArguments,
  MoveForCustomerArguments,
  OWNER_TOOLS,
  OwnerChangeResult,
  OwnerRefused,
  OwnerRefusalReason,
  OwnerWarning,
  UnblockTimeArguments,
  UnblockTimeResult,
  type OwnerToolName,
} from './owner-tools.ts';
export {
  BookingReference,
  CustomerId,
  Instant,
  Language,
  LocalDate,
  PhoneNumber,
  Slug,
  TurnId,
  UserId,
  WallTime,
  Weekday,
  WhatsAppIdentity,
} from './primitives.ts';
export {
  Answers,
  AskedDetail,
  BookingLimit,
  BusinessProfile,
  CustomQuestion,
  DateOverride,
  Detail,
  LocalizedText,
  MenuItem,
  Money,
  Policies,
  ResourceProfile,
  ServiceProfile,
  WeeklyWindow,
} from './profile.ts';
export { names } from './names.ts';
export { HISTORY_TOKENS, recentHistory } from './recent-history.ts';
export { Reply, ReplyOption } from './reply.ts';
export { keysAt, type KeysAt } from './keys-at.ts';
export { onlyKey, type PseudonymKeyring } from './only-key.ts';
export { SECRET_TIMES } from './secret-times.ts';
export {
  ChannelSecret,
  HmacKey,
  PseudonymSecret,
  ScopeKeySet,
  ScopePrivateKey,
  ScopeSigningSecret,
  SigningKey,
  SmokeSecret,
  ThirdPartySecret,
} from './secrets.ts';
export { AskedField, HistoryItem, Offer, Proposal, Session, TurnOutcomeTag } from './session.ts';
export { SMOKE, SmokeEvent, SmokeSignature } from './smoke.ts';
export { TemplateMessage, templateMessage, TemplateName, TEMPLATES, type TemplateUse } from './template.ts';
export { Act, Role, SCOPE_META_KEY, ToolScope } from './tool-scope.ts';
export { TranscriptionRequest, TranscriptionResult } from './transcription.ts';
export { allows, derivedState, TRANSITIONS } from './transitions.ts';
export { WaitingEntry, WaitingView } from './waiting.ts';
export { WakeUp } from './wake-up.ts';
export { Wish } from './wish.ts';
