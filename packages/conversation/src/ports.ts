import type {
  Act,
  AgentTurn,
  AgentTurnResult,
  BookingView,
  BusinessProfile,
  InboundMessage,
  Language,
  PersonReason,
  Reply,
  Role,
  Session,
  TemplateMessage,
  ToolServer,
  Usage,
  WhatsAppIdentity,
} from '@randevou/contracts';

import type { OutboundPayload, OutboxDraft } from './outbox-port.ts';

export type { OutboundPayload, Outbox, OutboxDraft, OutboxItem } from './outbox-port.ts';

/** One customer of one business; turns of a conversation never overlap. */
export interface ConversationKey {
  readonly businessId: string;
  readonly customerId: string;
}

/** A person the business knows. Personal data: store only. */
export interface Customer {
  readonly customerId: string;
  readonly phone?: string;
  readonly userId?: string;
  /** The newest WhatsApp profile name. */
  readonly profileName?: string;
}

export interface Customers {
  /**
   * Finds or makes the customer behind a WhatsApp identity. Phone number and user id are aliases of one customer;
   * the user id wins: the same phone number with another user id is another person.
   */
  resolve(businessId: string, identity: WhatsAppIdentity, profileName: string | undefined): Promise<Customer>;
  /**
   * The same for the sender of a message. Undefined when that would make a customer of somebody whose message of this
   * key has come before: they were forgotten since, and a repetition does not bring them back. Without a key (a
   * reaction, say) nobody becomes a customer.
   */
  resolveSender(
    businessId: string,
    identity: WhatsAppIdentity,
    profileName: string | undefined,
    message: MessageKey | undefined,
  ): Promise<Customer | undefined>;
  /** Undefined for somebody who was forgotten, too. */
  find(key: ConversationKey): Promise<Customer | undefined>;
  /**
   * The person behind an identity has a new phone number or user id (or both) from now on: new aliases of the same
   * customer, the old ones are nobody's. With a new phone number the old user id goes too: the new one comes with the
   * next message, unless it is said. `unknown`: nobody is known by `from`; `taken`: somebody else has `to` already, and
   * stays a person of their own.
   */
  relink(businessId: string, from: WhatsAppIdentity, to: WhatsAppIdentity): Promise<'relinked' | 'unknown' | 'taken'>;
}

/** When a customer wrote, and what they want to be sent. Instants are epoch milliseconds. */
export interface Contact {
  /** Free-form messages are allowed for 24 hours from then. */
  readonly lastInboundAt?: number;
  readonly firstInboundAt?: number;
  /** Whether the customer wants messages that they did not ask for (reminders and the like); true until they say STOP. */
  readonly wantsReminders: boolean;
  /** When that was last said, and how; absent: never. */
  readonly consent?: { readonly at: number; readonly via: 'message' | 'preferences' };
  /** The one that they were last answered in; outlives the conversation. */
  readonly language?: Language;
  /** When the owner last called the assistant back: pauses that began by then are over. */
  readonly resumedAt?: number;
}

export interface Contacts {
  /** An older instant than the one known changes nothing. */
  wroteAt(conversation: ConversationKey, at: number): Promise<void>;
  /** Something older than what is known changes nothing, nor does the same again; no wins over yes of one instant. */
  setReminders(
    conversation: ConversationKey,
    wanted: boolean,
    consent: { readonly at: number; readonly via: 'message' | 'preferences' },
  ): Promise<void>;
  setLanguage(conversation: ConversationKey, language: Language): Promise<void>;
  /** The owner calls the assistant back. An older instant than the one known changes nothing. */
  resumed(conversation: ConversationKey, at: number): Promise<void>;
  read(conversation: ConversationKey): Promise<Contact>;
}

/** Speech to text for voice notes; undefined when it is not understood in time. */
export interface Transcriber {
  transcribe(voice: {
    readonly originationPhoneNumberId: string;
    readonly mediaId: string;
    readonly languages: readonly string[];
    /** So long the text is waited for, milliseconds. */
    readonly timeoutMs: number;
    /** Aborts when nobody waits for the text any more: what runs by then is to end. */
    readonly signal: AbortSignal;
  }): Promise<string | undefined>;
}

export interface Profiles {
  byId(businessId: string): Promise<BusinessProfile | undefined>;
  byPhoneNumberId(phoneNumberId: string): Promise<BusinessProfile | undefined>;
}

/**
 * Names of one message: HMACs of its WhatsApp id with the key in use, and with the others that may have been when it
 * first came: it stands under one of them.
 */
export interface MessageKey {
  readonly key: string;
  readonly others: readonly string[];
}

/** A message as it waits for its turn. `key` = HMAC of its WhatsApp id. */
export interface InboxMessage {
  readonly key: string;
  readonly receivedAt: number;
  readonly message: InboundMessage;
}

export interface Inbox {
  /** Writes once per message, remembered for 30 days; `others` as in `MessageKey`. */
  receive(
    conversation: ConversationKey,
    message: InboxMessage,
    others?: MessageKey['others'],
  ): Promise<'stored' | 'duplicate'>;
  /**
   * The customer edited or took back a message. `replaced`: it had no turn yet and is now that (or, without content, gone);
   * `too_late`: a turn has it or answered it; `unknown`: it never came, and is remembered so that it is right when it does.
   * Of several edits the one of the latest `at` stands; what was taken back stays so; nobody changes another's message.
   */
  replace(
    conversation: ConversationKey,
    key: string,
    content: InboundMessage['content'] | undefined,
    at: number,
    others?: MessageKey['others'],
  ): Promise<'replaced' | 'too_late' | 'unknown'>;
  /** Moves what waits to another conversation: its customer was forgotten meanwhile and is a new one. */
  rehouse(from: ConversationKey, to: ConversationKey): Promise<void>;
  /** Unanswered messages, oldest first. */
  waiting(conversation: ConversationKey): Promise<readonly InboxMessage[]>;
  /**
   * Messages of a business that no settled turn has answered, of those received in this time (both ends included),
   * oldest first, at most 100; for the relay.
   */
  unanswered(
    businessId: string,
    received: { readonly from: number; readonly to: number },
  ): Promise<readonly Unanswered[]>;
}

export interface Unanswered {
  readonly conversation: ConversationKey;
  /** Of the message. */
  readonly key: string;
}

/** A turn that was begun: its messages are fixed for good. Instants are epoch milliseconds. */
export interface ClaimedTurn {
  readonly turnId: string;
  /** 1 for the first try. Writes of an older attempt are refused. */
  readonly attempt: number;
  readonly messages: readonly InboxMessage[];
  readonly session: Session;
}

export type Claim =
  | { readonly status: 'claimed'; readonly turn: ClaimedTurn }
  /** Another worker holds the lease until then. */
  | { readonly status: 'busy'; readonly until: number }
  | { readonly status: 'nothing' };

/** What a turn leaves behind, stored in one conditional write on (turn id, attempt). */
export interface TurnRecord {
  readonly session: Session;
  readonly outbox: readonly OutboxDraft[];
  readonly usage: TurnUsage;
  /** The session is gone from then on, epoch milliseconds; kept for good unless given. */
  readonly keepUntil?: number;
  /**
   * In the same write the customer is forgotten: session, name, number, language and what was written to them before.
   * Who writes from that number later is somebody new, who still gets no reminders if they had said STOP. What the
   * outbox of this record needs to be sent, it has itself.
   */
  readonly forget?: true;
  /** Stored with the record, and as event for the topic. `ended`: the customer called the assistant back. */
  readonly handoff?: Handoff | 'ended';
}

/** What a customer wanted so far, as far as it is known; never their words. */
export interface HandoffWish {
  readonly serviceId?: string;
  readonly partySize?: number;
  /** Of the business's local day. */
  readonly date?: string;
  /** Wall time. */
  readonly time?: string;
}

/** A customer asked for a person. Personal data: store only. Instants are epoch milliseconds. */
export interface Handoff {
  readonly conversation: ConversationKey;
  /** Of the turn in which they did. */
  readonly turnId: string;
  readonly at: number;
  /** The assistant is silent for them until then, unless it is called back. */
  readonly until: number;
  readonly reason: PersonReason;
  readonly wish: HandoffWish;
  /** What lies ahead. */
  readonly bookings: readonly BookingView[];
}

/**
 * Who waits for a person; at most one per conversation, the newest. Written by the turn that settles, together with the
 * event for the topic.
 */
export interface Handoffs {
  /** Those that the owner was not told of yet, of a business. */
  untold(businessId: string): Promise<readonly Handoff[]>;
  /** The owner's message is in the outbox. Marking it again, or one that is over, changes nothing. */
  markTold(handoff: Pick<Handoff, 'conversation' | 'turnId'>): Promise<void>;
  /** Those whose pause runs at `now`, longest waiting first. */
  open(businessId: string, now: number): Promise<readonly Handoff[]>;
  /** The assistant answers again. A newer one than that of the turn stays. */
  end(handoff: Pick<Handoff, 'conversation' | 'turnId'>): Promise<void>;
}

export interface TurnUsage extends Usage {
  /** The guided policy finished the turn because the model did not. */
  readonly fellBack: boolean;
}

export interface Turns {
  /**
   * Fixes the next turn in one conditional write: an unsettled turn is taken up again with the same messages and
   * attempt + 1, else the given waiting messages form a new one. `nothing` when there is neither, and when one of the
   * given messages has been answered meanwhile: read `waiting` again.
   */
  claim(
    conversation: ConversationKey,
    request: {
      readonly turnId: string;
      readonly messages: readonly InboxMessage[];
      readonly now: number;
      readonly leaseMs: number;
    },
  ): Promise<Claim>;
  /** As the last settled turn left it. */
  session(conversation: ConversationKey): Promise<Session | undefined>;
  /** The turn begun and not settled, if any: `busy` while its lease runs. Reads only, takes no lease. */
  unsettled(conversation: ConversationKey): Promise<Claim>;
  /** `lost`: another attempt has taken over; its record counts. Reads back after a lost answer. */
  settle(
    conversation: ConversationKey,
    turn: Pick<ClaimedTurn, 'turnId' | 'attempt'>,
    record: TurnRecord,
  ): Promise<'settled' | 'lost'>;
  /** Ends the lease of this attempt after a failure that the worker saw, so that the next try need not wait for it. */
  release(conversation: ConversationKey, turn: Pick<ClaimedTurn, 'turnId' | 'attempt'>): Promise<void>;
}

export type Delivery =
  | { readonly outcome: 'queued'; readonly messageId: string }
  /**
   * WhatsApp or AWS said no. `retry`: the same call may work later. `advice`: what would help, where it is not waiting.
   * `affects`: whom else it stops; absent: this message alone.
   */
  | {
      readonly outcome: 'refused';
      readonly retry: boolean;
      readonly code?: number;
      readonly advice?: 'use_template' | 'tell_owner';
      readonly affects?: 'customer' | 'number';
    }
  /** No answer: it may or may not have been sent. */
  | { readonly outcome: 'unknown' };

export interface Sender {
  /** Reply → payloads within WhatsApp's limits; pure. One, unless the text is longer than 4096 characters. */
  render(reply: Reply): readonly OutboundPayload[];
  /** One use of an approved template; pure. */
  renderTemplate(message: TemplateMessage): OutboundPayload;
  deliver(request: {
    readonly originationPhoneNumberId: string;
    readonly to: { readonly phone?: string; readonly userId?: string };
    readonly payload: OutboundPayload;
    readonly callbackData: string;
  }): Promise<Delivery>;
  /** Read receipt and typing indicator in one call; a failure is only reported, never thrown. */
  readAndType(request: { readonly originationPhoneNumberId: string; readonly messageId: string }): Promise<void>;
}

/** An agent as it is deployed. Its version is part of session ids, so that a deploy reaches conversations under way. */
export interface DeployedAgent {
  readonly agent: Agent;
  readonly version: string;
}

/** The agent behind AgentCore. Throws `AgentUnavailable` when it is slow, throttled or down. */
export interface Agent {
  run(turn: AgentTurn, options: { readonly sessionId: string; readonly timeoutMs: number }): Promise<AgentTurnResult>;
}

/** Signed calls of the controller, and of the guided policy in its stead with a token of role `model`. */
export interface Tools {
  /** Tool servers of the stage, cached for 60 s. */
  servers(): Promise<readonly ToolServer[]>;
  /** The structured result. Throws when the server refused or did not answer; `retry: false` on the error: for good. */
  call(
    name: string,
    args: Readonly<Record<string, unknown>>,
    scope: string,
  ): Promise<Readonly<Record<string, unknown>>>;
  /** Signs a scope for the conversation's customer; lives for two minutes. */
  sign(scope: {
    readonly conversation: ConversationKey;
    readonly contact: { readonly phone?: string; readonly userId?: string; readonly name?: string };
    readonly turnId: string;
    readonly role: Role;
    readonly act?: Act;
  }): Promise<string>;
}

/** Whether the agent is worth asking; an item in the store, shared by all workers. */
export interface Circuit {
  isOpen(now: number): Promise<boolean>;
  record(outcome: 'success' | 'failure', now: number): Promise<void>;
}

/** HMACs with the stage's keys. */
export interface Pseudonyms {
  message(messageId: string): Promise<MessageKey>;
  /** `runtimeSessionId` of AgentCore: 64 hex characters. */
  agentSession(conversation: ConversationKey, agentVersion: string): Promise<string>;
}
