import { describe, expect, it, jest } from '@jest/globals';
import { type Ledger, type LedgerWrite } from '../src/index.ts';
import { createMemoryLedger } from './create-memory-ledger.ts';
import { DUELS } from './duels.ts';
import { everyOrder, ordersOfChance } from './every-order.ts';
import { setUpDuel } from './play-duel.ts';

const isFull = process.env['RANDEVOU_FULL'] === '1';
const seed = process.env['RANDEVOU_SEED'] === undefined ? undefined : Number(process.env['RANDEVOU_SEED']);

jest.setTimeout(1_200_000);

/** What each of two operations is answered, in the order of its calls. */
async function answersOf(distinct: boolean): Promise<string[]> {
  const seen: string[] = [];
  await everyOrder(
    async () => {
      const answers: unknown[][] = [[], []];
      const operations = answers.map((mine, index) => async (ledger: Ledger) => {
        for (const version of [0, 1]) {
          mine.push(await ledger.readGuards('b', ['g']), await ledger.readBookings('b', []));
          mine.push(await ledger.write(raise(`${index}.${version}`, version)));
        }
      });
      let left = operations.length;
      const onEnd = async () => {
        left -= 1;
        if (left === 0) seen.push(JSON.stringify(answers));
      };
      return { ledger: createMemoryLedger(), operations, onEnd };
    },
    { distinct },
  );
  return seen;
}

const raise = (token: string, expectedVersion: number): LedgerWrite => ({
  businessId: 'b',
  token,
  agenda: [],
  bookings: [],
  dropBookings: [],
  guards: [{ id: 'g', expectedVersion }],
  waiting: [],
  dropWaiting: [],
  putDue: [],
  dropDue: [],
  events: [],
});

describe('everyOrder', () => {
  it('plays every order, or one of those that nobody can tell apart', async () => {
    const all = await answersOf(false);
    const distinct = await answersOf(true);
    // Six calls each: 12! / (6! 6!)
    expect(all).toHaveLength(924);
    expect(distinct.length).toBeLessThan(200);
    expect(new Set(distinct)).toEqual(new Set(all));
  });
});

describe.each(Object.entries(DUELS))('%s', (name, duel) => {
  it('leave one outcome in every order of their reads and writes, and nobody is told another', async () => {
    const seen = new Set<string>();
    const setUp = () => {
      const ledger = createMemoryLedger();
      return setUpDuel(duel, { ledger, contents: async () => ledger.contents() }, (outcome) => seen.add(outcome));
    };
    const { played } = await everyOrder(setUp, { distinct: !isFull || duel.isLong === true });
    if (isFull && duel.isLong === true) await ordersOfChance(setUp, { count: 5000, seed });
    console.log(`${name}: ${played} orders`);
    expect([...seen].sort()).toEqual([...duel.outcomes].sort());
  });
});
