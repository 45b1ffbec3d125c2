import { describe, expect, it } from '@jest/globals';
import { TurnId, type ToolScope } from '@randevou/contracts';
import type { DueItemOf } from '@randevou/store-dynamodb';
import { expireHolds } from './expire-holds.ts';

const hold = {
  id: 'hold.d_1',
  kind: 'hold_expiry',
  at: 1000,
  customerId: 'c_0123456789abcdef',
  reference: 'K7F3QZ',
} as const;

function setUp(
  answer: (reference: unknown) => Promise<Readonly<Record<string, unknown>>>,
  more: readonly DueItemOf<'hold_expiry'>[] = [],
) {
  const dropped: string[] = [];
  const calls: unknown[] = [];
  const scopes: ToolScope[] = [];
  const run = () =>
    expireHolds(
      {
        dueItems: {
          due: (_business, _kind, now) => Promise.resolve([hold, ...more].filter(({ at }) => at <= now)),
          drop: (_business, { id }) => Promise.resolve(void dropped.push(id)),
        },
        sign: (scope) => Promise.resolve(`token${String(scopes.push(scope))}`),
        client: {
          call: (name, args, scope) => {
            calls.push([name, args, scope]);
            return answer(args['reference']);
          },
        },
        now: () => 2000,
      },
      'la-kaz',
    );
  return { run, dropped, calls, scopes };
}

describe('expireHolds', () => {
  it('has the booking server free the slot, as the relay, and forgets the item', async () => {
    const { run, dropped, calls, scopes } = setUp(() => Promise.resolve({ released: true }));
    expect(await run()).toBe(1);
    expect(calls).toEqual([['expire_hold', { reference: 'K7F3QZ' }, 'token1']]);
    expect(scopes[0]).toMatchObject({ role: 'relay', businessId: 'la-kaz', customerId: hold.customerId });
    expect(scopes[0]).not.toHaveProperty('act');
    expect(TurnId.safeParse(scopes[0]?.turnId).success).toBe(true);
    expect(dropped).toEqual(['hold.d_1']);
  });

  it('frees the other slots when one cannot be freed', async () => {
    const { run, dropped } = setUp(
      (reference) => (reference === 'K7F3QZ' ? Promise.reject(new Error('refused')) : Promise.resolve({})),
      [{ ...hold, id: 'hold.d_2', reference: 'M2M2M2' }],
    );
    await expect(run()).rejects.toThrow('refused');
    expect(dropped).toEqual(['hold.d_2']);
  });

  it('keeps the item for the next minute when the server did not answer', async () => {
    const { run, dropped } = setUp(() => Promise.reject(new Error('no answer')));
    await expect(run()).rejects.toThrow('no answer');
    expect(dropped).toEqual([]);
  });
});
