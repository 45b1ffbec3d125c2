import type { Language } from '@randevou/contracts';
import type { ConversationKey } from './ports.ts';

/** WhatsApp's JSON message without recipient, as the sender made it; at most 2,048,000 bytes. */
export type OutboundPayload = Readonly<Record<string, unknown>>;

export interface OutboxDraft {
  /** `<turn id>.<n>`; also what the callback data begins with that comes back with delivery statuses. */
  readonly id: string;
  readonly payload: OutboundPayload;
  /** Goes out instead where free-form messages are not allowed (any more). */
  readonly template?: OutboundPayload;
  /** Of the customer, for what has to be said in place of it; absent: the first of the profile. */
  readonly language?: Language;
  /** The contents are kept so long; 0: until it is sent or given up. 30 unless given, and at most. */
  readonly keepDays?: number;
  /** Where it goes when its customer is not known any more. */
  readonly to?: { readonly phone?: string; readonly userId?: string; readonly lastInboundAt?: number };
}

export interface OutboxItem extends OutboxDraft {
  readonly conversation: ConversationKey;
  readonly createdAt: number;
  /**
   * pending: not tried · sending: tried, the answer is not known (yet) · sent: WhatsApp has it ·
   * failed: given up or refused for good.
   */
  readonly state: 'pending' | 'sending' | 'sent' | 'failed';
  /** Number of sends begun. */
  readonly attempts: number;
  readonly lastAttemptAt?: number;
  readonly leaseUntil?: number;
  /** From delivery statuses: sent, delivered, read, failed, … */
  readonly deliveryStatus?: string;
  readonly errorCode?: number;
  /** WhatsApp said that the customer's 24 hours are over (131047): from then on only the template will do. */
  readonly windowClosed?: boolean;
  /** How the latest send went out; absent in items of an earlier version. */
  readonly sentAs?: 'free_form' | 'template';
  /** Put outside of a turn: no orchestrator is about to send it. */
  readonly unattended?: boolean;
}

export interface Outbox {
  /**
   * Messages outside of turns: a reminder, an offer. Once per id, also after it was sent. The relay sends them, or
   * whoever is woken for the conversation.
   */
  put(conversation: ConversationKey, drafts: readonly OutboxDraft[], now: number): Promise<'stored' | 'duplicate'>;
  /** Items of the conversation that are not yet sent or failed, in order. */
  unsent(conversation: ConversationKey): Promise<readonly OutboxItem[]>;
  /**
   * Takes the item for one send: attempts + 1, state sending, lease. Gives the number of this attempt; `undefined` if
   * another worker has it, it is done, or it was tried since it was read: then what was decided about it is outdated.
   * `as`: what will be sent, free-form unless given.
   */
  claim(
    item: Pick<OutboxItem, 'id' | 'attempts'>,
    now: number,
    leaseMs: number,
    as?: 'free_form' | 'template',
  ): Promise<number | undefined>;
  /** What came of an attempt. `sent` counts from whichever, the rest only from the latest. */
  mark(
    item: Pick<OutboxItem, 'id'>,
    attempt: number,
    outcome:
      | { readonly state: 'sent'; readonly messageId: string }
      /** The send was certainly not accepted; it may be tried again. */
      | { readonly state: 'pending'; readonly windowClosed?: true; readonly errorCode?: number }
      | { readonly state: 'failed'; readonly errorCode?: number },
  ): Promise<void>;
  /**
   * A delivery status with our callback data; makes a `sending` item `sent` (or `failed`). `failed` with 131047 makes an
   * item that went out free-form `pending` once more, with `windowClosed`; with a code that passes (rates, outages) any.
   * Of an earlier attempt than the latest, `failed` says nothing.
   */
  recordStatus(callbackData: string, status: string, errorCode: number | undefined): Promise<void>;
  /** Unsent items whose lease ran out before `now`, over all conversations of a business; for the relay. */
  stale(businessId: string, now: number): Promise<readonly OutboxItem[]>;
}
