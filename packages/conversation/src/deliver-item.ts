import type { BusinessProfile } from '@randevou/contracts';
import type { Customer, Customers, Outbox, OutboxItem, Profiles, Sender } from './ports.ts';

export interface DeliverDeps {
  readonly outbox: Outbox;
  readonly customers: Customers;
  readonly profiles: Profiles;
  readonly sender: Sender;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly count?: (what: DeliveryCount) => void;
}

/** `doubtful_send`: sent once more because the answer to the send before was lost. */
export type DeliveryCount = 'sent' | 'refused' | 'doubtful_send' | 'given_up';

/** `later`: nothing more to do before this instant (epoch milliseconds). */
export type Delivered = { readonly status: 'done' } | { readonly status: 'later'; readonly at: number };

/** A delivery status arrives within this time, or the send is taken for lost. */
const DOUBT_MS = 20_000;
/** Longer than a send can take; shorter than the doubt, so that the doubt decides. */
const SEND_LEASE_MS = 15_000;
/** Another worker has just taken it. */
const RETRY_MS = 2_000;
/** After the first, second and every further refusal that may pass. */
const BACK_OFF_MS = [2_000, 8_000, 32_000, 60_000] as const;
/** Each send in doubt may be one message too many on the customer's phone. */
const MOST_DOUBTFUL_ATTEMPTS = 8;
/** What is certainly not sent costs nothing to try again; an answer that is so late helps nobody any more. */
const TRIED_FOR_MS = 60 * 60_000;

const done: Delivered = { status: 'done' };

/**
 * Sends one outbox item under its own lease. A send whose answer was lost is repeated only when no delivery status has
 * come for 20 s: WhatsApp has no idempotency token. A refusal that may pass is tried again for an hour.
 */
export async function deliverItem(deps: DeliverDeps, item: OutboxItem): Promise<Delivered> {
  const now = deps.now();
  const decidable = nextTryAt(item);
  if (decidable > now) return { status: 'later', at: decidable };
  if (isHopeless(item, now)) {
    await deps.outbox.mark(item, item.attempts, { state: 'failed' });
    deps.count?.('given_up');
    return done;
  }
  // Before the claim: what fails in between would look like a send whose answer was lost.
  const [profile, customer] = await Promise.all([
    deps.profiles.byId(item.conversation.businessId),
    deps.customers.find(item.conversation),
  ]);
  const attempt = await deps.outbox.claim(item, now, SEND_LEASE_MS);
  if (attempt === undefined) return { status: 'later', at: now + RETRY_MS };
  if (profile === undefined || (customer?.phone === undefined && customer?.userId === undefined)) {
    await deps.outbox.mark(item, attempt, { state: 'failed' });
    deps.count?.('given_up');
    return done;
  }
  if (item.state === 'sending') deps.count?.('doubtful_send');
  return send(deps, item, attempt, profile, customer);
}

function nextTryAt({ state, attempts, lastAttemptAt, createdAt, leaseUntil }: OutboxItem): number {
  if (state === 'sending') return Math.max((lastAttemptAt ?? createdAt) + DOUBT_MS, leaseUntil ?? 0);
  return lastAttemptAt === undefined ? 0 : lastAttemptAt + backOff(attempts);
}

function backOff(attempts: number): number {
  return BACK_OFF_MS[Math.max(0, Math.min(attempts, BACK_OFF_MS.length) - 1)] ?? RETRY_MS;
}

function isHopeless({ state, attempts, createdAt }: OutboxItem, now: number): boolean {
  if (attempts === 0) return false;
  return state === 'sending' ? attempts >= MOST_DOUBTFUL_ATTEMPTS : now - createdAt > TRIED_FOR_MS;
}

async function send(
  deps: DeliverDeps,
  item: OutboxItem,
  attempt: number,
  profile: BusinessProfile,
  { phone, userId }: Customer,
): Promise<Delivered> {
  const delivery = await deps.sender.deliver({
    originationPhoneNumberId: profile.channel.originationPhoneNumberId,
    to: { ...(phone === undefined ? {} : { phone }), ...(userId === undefined ? {} : { userId }) },
    payload: item.payload,
    callbackData: item.id,
  });
  switch (delivery.outcome) {
    case 'queued':
      await deps.outbox.mark(item, attempt, { state: 'sent', messageId: delivery.messageId });
      deps.count?.('sent');
      return done;
    case 'refused':
      deps.count?.('refused');
      if (delivery.retry) {
        await deps.outbox.mark(item, attempt, { state: 'pending' });
        return { status: 'later', at: deps.now() + backOff(attempt) };
      }
      await deps.outbox.mark(item, attempt, {
        state: 'failed',
        ...(delivery.code === undefined ? {} : { errorCode: delivery.code }),
      });
      return done;
    case 'unknown':
      return { status: 'later', at: deps.now() + DOUBT_MS };
  }
}
