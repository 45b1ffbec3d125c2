import { createHash } from 'node:crypto';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { context, propagation } from '@opentelemetry/api';
import type { WakeUp } from '@randevou/contracts';

/**
 * Puts a wake-up on the FIFO queue: one group per conversation, so that its turns never overlap; the same message
 * wakes once within five minutes. Passes the active trace along.
 */
export function sendWakeUp(sqs: SQSClient, queueUrl: string): (wakeUp: WakeUp, newestKey: string) => Promise<void> {
  return async (wakeUp, newestKey) => {
    const carrier: Record<string, string> = {};
    propagation.inject(context.active(), carrier);
    const { traceparent } = carrier;
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify({ ...wakeUp, ...(traceparent === undefined ? {} : { traceparent }) }),
        MessageGroupId: createHash('sha256').update(`${wakeUp.businessId}/${wakeUp.customerId}`).digest('hex'),
        MessageDeduplicationId: newestKey,
      }),
    );
  };
}
