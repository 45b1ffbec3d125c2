import { context, propagation } from '@opentelemetry/api';
import { WakeUp } from '@randevou/contracts';
import type { ConversationKey, Work } from '@randevou/conversation';
import { inSpan, type Logger } from '@randevou/telemetry';

/** What a record of an SQS event has that matters here. */
export interface WakeUpRecord {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
}

/** True when the wake-up is done with; false when it is to come back, at a time already set. */
export type HandleWakeUp = (record: WakeUpRecord, remainingMs: () => number) => Promise<boolean>;

export interface WakeUpHandlerDeps {
  readonly work: Work;
  readonly postpone: (receiptHandle: string, seconds: number) => Promise<void>;
  /** After the replies are out. */
  readonly afterWork: () => Promise<void>;
  readonly logger: Logger;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A turn needs so long at most, with sending; begun later, the function's time-out would cut it off. */
const TURN_NEEDS_MS = 40_000;
/** Seconds until the next try after the first, second and every further failure. */
const BACK_OFF = [2, 8, 30] as const;

export function createWakeUpHandler({ work, postpone, afterWork, logger, now }: WakeUpHandlerDeps): HandleWakeUp {
  const postponed = async (record: WakeUpRecord, seconds: number): Promise<false> => {
    try {
      await postpone(record.receiptHandle, seconds);
    } catch (error) {
      logger.warn('wake-up not postponed; the queue brings it back later', {}, error);
    }
    return false;
  };

  const handle = async (record: WakeUpRecord, conversation: ConversationKey, remainingMs: () => number) => {
    try {
      const result = await work(conversation, () => remainingMs() > TURN_NEEDS_MS);
      if (result.status === 'done') return true;
      return await postponed(record, Math.max(1, Math.ceil((result.at - now()) / 1000)));
    } catch (error) {
      const received = Number(record.attributes.ApproximateReceiveCount);
      logger.error('conversation not finished', error, { received });
      return await postponed(record, BACK_OFF[Math.min(Math.max(received, 1), BACK_OFF.length) - 1] ?? 30);
    } finally {
      await afterWork().catch((error: unknown) => {
        logger.warn('relay not started; it comes by every minute', {}, error);
      });
    }
  };

  return async (record, remainingMs) => {
    const wakeUp = WakeUp.safeParse(parseJson(record.body));
    if (!wakeUp.success) {
      logger.warn('wake-up without its shape dropped', { messageId: record.messageId });
      return true;
    }
    const { businessId, customerId, traceparent } = wakeUp.data;
    const parent = propagation.extract(context.active(), traceparent === undefined ? {} : { traceparent });
    const attributes = { 'randevou.business': businessId, 'randevou.customer': customerId };
    return inSpan('orchestrator', () => handle(record, { businessId, customerId }, remainingMs), {
      attributes,
      parent,
    });
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
