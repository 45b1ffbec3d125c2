import type { Customers, Outbox, OutboxItem, Profiles, Sender } from './ports.ts';

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
const RETRY_MS = 2_000;
const MOST_ATTEMPTS = 8;

const done: Delivered = { status: 'done' };

/**
 * Sends one outbox item under its own lease. A send whose answer was lost is repeated only when no delivery status has
 * come for 20 s: WhatsApp has no idempotency token.
 */
export async function deliverItem(deps: DeliverDeps, item: OutboxItem): Promise<Delivered> {
  const now = deps.now();
  const doubtful = item.state === 'sending';
  const decidable = doubtful ? Math.max((item.lastAttemptAt ?? item.createdAt) + DOUBT_MS, item.leaseUntil ?? 0) : now;
  if (decidable > now) return { status: 'later', at: decidable };
  if (item.attempts >= MOST_ATTEMPTS) {
    await deps.outbox.mark(item, { state: 'failed' });
    deps.count?.('given_up');
    return done;
  }
  if (!(await deps.outbox.claim(item, now, SEND_LEASE_MS))) return { status: 'later', at: now + RETRY_MS };
  if (doubtful) deps.count?.('doubtful_send');
  return send(deps, item);
}

async function send(deps: DeliverDeps, item: OutboxItem): Promise<Delivered> {
  const [profile, customer] = await Promise.all([
    deps.profiles.byId(item.conversation.businessId),
    deps.customers.find(item.conversation),
  ]);
  if (profile === undefined || customer === undefined) {
    await deps.outbox.mark(item, { state: 'failed' });
    deps.count?.('given_up');
    return done;
  }
  const { phone, userId } = customer;
  const delivery = await deps.sender.deliver({
    originationPhoneNumberId: profile.channel.originationPhoneNumberId,
    to: { ...(phone === undefined ? {} : { phone }), ...(userId === undefined ? {} : { userId }) },
    payload: item.payload,
    callbackData: item.id,
  });
  switch (delivery.outcome) {
    case 'queued':
      await deps.outbox.mark(item, { state: 'sent', messageId: delivery.messageId });
      deps.count?.('sent');
      return done;
    case 'refused':
      deps.count?.('refused');
      if (delivery.retry) {
        await deps.outbox.mark(item, { state: 'pending' });
        return { status: 'later', at: deps.now() + RETRY_MS };
      }
      await deps.outbox.mark(item, {
        state: 'failed',
        ...(delivery.code === undefined ? {} : { errorCode: delivery.code }),
      });
      return done;
    case 'unknown':
      return { status: 'later', at: deps.now() + DOUBT_MS };
  }
}
