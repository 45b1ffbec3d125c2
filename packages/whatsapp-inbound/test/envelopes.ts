/** The ways in which a notification reaches a Lambda function, around one change. */
export const envelopes: readonly {
  readonly name: string;
  readonly path: string;
  readonly wrap: (value: unknown, field?: string) => unknown;
}[] = [
  {
    name: 'SNS',
    path: 'Records[0].Sns.Message',
    wrap: (value, field) => ({
      Records: [{ EventSource: 'aws:sns', Sns: { Type: 'Notification', Message: message(value, field) } }],
    }),
  },
  {
    name: 'SQS with an SNS body',
    path: 'Records[0].body.Message',
    wrap: (value, field) => ({
      Records: [
        { eventSource: 'aws:sqs', body: JSON.stringify({ Type: 'Notification', Message: message(value, field) }) },
      ],
    }),
  },
  {
    name: 'SQS with raw delivery',
    path: 'Records[0].body',
    wrap: (value, field) => ({ Records: [{ eventSource: 'aws:sqs', body: message(value, field) }] }),
  },
  {
    name: 'SQS with a failed invocation by SNS',
    path: 'Records[0].body.requestPayload.Records[0].Sns.Message',
    wrap: (value, field) => ({
      Records: [
        {
          eventSource: 'aws:sqs',
          body: JSON.stringify({
            version: '1.0',
            requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
            requestPayload: {
              Records: [{ EventSource: 'aws:sns', Sns: { Type: 'Notification', Message: message(value, field) } }],
            },
            responseContext: { statusCode: 200, functionError: 'Unhandled' },
          }),
        },
      ],
    }),
  },
];

/** What End User Messaging Social publishes for a change. */
export function message(value: unknown, field = 'messages'): string {
  const entry = { id: '200000000000001', changes: [{ field, value }] };
  return JSON.stringify({
    context: { MetaWabaIds: [{ wabaId: entry.id }], MetaPhoneNumberIds: [{ metaPhoneNumberId: '100000000000001' }] },
    whatsAppWebhookEntry: JSON.stringify(entry),
    aws_account_id: '111122223333',
    message_timestamp: '2026-03-02T07:00:01.000Z',
  });
}
