import type { WakeUp } from '@randevou/contracts';
import type { Inbox } from './ports.ts';

export interface WakeForgottenDeps {
  readonly inbox: Pick<Inbox, 'unanswered'>;
  /** Puts a wake-up on the queue; once per `messageKey` as long as the queue remembers it. */
  readonly wake: (wakeUp: WakeUp, messageKey: string) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A wake-up has answered its message by then, or died: in a killed process, or among the dead letters. */
const FORGOTTEN_AFTER_MS = 90_000;
/** WhatsApp takes no free answer to an older message. */
const ANSWERABLE_FOR_MS = 24 * 60 * 60_000;

/**
 * Wakes the conversations again in which a message has waited too long for its answer. Safe beside a wake-up that is
 * still on its way: leases let one worker have the turn. Gives the number of conversations.
 */
export async function wakeForgotten({ inbox, wake, now }: WakeForgottenDeps, businessId: string): Promise<number> {
  const received = { from: now() - ANSWERABLE_FOR_MS, to: now() - FORGOTTEN_AFTER_MS };
  const woken = new Set<string>();
  for (const { conversation, key } of await inbox.unanswered(businessId, received)) {
    if (woken.has(conversation.customerId)) continue;
    woken.add(conversation.customerId);
    await wake({ v: 1, ...conversation }, key);
  }
  return woken.size;
}
