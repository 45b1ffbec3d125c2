import { createServer } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { SNSClient } from '@aws-sdk/client-sns';
import type { DomainEvent } from '@randevou/contracts';
import { publishEvents } from '../src/publish-events.ts';

const eventOf = (id: string): DomainEvent => ({
  v: 1,
  id,
  type: 'booking.confirmed',
  at: '2026-03-02T09:00:00+04:00',
  businessId: 'la-kaz',
  customerId: 'c_0123456789abcdef',
  reference: 'K7F3QZ',
  revision: 1,
  slot: { serviceId: 'dinner', resourceId: 'T1', start: '2026-03-03T19:30:00+04:00', end: '2026-03-03T21:30:00+04:00' },
});

/** SNS that takes so many messages and then fails. */
async function withTopic(takes: number, use: (sns: SNSClient) => Promise<void>): Promise<string[]> {
  const messages: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      if (messages.length >= takes) {
        response.writeHead(500).end();
        return;
      }
      messages.push(new URLSearchParams(body).get('Message') ?? '');
      response
        .setHeader('content-type', 'text/xml')
        .end('<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const sns = new SNSClient({
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  try {
    await use(sns);
  } finally {
    sns.destroy();
    server.closeAllConnections();
    server.close();
  }
  return messages;
}

function outgoing(...ids: readonly string[]) {
  const pending = ids.map(eventOf);
  return {
    pending: () => Promise.resolve([...pending]),
    markPublished: (event: DomainEvent) => {
      pending.splice(
        pending.findIndex(({ id }) => id === event.id),
        1,
      );
      return Promise.resolve();
    },
  };
}

const topicArn = 'arn:aws:sns:us-east-1:000000000000:events';

describe('publishEvents', () => {
  it('publishes in order and marks', async () => {
    const events = outgoing('e1', 'e2');
    const messages = await withTopic(9, async (sns) => {
      expect(await publishEvents({ sns, topicArn, events }, 'la-kaz')).toBe(2);
      expect(await publishEvents({ sns, topicArn, events }, 'la-kaz')).toBe(0);
    });
    expect(messages.map((message) => JSON.parse(message) as unknown)).toEqual([eventOf('e1'), eventOf('e2')]);
  });

  it('keeps what the topic did not take', async () => {
    const events = outgoing('e1', 'e2');
    await withTopic(1, async (sns) => {
      await expect(publishEvents({ sns, topicArn, events }, 'la-kaz')).rejects.toThrow();
    });
    expect((await events.pending()).map(({ id }) => id)).toEqual(['e2']);
  });
});
