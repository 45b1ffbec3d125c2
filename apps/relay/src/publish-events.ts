import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';

/** Where events wait to be published. */
export interface EventSource<Event> {
  pending(businessId: string): Promise<readonly Event[]>;
  markPublished(event: Event): Promise<void>;
}

export interface PublishOptions<Event> {
  readonly sns: SNSClient;
  readonly topicArn: string;
  readonly events: EventSource<Event>;
}

/**
 * Publishes what transactions left, oldest first, and marks each afterwards: at least once, so consumers
 * are idempotent on the event's id. Gives the number published.
 */
export async function publishEvents<Event extends { readonly type: string; readonly businessId: string }>(
  { sns, topicArn, events }: PublishOptions<Event>,
  businessId: string,
): Promise<number> {
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
