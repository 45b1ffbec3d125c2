import type { InboundEvent, InboundMessage, InboundStatus, MessageContent, WakeUp } from '@randevou/contracts';
import type { ConversationKey, Customers, Inbox, Outbox, Profiles, Pseudonyms } from './ports.ts';

export interface IntakeDeps {
  readonly profiles: Profiles;
  readonly customers: Customers;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly pseudonyms: Pseudonyms;
  /** Puts a wake-up on the queue; `newestKey` is the pseudonym of the newest message behind it. */
  readonly wake: (wakeUp: WakeUp, newestKey: string) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** How many events went which way. */
export interface IntakeSummary {
  readonly stored: number;
  readonly duplicates: number;
  readonly statuses: number;
  /** Of all statuses those that say `failed`: messages that their customers never saw. */
  readonly failedDeliveries: number;
  /** Reactions, edits and the like, notices, statuses without our callback data. */
  readonly passedOver: number;
  /** Messages to a number that no business has, or from nobody. */
  readonly unroutable: number;
  /** Pseudonyms of the messages, for the trace. */
  readonly messageKeys: readonly string[];
}

/**
 * Takes events from WhatsApp in: messages into the inbox, then one wake-up per conversation; statuses to the outbox.
 * Throws the first failure after everything was tried, so that one part costs the others nothing; the whole may then be
 * delivered again, which changes nothing twice.
 */
export function createIntake(deps: IntakeDeps): (events: readonly InboundEvent[]) => Promise<IntakeSummary> {
  const receiveTime = createReceiveTimes(deps.now);

  return async (events) => {
    const counts = { stored: 0, duplicates: 0, statuses: 0, failedDeliveries: 0, passedOver: 0, unroutable: 0 };
    const messageKeys: string[] = [];
    const wakeUps = new Map<string, { readonly conversation: ConversationKey; readonly newestKey: string }>();
    const failures: unknown[] = [];
    const attempt = async (step: () => Promise<void>): Promise<void> => {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    };

    const take = async (event: InboundEvent): Promise<void> => {
      if (event.type === 'status') {
        counts[(await takeStatus(deps, event)) ? 'statuses' : 'passedOver'] += 1;
        if (event.status === 'failed') counts.failedDeliveries += 1;
      } else if (event.type === 'notice' || !startsTurn(event.content)) {
        counts.passedOver += 1;
      } else {
        const taken = await takeMessage(deps, event, receiveTime());
        if (taken === undefined) {
          counts.unroutable += 1;
          return;
        }
        counts[taken.result === 'stored' ? 'stored' : 'duplicates'] += 1;
        messageKeys.push(taken.key);
        const { conversation, key: newestKey } = taken;
        wakeUps.set(`${conversation.businessId}/${conversation.customerId}`, { conversation, newestKey });
      }
    };

    for (const event of events) await attempt(() => take(event));
    // Duplicates wake too: the first delivery may have died between the inbox and the queue.
    for (const { conversation, newestKey } of wakeUps.values()) {
      await attempt(() => deps.wake({ v: 1, ...conversation }, newestKey));
    }
    if (failures.length > 0) throw failures[0];
    return { ...counts, messageKeys };
  };
}

/** The clock may have moved back: it is not outrun by more than this. */
const MOST_AHEAD_MS = 1_000;

/** Never the same instant twice: messages of one moment stay in the order in which they came. */
function createReceiveTimes(now: () => number): () => number {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const current = now();
    last = last >= current && last - current < MOST_AHEAD_MS ? last + 1 : current;
    return last;
  };
}

async function takeMessage(deps: IntakeDeps, message: InboundMessage, receivedAt: number) {
  const { phone, userId, profileName } = message.from;
  const profile = await deps.profiles.byPhoneNumberId(message.phoneNumberId);
  if (profile === undefined || (phone === undefined && userId === undefined)) return undefined;
  const identity = { ...(phone === undefined ? {} : { phone }), ...(userId === undefined ? {} : { userId }) };
  const { customerId } = await deps.customers.resolve(profile.id, identity, profileName);
  const conversation: ConversationKey = { businessId: profile.id, customerId };
  const key = deps.pseudonyms.message(message.messageId);
  const result = await deps.inbox.receive(conversation, { key, receivedAt, message });
  return { conversation, key, result };
}

async function takeStatus(deps: IntakeDeps, event: InboundStatus): Promise<boolean> {
  if (event.callbackData === undefined) return false;
  await deps.outbox.recordStatus(event.callbackData, event.status, event.errors[0]?.code);
  return true;
}

/** Whether the customer expects an answer to it. */
function startsTurn(content: MessageContent): boolean {
  switch (content.kind) {
    case 'reaction':
    case 'system':
    case 'edit':
    case 'revoke':
      return false;
    case 'text':
    case 'tap':
    case 'media':
    case 'location':
    case 'contacts':
    case 'flow':
    case 'order':
    case 'unsupported':
      return true;
  }
}
