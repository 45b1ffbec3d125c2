import { describe, expect, it } from '@jest/globals';
import { TurnId, type ToolScope } from '@randevou/contracts';
import { forgetVisits } from './forget-visits.ts';

const item = {
  id: 'forget.K7F3QZ',
  kind: 'forget',
  at: 1000,
  customerId: 'c_0123456789abcdef',
  reference: 'K7F3QZ',
} as const;

function setUp(answer: () => Promise<Readonly<Record<string, unknown>>>) {
  const dropped: string[] = [];
  const calls: unknown[] = [];
  const scopes: ToolScope[] = [];
  const run = () =>
    forgetVisits(
      {
        dueItems: {
          due: (_business, _kind, now) => Promise.resolve([item].filter(({ at }) => at <= now)),
          drop: (_business, { id }) => Promise.resolve(void dropped.push(id)),
        },
        sign: (scope) => Promise.resolve(`token${String(scopes.push(scope))}`),
        client: {
          call: (name, args, scope) => {
            calls.push([name, args, scope]);
            return answer();
          },
        },
        now: () => 2000,
      },
      'la-kaz',
    );
  return { run, dropped, calls, scopes };
}

describe('forgetVisits', () => {
  it('has the booking server forget the customer of a visit that is over, as the relay', async () => {
    const { run, dropped, calls, scopes } = setUp(() => Promise.resolve({ cancelled: [], kept: [] }));
    expect(await run()).toBe(1);
    expect(calls).toEqual([['forget_customer', {}, 'token1']]);
    expect(scopes[0]).toMatchObject({ role: 'relay', businessId: 'la-kaz', customerId: item.customerId });
    expect(TurnId.safeParse(scopes[0]?.turnId).success).toBe(true);
    expect(dropped).toEqual([item.id]);
  });

  it('keeps the item for the next minute when the server did not answer', async () => {
    const { run, dropped } = setUp(() => Promise.reject(new Error('no answer')));
    await expect(run()).rejects.toThrow('no answer');
    expect(dropped).toEqual([]);
  });
});
