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
  /** Reactions, edits and the like, notices, statuses without our callback data. */
  readonly passedOver: number;
  /** Messages to a number that no business has, or from nobody. */
  readonly unroutable: number;
  /** Pseudonyms of the messages, for the trace. */
  readonly messageKeys: readonly string[];
}

/**
 * Takes events from WhatsApp in: messages into the inbox, then one wake-up per conversation; statuses to the outbox.
 * Throws when a part could not be stored; the whole may then be delivered again, which changes nothing twice.
 */
export function createIntake(deps: IntakeDeps): (events: readonly InboundEvent[]) => Promise<IntakeSummary> {
  return async (events) => {
    const counts = { stored: 0, duplicates: 0, statuses: 0, passedOver: 0, unroutable: 0 };
    const messageKeys: string[] = [];
    const wakeUps = new Map<string, { readonly conversation: ConversationKey; readonly newestKey: string }>();

    for (const event of events) {
      if (event.type === 'status') {
        counts[(await takeStatus(deps, event)) ? 'statuses' : 'passedOver'] += 1;
      } else if (event.type === 'notice' || !startsTurn(event.content)) {
        counts.passedOver += 1;
      } else {
        const taken = await takeMessage(deps, event);
        if (taken === undefined) {
          counts.unroutable += 1;
          continue;
        }
        counts[taken.result === 'stored' ? 'stored' : 'duplicates'] += 1;
        messageKeys.push(taken.key);
        const { conversation, key: newestKey } = taken;
        wakeUps.set(`${conversation.businessId}/${conversation.customerId}`, { conversation, newestKey });
      }
    }
    // Duplicates wake too: the first delivery may have died between the inbox and the queue.
    for (const { conversation, newestKey } of wakeUps.values()) {
      await deps.wake({ v: 1, ...conversation }, newestKey);
    }
    return { ...counts, messageKeys };
  };
}

async function takeMessage(deps: IntakeDeps, message: InboundMessage) {
  const { phone, userId, profileName } = message.from;
  const profile = await deps.profiles.byPhoneNumberId(message.phoneNumberId);
  if (profile === undefined || (phone === undefined && userId === undefined)) return undefined;
  const identity = { ...(phone === undefined ? {} : { phone }), ...(userId === undefined ? {} : { userId }) };
  const { customerId } = await deps.customers.resolve(profile.id, identity, profileName);
  const conversation: ConversationKey = { businessId: profile.id, customerId };
  const key = deps.pseudonyms.message(message.messageId);
  const result = await deps.inbox.receive(conversation, { key, receivedAt: deps.now(), message });
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
