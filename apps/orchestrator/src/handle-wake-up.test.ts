import { describe, expect, it } from '@jest/globals';
import type { ConversationKey, WorkResult } from '@randevou/conversation';
import { createLogger } from '@randevou/telemetry';
import { createWakeUpHandler } from './handle-wake-up.ts';

const conversation: ConversationKey = { businessId: 'la-kaz', customerId: 'c_0123456789abcdef' };
const record = (received: number, body = JSON.stringify({ v: 1, ...conversation })) => ({
  messageId: 'q1',
  receiptHandle: 'handle',
  body,
  attributes: { ApproximateReceiveCount: String(received) },
});

function setUp(
  work: () => Promise<WorkResult>,
  options: { readonly postponing?: 'fails'; readonly relay?: 'fails' } = {},
) {
  const postponed: number[] = [];
  const worked: ConversationKey[] = [];
  const handle = createWakeUpHandler({
    work: (key) => {
      worked.push(key);
      return work();
    },
    postpone: async (_handle, seconds) => {
      if (options.postponing === 'fails') throw new Error('queue is down');
      postponed.push(seconds);
    },
    afterWork: async () => {
      if (options.relay === 'fails') throw new Error('relay is down');
    },
    logger: createLogger({ service: 'test' }),
    now: () => 1000,
  });
  return { handle, postponed, worked };
}

describe('createWakeUpHandler', () => {
  it('is done when nothing waits any more', async () => {
    const { handle, postponed, worked } = setUp(() => Promise.resolve({ status: 'done', turns: 1 }));
    expect(await handle(record(1), () => 45_000)).toBe(true);
    expect(worked).toEqual([conversation]);
    expect(postponed).toEqual([]);
  });

  it('comes back at the instant that the worker names', async () => {
    const { handle, postponed } = setUp(() => Promise.resolve({ status: 'retry', turns: 0, at: 20_500 }));
    expect(await handle(record(1), () => 45_000)).toBe(false);
    expect(postponed).toEqual([20]);
  });

  it('waits longer with each failure', async () => {
    const { handle, postponed } = setUp(() => Promise.reject(new Error('store is down')));
    for (const received of [1, 2, 3, 9]) expect(await handle(record(received), () => 45_000)).toBe(false);
    expect(postponed).toEqual([2, 8, 30, 30]);
  });

  it('leaves the return to the queue when it cannot postpone', async () => {
    const { handle } = setUp(() => Promise.reject(new Error('store is down')), { postponing: 'fails' });
    expect(await handle(record(1), () => 45_000)).toBe(false);
  });

  it('does not undo a turn because the relay could not be started', async () => {
    const { handle } = setUp(() => Promise.resolve({ status: 'done', turns: 1 }), { relay: 'fails' });
    expect(await handle(record(1), () => 45_000)).toBe(true);
  });

  it.each(['not json', '{"v":1,"businessId":"la-kaz"}'])('drops what is no wake-up: %s', async (body) => {
    const { handle, worked } = setUp(() => Promise.resolve({ status: 'done', turns: 0 }));
    expect(await handle(record(1, body), () => 45_000)).toBe(true);
    expect(worked).toEqual([]);
  });
});
