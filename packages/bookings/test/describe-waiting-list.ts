import { beforeEach, describe, expect, it } from '@jest/globals';
import { type WaitingEntry } from '@randevou/contracts';
import { type Ledger } from '../src/ledger.ts';
import { booking, BUSINESS, waitingEntry, write, type OpenLedger } from './ledger-samples.ts';

export function describeWaitingList(open: OpenLedger): void {
  describe('the waiting list', () => {
    let ledger: Ledger;
    beforeEach(async () => {
      ({ ledger } = await open());
    });
    const idsOf = async (from: string, to: string): Promise<string[]> =>
      (await ledger.readWaiting(BUSINESS, from, to)).map(({ id }) => id.replace(/^w_0*/, ''));

    it('is in order of the date, then first come first, whatever the offset of the instant', async () => {
      const waiting = [
        waitingEntry('d', { date: '2026-03-04', createdAt: '2026-03-01T09:00:00+04:00' }),
        waitingEntry('c', { createdAt: '2026-03-02T06:30:00Z' }),
        waitingEntry('a', { createdAt: '2026-03-02T10:00:00+04:00' }),
        waitingEntry('b', { createdAt: '2026-03-02T01:15:00-05:00' }),
      ];
      await ledger.write(write('line', { waiting }));
      expect(await idsOf('2026-03-03', '2026-03-04')).toEqual(['a', 'b', 'c', 'd']);
    });

    it('reads the dates from the first to the last, and of no other business', async () => {
      const dates = ['2026-03-02', '2026-03-03', '2026-03-09', '2026-03-10'];
      await ledger.write(write('dates', { waiting: dates.map((date) => waitingEntry(date.slice(8), { date })) }));
      const elsewhere = waitingEntry('99', { businessId: `${BUSINESS}-2` });
      await ledger.write({ ...write('other', { waiting: [elsewhere] }), businessId: `${BUSINESS}-2` });
      expect(await idsOf('2026-03-03', '2026-03-09')).toEqual(['3', '9']);
      expect(await idsOf('2026-03-10', '2026-03-10')).toEqual(['10']);
      expect(await idsOf('2026-04-01', '2026-04-30')).toEqual([]);
    });

    it('gives an entry back as it was written, and forgets what it no longer has', async () => {
      const slot = booking().slot;
      const offer: NonNullable<WaitingEntry['offer']> = {
        id: 'd_b0123456789',
        kind: 'book',
        reference: 'K7F3QZ',
        turnId: '0'.repeat(32),
        createdAt: '2026-03-02T09:00:00+04:00',
        expiresAt: '2026-03-02T09:30:00+04:00',
        slot,
        missing: [],
      };
      const plain = waitingEntry('a', {
        timeFrom: '19:00',
        timeTo: '21:00',
        partySize: 4,
        resourceId: 'T1',
        name: 'Ben',
      });
      await ledger.write(write('joined', { waiting: [plain] }));
      expect(await ledger.readWaiting(BUSINESS, plain.date, plain.date)).toEqual([plain]);
      const offered = { ...plain, revision: 2, offer };
      expect(await ledger.write(write('offered', { waiting: [offered] }))).toBe('written');
      expect(await ledger.readWaiting(BUSINESS, plain.date, plain.date)).toEqual([offered]);
      const passedOn = { ...plain, revision: 3 };
      expect(await ledger.write(write('passed on', { waiting: [passedOn] }))).toBe('written');
      expect(await ledger.readWaiting(BUSINESS, plain.date, plain.date)).toEqual([passedOn]);
    });

    it.each([
      ['one that is there already', 1],
      ['the same revision again', 2],
      ['two revisions on', 4],
    ])('takes %s for a conflict and writes nothing', async (_, revision) => {
      await ledger.write(write('one', { waiting: [waitingEntry('a')] }));
      const second = waitingEntry('a', { revision: 2, partySize: 2 });
      await ledger.write(write('two', { waiting: [second] }));
      const stale = waitingEntry('a', { revision, partySize: 9 });
      expect(await ledger.write(write('stale', { waiting: [stale, waitingEntry('b')] }))).toBe('conflict');
      expect(await ledger.readWaiting(BUSINESS, '2026-03-03', '2026-03-03')).toEqual([second]);
    });

    it('drops an entry at its revision, and at no other', async () => {
      const entry = waitingEntry('a');
      await ledger.write(write('one', { waiting: [entry] }));
      const wrong = write('wrong', { dropWaiting: [{ ...entry, revision: 2 }], waiting: [waitingEntry('b')] });
      expect(await ledger.write(wrong)).toBe('conflict');
      const missing = write('missing', { dropWaiting: [waitingEntry('c')], waiting: [waitingEntry('b')] });
      expect(await ledger.write(missing)).toBe('conflict');
      expect(await ledger.readWaiting(BUSINESS, entry.date, entry.date)).toEqual([entry]);
      const right = write('right', { dropWaiting: [entry], waiting: [waitingEntry('b')] });
      expect(await ledger.write(right)).toBe('written');
      expect(await idsOf(entry.date, entry.date)).toEqual(['b']);
    });
  });
}
