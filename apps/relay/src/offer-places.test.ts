import { describe, expect, it } from '@jest/globals';
import { TurnId, type ToolScope } from '@randevou/contracts';
import { offerPlaces } from './offer-places.ts';

const freed = (id: string, date: string, at = 1000) => ({ id, kind: 'place_freed', at, date }) as const;

function setUp(
  items: readonly ReturnType<typeof freed>[],
  answer: (date: unknown, run: number) => Promise<Readonly<Record<string, unknown>>>,
) {
  const left = [...items];
  const calls: unknown[] = [];
  const scopes: ToolScope[] = [];
  const run = () =>
    offerPlaces(
      {
        dueItems: {
          due: (_business, _kind, now) => Promise.resolve(left.filter(({ at }) => at <= now)),
          drop: (_business, { id }) => {
            left.splice(
              left.findIndex((item) => item.id === id),
              1,
            );
            return Promise.resolve();
          },
        },
        sign: (scope) => Promise.resolve(`token${String(scopes.push(scope))}`),
        client: {
          call: (name, args, scope) => answer(args['date'], calls.push([name, args, scope])),
        },
        now: () => 2000,
      },
      'la-kaz',
    );
  return { run, left, calls, scopes };
}

const nothing = { offered: 0, more: false };

describe('offerPlaces', () => {
  it('has each date offered once, as the relay and for no customer, and forgets all its items', async () => {
    const items = [freed('a', '2026-03-03'), freed('b', '2026-03-04'), freed('c', '2026-03-03')];
    const later = freed('d', '2026-03-03', 3000);
    const { run, left, calls, scopes } = setUp([...items, later], () => Promise.resolve({ offered: 1, more: false }));
    expect(await run()).toBe(3);
    expect(calls).toEqual([
      ['offer_places', { date: '2026-03-03' }, 'token1'],
      ['offer_places', { date: '2026-03-04' }, 'token2'],
    ]);
    expect(scopes[0]).toEqual({ v: 1, businessId: 'la-kaz', turnId: scopes[0]?.turnId, role: 'relay' });
    expect(TurnId.safeParse(scopes[0]?.turnId).success).toBe(true);
    expect(scopes[1]?.turnId).not.toBe(scopes[0]?.turnId);
    expect(left).toEqual([later]);
    expect(await run()).toBe(0);
    expect(calls).toHaveLength(2);
  });

  it('keeps what becomes free while it runs', async () => {
    const meanwhile = freed('b', '2026-03-03');
    const { run, left } = setUp([freed('a', '2026-03-03')], () => {
      left.push(meanwhile);
      return Promise.resolve(nothing);
    });
    expect(await run()).toBe(1);
    expect(left).toEqual([meanwhile]);
  });

  it('goes on while there is more to offer, and leaves the rest for the next minute', async () => {
    const some = setUp([freed('a', '2026-03-03')], (_date, run) => Promise.resolve({ offered: 20, more: run < 3 }));
    expect(await some.run()).toBe(1);
    expect(some.calls).toHaveLength(3);
    expect(some.left).toEqual([]);
    const endless = setUp([freed('a', '2026-03-03')], () => Promise.resolve({ offered: 20, more: true }));
    expect(await endless.run()).toBe(0);
    expect(endless.left).toHaveLength(1);
  });

  it('does the other dates when one fails, and keeps its items', async () => {
    const { run, left } = setUp([freed('a', '2026-03-03'), freed('b', '2026-03-04')], (date) =>
      date === '2026-03-03' ? Promise.reject(new Error('no answer')) : Promise.resolve(nothing),
    );
    await expect(run()).rejects.toThrow('no answer');
    expect(left.map(({ id }) => id)).toEqual(['a']);
  });
});
