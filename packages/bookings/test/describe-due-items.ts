import { beforeEach, describe, expect, it } from '@jest/globals';
import { DUE_KINDS, type DueItem } from '../src/ledger.ts';
import {
  BUSINESS,
  CUSTOMER,
  holdExpiry,
  reminder,
  START,
  waitingEntry,
  write,
  type LedgerUnderTest,
  type OpenLedger,
} from './ledger-samples.ts';

const { id, date, createdAt } = waitingEntry('a');
const ONE_OF_EACH: readonly DueItem[] = [
  holdExpiry('same', START),
  reminder('same', START),
  { id: 'same', kind: 'owner_change', at: START, customerId: CUSTOMER, reference: 'K7F3QZ', revision: 3 },
  { id: 'same', kind: 'forget', at: START, customerId: CUSTOMER, reference: 'K7F3QZ' },
  { id: 'same', kind: 'place_freed', at: START, date: '2026-03-03' },
  {
    id: 'same',
    kind: 'waiting_offer',
    at: START,
    customerId: CUSTOMER,
    reference: 'K7F3QZ',
    waiting: { id, date, createdAt },
  },
];

export function describeDueItems(open: OpenLedger): void {
  describe('due items', () => {
    let ledger: LedgerUnderTest['ledger'];
    let dueItems: LedgerUnderTest['dueItems'];
    beforeEach(async () => {
      ({ ledger, dueItems } = await open());
    });

    it('stand apart by kind, even with the same id and instant', async () => {
      expect(ONE_OF_EACH.map(({ kind }) => kind).toSorted()).toEqual([...DUE_KINDS].toSorted());
      await ledger.write(write('each', { putDue: ONE_OF_EACH }));
      for (const item of ONE_OF_EACH) expect(await dueItems.due(BUSINESS, item.kind, START)).toEqual([item]);
      const [hold, ...others] = ONE_OF_EACH;
      await ledger.write(write('drop', { dropDue: hold === undefined ? [] : [hold] }));
      expect(await dueItems.due(BUSINESS, 'hold_expiry', START)).toEqual([]);
      for (const item of others) expect(await dueItems.due(BUSINESS, item.kind, START)).toEqual([item]);
    });

    it('come earliest first, no sooner than they are due, and no more than asked for', async () => {
      const instants = [START + 2, START, START + 1, START + 3, START - 90_000_000_000];
      await ledger.write(write('some', { putDue: instants.map((at) => holdExpiry(`at${String(at - START)}`, at)) }));
      const due = async (now: number, limit?: number): Promise<number[]> =>
        (await dueItems.due(BUSINESS, 'hold_expiry', now, limit)).map(({ at }) => at - START);
      expect(await due(START + 2)).toEqual([-90_000_000_000, 0, 1, 2]);
      expect(await due(START - 1)).toEqual([-90_000_000_000]);
      expect(await due(START + 2, 2)).toEqual([-90_000_000_000, 0]);
    });

    it('are not held up by those of a kind that nobody works off', async () => {
      for (const half of [0, 60]) {
        const putDue = Array.from({ length: 60 }, (_, index) =>
          reminder(`remind.${String(half + index)}`, START - 1000 + half + index),
        );
        await ledger.write(write(`reminders-${String(half)}`, { putDue }));
      }
      await ledger.write(write('hold', { putDue: [holdExpiry('late', START)] }));
      expect(await dueItems.due(BUSINESS, 'hold_expiry', START, 1)).toEqual([holdExpiry('late', START)]);
    });

    it('tell when the next of any kind is due, in this business', async () => {
      expect(await dueItems.next(BUSINESS)).toBeUndefined();
      for (const [index, item] of ONE_OF_EACH.entries()) {
        await ledger.write(write(`of-${item.kind}`, { putDue: [{ ...item, at: START - index }] }));
        expect(await dueItems.next(BUSINESS)).toBe(START - index);
      }
      expect(await dueItems.next(`${BUSINESS}-2`)).toBeUndefined();
    });

    it('are done once dropped, each time', async () => {
      const item = holdExpiry('hold', START);
      await ledger.write(write('one', { putDue: [item, holdExpiry('other', START)] }));
      await dueItems.drop(`${BUSINESS}-2`, item);
      await dueItems.drop(BUSINESS, { ...item, kind: 'reminder' });
      await dueItems.drop(BUSINESS, { ...item, at: START + 1 });
      expect(await dueItems.due(BUSINESS, 'hold_expiry', START)).toHaveLength(2);
      await dueItems.drop(BUSINESS, item);
      await dueItems.drop(BUSINESS, item);
      expect(await dueItems.due(BUSINESS, 'hold_expiry', START)).toEqual([holdExpiry('other', START)]);
    });
  });
}
