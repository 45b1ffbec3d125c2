import { createServer } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sendWakeUp } from '../src/send-wake-up.ts';

describe('sendWakeUp', () => {
  it('groups by conversation, wakes once per message, and names nobody', async () => {
    const bodies: unknown[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString('utf8')));
      request.on('end', () => {
        bodies.push(JSON.parse(body));
        response.setHeader('content-type', 'application/x-amz-json-1.0').end(JSON.stringify({ MessageId: 'q1' }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    const endpoint = `http://127.0.0.1:${address.port}`;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const sqs = new SQSClient({ endpoint, region: 'us-east-1', credentials, md5: false });
    try {
      const wake = sendWakeUp(sqs, `${endpoint}/000000000000/wake-ups.fifo`);
      await wake({ v: 1, businessId: 'la-kaz', customerId: 'c_0123456789abcdef' }, 'f'.repeat(64));
      await wake({ v: 1, businessId: 'la-kaz', customerId: 'c_fedcba9876543210' }, 'e'.repeat(64));
    } finally {
      sqs.destroy();
      server.closeAllConnections();
      server.close();
    }
    expect(bodies).toMatchObject([
      {
        MessageBody: '{"v":1,"businessId":"la-kaz","customerId":"c_0123456789abcdef"}',
        MessageGroupId: expect.stringMatching(/^[0-9a-f]{64}$/),
        MessageDeduplicationId: 'f'.repeat(64),
      },
      { MessageDeduplicationId: 'e'.repeat(64) },
    ]);
    expect(Reflect.get(Object(bodies[0]), 'MessageGroupId')).not.toBe(Reflect.get(Object(bodies[1]), 'MessageGroupId'));
  });
});
