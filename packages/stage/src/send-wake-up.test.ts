import { describe, expect, it } from '@jest/globals';
import { propagation, type TextMapPropagator } from '@opentelemetry/api';
import { SQSClient } from '@aws-sdk/client-sqs';
import { answering } from '../test/answering.ts';
import { sendWakeUp } from './send-wake-up.ts';

const HEX_64 = /^[0-9a-f]{64}$/;

interface Sent {
  readonly MessageBody: string;
  readonly MessageGroupId: string;
  readonly MessageDeduplicationId: string;
  readonly MessageSystemAttributes?: unknown;
}

async function sent(use: (sqs: SQSClient, queueUrl: string) => Promise<void>): Promise<Sent[]> {
  return answering<Sent>({ MessageId: 'q1' }, async (options) => {
    const sqs = new SQSClient({ ...options, md5: false });
    await use(sqs, `${options.endpoint}/000000000000/wake-ups.fifo`);
    sqs.destroy();
  });
}

describe('sendWakeUp', () => {
  it('groups by conversation, wakes once per message, and names nobody', async () => {
    const [first, again, other] = await sent(async (sqs, queueUrl) => {
      const wake = sendWakeUp({ sqs, queueUrl });
      await wake({ v: 1, businessId: 'la-kaz', customerId: 'c_0123456789abcdef' }, 'f'.repeat(64));
      await wake({ v: 1, businessId: 'la-kaz', customerId: 'c_0123456789abcdef' }, 'f'.repeat(64));
      await wake({ v: 1, businessId: 'la-kaz', customerId: 'c_fedcba9876543210' }, 'e'.repeat(64));
    });
    expect(first).toMatchObject({
      MessageBody: '{"v":1,"businessId":"la-kaz","customerId":"c_0123456789abcdef"}',
      MessageGroupId: expect.stringMatching(HEX_64),
      MessageDeduplicationId: expect.stringMatching(HEX_64),
    });
    expect(again).toEqual(first);
    expect(other?.MessageGroupId).not.toBe(first?.MessageGroupId);
    expect(other?.MessageDeduplicationId).not.toBe(first?.MessageDeduplicationId);
  });

  it('waits in another lane for nobody, and is no repetition there', async () => {
    const [first, second] = await sent(async (sqs, queueUrl) => {
      const wakeUp = { v: 1, businessId: 'la-kaz', customerId: 'c_0123456789abcdef' } as const;
      await sendWakeUp({ sqs, queueUrl })(wakeUp, 'f'.repeat(64));
      await sendWakeUp({ sqs, queueUrl, lane: 'relay' })(wakeUp, 'f'.repeat(64));
    });
    expect(second?.MessageBody).toBe(first?.MessageBody);
    expect(second?.MessageGroupId).not.toBe(first?.MessageGroupId);
    expect(second?.MessageDeduplicationId).not.toBe(first?.MessageDeduplicationId);
  });

  it('passes the trace along, to the handler and to X-Ray', async () => {
    const traceparent = '00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01';
    const header = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1';
    const active: TextMapPropagator<Record<string, string>> = {
      inject: (_context, carrier) => void Object.assign(carrier, { traceparent, 'x-amzn-trace-id': header }),
      extract: (context) => context,
      fields: () => [],
    };
    propagation.setGlobalPropagator(active);
    const [message] = await sent(async (sqs, queueUrl) => {
      const wake = sendWakeUp({ sqs, queueUrl });
      await wake({ v: 1, businessId: 'la-kaz', customerId: 'c_0123456789abcdef' }, 'f'.repeat(64));
    });
    propagation.disable();
    expect(JSON.parse(message?.MessageBody ?? '')).toMatchObject({ traceparent });
    expect(message?.MessageSystemAttributes).toEqual({ AWSTraceHeader: { DataType: 'String', StringValue: header } });
  });
});
