import { createHash } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { context, propagation } from '@opentelemetry/api';
import { CALL_LIMITS, type WakeUp } from '@randevou/contracts';

/** As the propagator of `telemetry` writes it. */
const XRAY_HEADER = 'x-amzn-trace-id';

export interface WakeUpQueue {
  readonly queueUrl: string;
  /** Wake-ups of another lane neither wait for these nor count as their repetition. */
  readonly lane?: string;
  /** One with the environment's own settings unless given. */
  readonly sqs?: SQSClient;
}

/**
 * Puts a wake-up on the FIFO queue: one group per conversation, so that its turns do not meet; the same message wakes
 * once within five minutes. Passes the active trace along: to the handler in the body, and to X-Ray's own segments of
 * queue and function in the attribute that SQS has for it.
 */
export function sendWakeUp({
  queueUrl,
  lane = '',
  sqs = new SQSClient(CALL_LIMITS),
}: WakeUpQueue): (wakeUp: WakeUp, messageKey: string) => Promise<void> {
  return async (wakeUp, messageKey) => {
    const carrier: Record<string, string> = {};
    propagation.inject(context.active(), carrier);
    const { traceparent, [XRAY_HEADER]: xRayHeader } = carrier;
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify({ ...wakeUp, ...(traceparent === undefined ? {} : { traceparent }) }),
        MessageGroupId: createHash('sha256').update(`${lane}/${wakeUp.businessId}/${wakeUp.customerId}`).digest('hex'),
        MessageDeduplicationId: createHash('sha256').update(`${lane}/${messageKey}`).digest('hex'),
        ...(xRayHeader === undefined
          ? {}
          : { MessageSystemAttributes: { AWSTraceHeader: { DataType: 'String', StringValue: xRayHeader } } }),
      }),
    );
  };
}
