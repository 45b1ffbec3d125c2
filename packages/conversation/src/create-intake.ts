import type { InboundEvent, InboundMessage, InboundStatus, WakeUp } from '@randevou/contracts';
import type { ConversationKey, Outbox } from './ports.ts';
import { takeMessage, type TakeMessageDeps } from './take-message.ts';
import { takeNotice } from './take-notice.ts';

export interface IntakeDeps extends TakeMessageDeps {
  readonly outbox: Outbox;
  /** Puts a wake-up on the queue; `newestKey` is the pseudonym of the newest message behind it. */
  readonly wake: (wakeUp: WakeUp, newestKey: string) => Promise<void>;
  /** Told of each message that came for the first time. Instants are epoch milliseconds; WhatsApp's are whole seconds. */
  readonly onStored?: (message: {
    readonly businessId: string;
    readonly sentAt: number;
    readonly receivedAt: number;
  }) => void;
  /** Told of each message that did not arrive: pseudonyms and WhatsApp's error code. */
  readonly onFailedDelivery?: (failure: FailedDelivery) => void;
  /** Told of each notice about the business's account, number or templates. */
  readonly onNotice?: (notice: { readonly field: string }) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface FailedDelivery {
  /** Pseudonym of the message that failed. */
  readonly message: string;
  /** The turn that it is of; absent when it is of none. */
  readonly turnId?: string;
  readonly code?: number;
}

/** How many events went which way. */
export interface IntakeSummary {
  readonly stored: number;
  readonly duplicates: number;
  readonly statuses: number;
  /** Of all statuses those that say `failed`: messages that their customers never saw. */
  readonly failedDeliveries: number;
  /** Of all statuses those that say `warning`: WhatsApp took them and found something amiss. */
  readonly warnings: number;
  /** Edits and revokes of messages that had no turn yet, or have not come yet. */
  readonly edits: number;
  /** Those that came when a turn had the message already. */
  readonly lateEdits: number;
  /** Customers who go on under another phone number or user id. */
  readonly relinks: number;
  /** Wishes about messages that customers did not ask for, from WhatsApp's own settings. */
  readonly preferences: number;
  /** Notices about the business's account, number and templates. */
  readonly notices: number;
  /** Reactions and the like, changed ids of nobody we know, statuses without our callback data. */
  readonly passedOver: number;
  /** Messages to a number that no business has, or from nobody. */
  readonly unroutable: number;
  /** Pseudonyms of the messages, for the trace. */
  readonly messageKeys: readonly string[];
}

const NOTHING = {
  stored: 0,
  duplicates: 0,
  statuses: 0,
  failedDeliveries: 0,
  warnings: 0,
  edits: 0,
  lateEdits: 0,
  relinks: 0,
  preferences: 0,
  notices: 0,
  passedOver: 0,
  unroutable: 0,
};

/**
 * Takes events from WhatsApp in: messages into the inbox, then one wake-up per conversation; edits onto the messages
 * that wait; statuses to the outbox; what changes about people to customers and contacts. Throws the first failure after
 * everything was tried, so that one part costs the others nothing; the whole may then be delivered again, which changes
 * nothing twice.
 */
export function createIntake(deps: IntakeDeps): (events: readonly InboundEvent[]) => Promise<IntakeSummary> {
  const receiveTime = createReceiveTimes(deps.now);

  return async (events) => {
    const counts = { ...NOTHING };
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

    const takeOne = async (message: InboundMessage): Promise<void> => {
      const receivedAt = receiveTime();
      const taken = await takeMessage(deps, message, receivedAt);
      switch (taken.as) {
        case 'stored':
        case 'duplicate': {
          counts[taken.as === 'stored' ? 'stored' : 'duplicates'] += 1;
          messageKeys.push(taken.key);
          const { conversation, key: newestKey } = taken;
          if (taken.as === 'stored') {
            deps.onStored?.({ businessId: conversation.businessId, sentAt: Date.parse(message.at), receivedAt });
          }
          wakeUps.set(`${conversation.businessId}/${conversation.customerId}`, { conversation, newestKey });
          return;
        }
        case 'edit':
          counts[taken.result === 'too_late' ? 'lateEdits' : 'edits'] += 1;
          return;
        case 'relink':
          counts[taken.result === 'relinked' ? 'relinks' : 'passedOver'] += 1;
          return;
        case 'unroutable':
          counts.unroutable += 1;
          return;
        case 'passed_over':
          counts.passedOver += 1;
      }
    };

    const take = async (event: InboundEvent): Promise<void> => {
      if (event.type === 'message') {
        await takeOne(event);
      } else if (event.type === 'status') {
        counts[(await takeStatus(deps, event)) ? 'statuses' : 'passedOver'] += 1;
        if (event.status === 'failed') counts.failedDeliveries += 1;
        if (event.status === 'warning') counts.warnings += 1;
      } else if (event.relinks !== undefined || event.preferences !== undefined) {
        const { relinks, preferences } = await takeNotice(deps, event);
        counts.relinks += relinks;
        counts.preferences += preferences;
        if (relinks + preferences === 0) counts.passedOver += 1;
      } else {
        counts.notices += 1;
        deps.onNotice?.({ field: event.field.slice(0, 60) });
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

async function takeStatus(deps: IntakeDeps, event: InboundStatus): Promise<boolean> {
  const { callbackData } = event;
  const code = event.errors[0]?.code;
  if (event.status === 'failed') {
    const turnId = /^[0-9a-f]{32}(?=\.)/.exec(callbackData ?? '')?.[0];
    deps.onFailedDelivery?.({
      message: (await deps.pseudonyms.message(event.messageId)).key,
      ...(turnId === undefined ? {} : { turnId }),
      ...(code === undefined ? {} : { code }),
    });
  }
  if (callbackData === undefined) return false;
  await deps.outbox.recordStatus(callbackData, event.status, code);
  return true;
}
