import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Ledger, type LedgerWrite } from '../src/ledger.ts';
import { at, booking, BUSINESS, write, type OpenLedger } from './ledger-samples.ts';

const WEEK = 'service:dinner:week:2026-03-02';
const DAY = 'resource:T1:day:2026-03-03';

/** Guards make writers of one period see each other, wherever in the agenda they write. */
export function describeGuards(open: OpenLedger): void {
  describe('limit guards', () => {
    let ledger: Ledger;
    beforeEach(async () => {
      ({ ledger } = await open());
    });
    const versions = async (...ids: string[]): Promise<number[]> =>
      (await ledger.readGuards(BUSINESS, ids)).map(({ version }) => version);
    const guarded = (token: string, ids: readonly string[], expectedVersion = 0): LedgerWrite =>
      write(token, { guards: ids.map((id) => ({ id, expectedVersion })) });

    it('gives those that were asked for, in their order; 0 for one that is not there', async () => {
      await ledger.write(guarded('one', [WEEK]));
      await ledger.write(guarded('two', [WEEK], 1));
      expect(await ledger.readGuards(BUSINESS, [DAY, WEEK, 'never'])).toEqual([
        { id: DAY, version: 0 },
        { id: WEEK, version: 2 },
        { id: 'never', version: 0 },
      ]);
      expect(await ledger.readGuards(BUSINESS, [])).toEqual([]);
    });

    it('gives a hundred at once', async () => {
      const ids = Array.from({ length: 100 }, (_, index) => `resource:T${index}:day:2026-03-03`);
      await ledger.write(guarded('many', ids.slice(0, 90)));
      expect(await versions(...ids.toReversed())).toEqual([...Array<number>(10).fill(0), ...Array<number>(90).fill(1)]);
    });

    it('lets one of two writers through who read one guard and write different agenda items', async () => {
      const writer = (reference: string, date: string, resourceId: string): LedgerWrite =>
        write(reference, {
          agenda: [at(date, resourceId, 0)],
          bookings: [booking({ reference })],
          guards: [{ id: WEEK, expectedVersion: 0 }],
        });
      const outcomes = await Promise.all([
        ledger.write(writer('AAAAA1', '2026-03-03', 'T1')),
        ledger.write(writer('AAAAA2', '2026-03-05', 'T2')),
      ]);
      expect(outcomes.toSorted()).toEqual(['conflict', 'written']);
      expect(await ledger.listBookings(BUSINESS, {})).toHaveLength(1);
      expect(await ledger.readAgenda(BUSINESS, '2026-03-01', '2026-03-31')).toHaveLength(1);
      expect(await versions(WEEK)).toEqual([1]);
    });

    it('keeps writers of different periods apart', async () => {
      const [first, second] = await Promise.all([
        ledger.write(guarded('week', [WEEK])),
        ledger.write(guarded('day', [DAY])),
      ]);
      expect([first, second]).toEqual(['written', 'written']);
    });

    it('touches no other business', async () => {
      await ledger.write({ ...guarded('elsewhere', [WEEK]), businessId: `${BUSINESS}-2` });
      expect(await versions(WEEK)).toEqual([0]);
      expect(await ledger.write(guarded('here', [WEEK]))).toBe('written');
      expect(await ledger.readGuards(`${BUSINESS}-2`, [WEEK])).toEqual([{ id: WEEK, version: 1 }]);
    });

    it('lets one of many concurrent writers win', async () => {
      const writers = Array.from({ length: 20 }, (_, index) =>
        ledger.write({
          ...guarded(`writer-${index}`, [WEEK, DAY]),
          bookings: [booking({ reference: `RACE${index + 10}` })],
        }),
      );
      expect((await Promise.all(writers)).filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect(await versions(WEEK, DAY)).toEqual([1, 1]);
    });
  });
}
