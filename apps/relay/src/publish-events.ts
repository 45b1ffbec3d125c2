import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { DomainEvents } from '@randevou/store-dynamodb';

export interface PublishOptions {
  readonly sns: SNSClient;
  readonly topicArn: string;
  readonly events: DomainEvents;
}

/**
 * Publishes what the ledger's transactions left, oldest first, and marks each afterwards: at least once, so consumers
 * are idempotent on the event's id. Gives the number published.
 */
export async function publishEvents({ sns, topicArn, events }: PublishOptions, businessId: string): Promise<number> {
  const pending = await events.pending(businessId);
  for (const event of pending) {
    const text = (value: string) => ({ DataType: 'String', StringValue: value });
    await sns.send(
      new PublishCommand({
        TopicArn: topicArn,
        Message: JSON.stringify(event),
        MessageAttributes: { type: text(event.type), businessId: text(event.businessId) },
      }),
    );
    await events.markPublished(event);
  }
  return pending.length;
}
