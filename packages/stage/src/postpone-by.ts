import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import { CALL_LIMITS } from '@randevou/contracts';

/** Makes a message visible again after so many seconds, instead of after the queue's own long time-out. */
export function postponeBy(
  queueUrl: string,
  sqs = new SQSClient(CALL_LIMITS),
): (receiptHandle: string, seconds: number) => Promise<void> {
  return async (receiptHandle, seconds) => {
    await sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  };
}
