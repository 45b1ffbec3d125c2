import { createHash } from 'node:crypto';
import { encodeOptionId, templateMessage, type BusinessProfile } from '@randevou/contracts';
import { callbackDataOf } from './callback-data.ts';
import { mayGoFreeForm } from './may-go-free-form.ts';
import type {
  Contacts,
  Customer,
  Customers,
  Delivery,
  OutboundPayload,
  Outbox,
  OutboxItem,
  Profiles,
  Sender,
} from './ports.ts';

export interface DeliverDeps {
  readonly outbox: Outbox;
  readonly customers: Pick<Customers, 'find'>;
  readonly contacts: Pick<Contacts, 'read'>;
  readonly profiles: Profiles;
  readonly sender: Sender;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly count?: (what: DeliveryCount, code: number | undefined, item: OutboxItem) => void;
}

/**
 * `sent_template`: sent, as a template. `doubtful_send`: sent once more because the answer to the send before was lost.
 * `refused`: by WhatsApp or AWS; each is counted by its class too, those for which the owner must do something as
 * `owner_must_act`. `given_up`: never sent, for whatever reason.
 */
export type DeliveryCount =
  | 'sent'
  | 'sent_template'
  | 'doubtful_send'
  | 'refused'
  | 'refused_for_now'
  | 'refused_for_good'
  | 'window_closed'
  | 'owner_must_act'
  | 'given_up';

/**
 * `later`: nothing more to do before this instant (epoch milliseconds). `number`: nor for anybody else to whom this
 * number of the business writes.
 */
export type Delivered =
  { readonly status: 'done' } | { readonly status: 'later'; readonly at: number; readonly affects?: 'number' };

/** A delivery status arrives within this time, or the send is taken for lost. */
const DOUBT_MS = 20_000;
/** Longer than a send can take; shorter than the doubt, so that the doubt decides. */
const SEND_LEASE_MS = 15_000;
/** Another worker has just taken it. */
const RETRY_MS = 2_000;
/** After the first, second and every further refusal that may pass. */
const BACK_OFF_MS = [2_000, 8_000, 32_000, 60_000] as const;
/** WhatsApp's "too many to this customer": it asks for waits of 4, 16, 64, … seconds. */
const PAIR_RATE = 131_056;
const PAIR_RATE_FACTOR = 4;
/** Each send in doubt may be one message too many on the customer's phone. */
const MOST_DOUBTFUL_ATTEMPTS = 8;
/** What is certainly not sent costs nothing to try again; an answer that is so late helps nobody any more. */
const TRIED_FOR_MS = 60 * 60_000;

const done: Delivered = { status: 'done' };

/**
 * Sends one outbox item under its own lease: free-form while the customer's 24 hours run, else its template, or the one
 * that says that an answer waits. A send whose answer was lost is repeated only when no delivery status has come for
 * 20 s: WhatsApp has no idempotency token. A refusal that may pass is tried again for an hour.
 */
export async function deliverItem(deps: DeliverDeps, item: OutboxItem): Promise<Delivered> {
  const now = deps.now();
  const decidable = nextTryAt(item);
  if (decidable > now) return { status: 'later', at: decidable };
  if (isHopeless(item, now)) return giveUp(deps, item, item.attempts, item.errorCode);
  // Before the claim: what fails in between would look like a send whose answer was lost.
  const [profile, customer, contact] = await Promise.all([
    deps.profiles.byId(item.conversation.businessId),
    item.to ?? deps.customers.find(item.conversation),
    item.to ?? deps.contacts.read(item.conversation),
  ]);
  if (profile === undefined || (customer?.phone === undefined && customer?.userId === undefined)) {
    return giveUp(deps, item, item.attempts);
  }
  const as = mayGoFreeForm(item, contact, now) ? 'free_form' : 'template';
  const payload = as === 'free_form' ? item.payload : (item.template ?? messageWaiting(deps.sender, item, profile));
  const attempt = await deps.outbox.claim(item, now, SEND_LEASE_MS, as);
  if (attempt === undefined) return { status: 'later', at: now + RETRY_MS };
  if (item.state === 'sending') deps.count?.('doubtful_send', undefined, item);
  const delivery = await deps.sender.deliver({
    originationPhoneNumberId: profile.channel.originationPhoneNumberId,
    to: addressOf(customer),
    payload,
    callbackData: callbackDataOf(item.id, attempt),
  });
  return settle(deps, { ...item, attempts: attempt, lastAttemptAt: now, sentAs: as }, delivery);
}

async function settle(deps: DeliverDeps, item: OutboxItem, delivery: Delivery): Promise<Delivered> {
  const attempt = item.attempts;
  if (delivery.outcome === 'unknown') return { status: 'later', at: deps.now() + DOUBT_MS };
  if (delivery.outcome === 'queued') {
    await deps.outbox.mark(item, attempt, { state: 'sent', messageId: delivery.messageId });
    deps.count?.(item.sentAs === 'template' ? 'sent_template' : 'sent', undefined, item);
    return done;
  }
  const { retry, code, advice, affects } = delivery;
  const errorCode = code === undefined ? {} : { errorCode: code };
  deps.count?.('refused', code, item);
  if (advice === 'tell_owner') deps.count?.('owner_must_act', code, item);
  if (advice === 'use_template' && item.sentAs === 'free_form') {
    deps.count?.('window_closed', code, item);
    await deps.outbox.mark(item, attempt, { state: 'pending', windowClosed: true });
    return deliverItem(deps, { ...item, state: 'pending', windowClosed: true });
  }
  if (!retry) {
    deps.count?.('refused_for_good', code, item);
    return giveUp(deps, item, attempt, code);
  }
  deps.count?.('refused_for_now', code, item);
  await deps.outbox.mark(item, attempt, { state: 'pending', ...errorCode });
  const at = deps.now() + backOff({ ...item, ...errorCode });
  return { status: 'later', at, ...(affects === 'number' ? { affects } : {}) };
}

async function giveUp(deps: DeliverDeps, item: OutboxItem, attempt: number, code?: number): Promise<Delivered> {
  await deps.outbox.mark(item, attempt, { state: 'failed', ...(code === undefined ? {} : { errorCode: code }) });
  deps.count?.('given_up', code, item);
  return done;
}

function addressOf({ phone, userId }: Pick<Customer, 'phone' | 'userId'>): {
  readonly phone?: string;
  readonly userId?: string;
} {
  return { ...(phone === undefined ? {} : { phone }), ...(userId === undefined ? {} : { userId }) };
}

/** The customer is told that an answer waits; asking for it opens the window. */
function messageWaiting(sender: Sender, { id, language }: OutboxItem, profile: BusinessProfile): OutboundPayload {
  const nonce = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return sender.renderTemplate(
    templateMessage({
      name: 'message_waiting',
      language: language ?? profile.languages[0] ?? 'en',
      parameters: { business: profile.name },
      buttons: { read: encodeOptionId({ kind: 'read', nonce }) },
    }),
  );
}

function nextTryAt(item: OutboxItem): number {
  const { state, lastAttemptAt, createdAt, leaseUntil, windowClosed, sentAs } = item;
  if (state === 'sending') return Math.max((lastAttemptAt ?? createdAt) + DOUBT_MS, leaseUntil ?? 0);
  // The template need not wait for what the free-form message was refused for.
  if (lastAttemptAt === undefined || (windowClosed === true && sentAs === 'free_form')) return 0;
  return lastAttemptAt + backOff(item);
}

function backOff({ attempts, errorCode }: Pick<OutboxItem, 'attempts' | 'errorCode'>): number {
  if (errorCode === PAIR_RATE) return Math.min(PAIR_RATE_FACTOR ** Math.max(1, attempts) * 1_000, TRIED_FOR_MS);
  return BACK_OFF_MS[Math.max(0, Math.min(attempts, BACK_OFF_MS.length) - 1)] ?? RETRY_MS;
}

function isHopeless({ state, attempts, createdAt }: OutboxItem, now: number): boolean {
  if (attempts === 0) return false;
  return state === 'sending' ? attempts >= MOST_DOUBTFUL_ATTEMPTS : now - createdAt > TRIED_FOR_MS;
}
