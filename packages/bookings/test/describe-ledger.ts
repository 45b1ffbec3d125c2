import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Booking } from '@randevou/contracts';
import { type Ledger, type LedgerWrite } from '../src/ledger.ts';
import { describeDueItems } from './describe-due-items.ts';
import { describeGuards } from './describe-guards.ts';
import { describeOneWrite } from './describe-one-write.ts';
import { describeWaitingList } from './describe-waiting-list.ts';
import { at, booking, BUSINESS, CUSTOMER, entry, event, START, write, type OpenLedger } from './ledger-samples.ts';

/**
 * The contract of the ledger port, to be run against every implementation.
 * @param open gives an empty ledger each time
 */
export function describeLedger(name: string, open: OpenLedger): void {
  describe(`ledger: ${name}`, () => {
    let ledger: Ledger;
    beforeEach(async () => {
      ({ ledger } = await open());
    });

    it('begins empty, with versions of 0', async () => {
      expect(await ledger.readAgenda(BUSINESS, '2026-03-01', '2026-03-31')).toEqual([]);
      expect(await ledger.readCustomer(BUSINESS, CUSTOMER)).toEqual({ customerId: CUSTOMER, version: 0, active: [] });
      expect(await ledger.readBookings(BUSINESS, ['K7F3QZ'])).toEqual([]);
      expect(await ledger.readBookings(BUSINESS, [])).toEqual([]);
      expect(await ledger.listBookings(BUSINESS, {})).toEqual([]);
    });

    it('reads back every part of one write', async () => {
      const draft = {
        id: 'd_b0123456789',
        kind: 'book' as const,
        reference: 'K7F3QZ',
        turnId: '0'.repeat(32),
        createdAt: '2026-03-02T09:00:00+04:00',
        expiresAt: '2026-03-02T09:10:00+04:00',
        slot: booking().slot,
        missing: ['name' as const],
      };
      const active = [{ reference: 'AAAAAA', localDate: '2026-03-01', end: START }];
      const past = [{ reference: 'AAAAA9', end: START - 86_400_000 }];
      const outcome = await ledger.write(
        write('all-parts', {
          agenda: [at('2026-03-03', 'T1', 0), at('2026-03-04', 'T1', 0)],
          bookings: [booking()],
          customer: { expectedVersion: 0, item: { customerId: CUSTOMER, active, past, openDraft: draft } },
          putDue: [{ id: 'hold.d', kind: 'hold_expiry', at: START, customerId: CUSTOMER, reference: 'K7F3QZ' }],
          events: [event('K7F3QZ.1')],
        }),
      );
      expect(outcome).toBe('written');
      const agenda = await ledger.readAgenda(BUSINESS, '2026-03-03', '2026-03-04');
      expect([...agenda].sort((a, b) => a.date.localeCompare(b.date))).toEqual([
        { date: '2026-03-03', resourceId: 'T1', version: 1, entries: [entry] },
        { date: '2026-03-04', resourceId: 'T1', version: 1, entries: [entry] },
      ]);
      expect(await ledger.readBookings(BUSINESS, ['K7F3QZ', 'ZZZZZZ'])).toEqual([booking()]);
      expect(await ledger.readCustomer(BUSINESS, CUSTOMER)).toEqual({
        customerId: CUSTOMER,
        version: 1,
        active,
        past,
        openDraft: draft,
      });
    });

    it('reads the agenda of all resources by date, both ends included, and of no other business', async () => {
      const dates = ['2026-03-02', '2026-03-03', '2026-03-09', '2026-03-10'];
      await ledger.write(write('dates', { agenda: dates.map((date) => at(date, 'T1', 0)) }));
      await ledger.write(write('table2', { agenda: [at('2026-03-03', 'T2', 0, [])] }));
      await ledger.write(write('elsewhere', { businessId: `${BUSINESS}-2`, agenda: [at('2026-03-03', 'T1', 0)] }));
      const items = await ledger.readAgenda(BUSINESS, '2026-03-03', '2026-03-09');
      expect(items.map(({ date, resourceId }) => `${date} ${resourceId}`).sort()).toEqual([
        '2026-03-03 T1',
        '2026-03-03 T2',
        '2026-03-09 T1',
      ]);
    });

    it.each<[string, Partial<LedgerWrite>]>([
      ['an agenda item that moved on', { agenda: [at('2026-03-03', 'T1', 0)] }],
      ['an agenda item that is not there yet', { agenda: [at('2026-03-03', 'T9', 3)] }],
      ['a booking that exists', { bookings: [booking({ name: 'Somebody else' })] }],
      ['a booking two revisions on', { bookings: [booking({ revision: 3 })] }],
      ['a booking to drop at another revision', { dropBookings: [{ reference: 'K7F3QZ', revision: 2 }] }],
      ['a booking to drop that is not there', { dropBookings: [{ reference: 'ZZZZZZ', revision: 1 }] }],
      ['a customer that moved on', { customer: { expectedVersion: 0, item: { customerId: CUSTOMER, active: [] } } }],
    ])('writes nothing over %s', async (_, stale) => {
      await ledger.write(
        write('before', {
          agenda: [at('2026-03-03', 'T1', 0)],
          bookings: [booking()],
          customer: { expectedVersion: 0, item: { customerId: CUSTOMER, active: [] } },
        }),
      );
      const fresh = {
        agenda: [at('2026-03-05', 'T5', 0)],
        bookings: [booking({ reference: 'NEW000' })],
        events: [event('NEW000.1')],
      };
      const mixed = {
        ...fresh,
        ...stale,
        agenda: [...fresh.agenda, ...(stale.agenda ?? [])],
        bookings: [...fresh.bookings, ...(stale.bookings ?? [])],
      };
      expect(await ledger.write(write('mixed', mixed))).toBe('conflict');
      expect(await ledger.readAgenda(BUSINESS, '2026-03-05', '2026-03-05')).toEqual([]);
      expect(await ledger.readBookings(BUSINESS, ['NEW000'])).toEqual([]);
      expect(await ledger.readBookings(BUSINESS, ['K7F3QZ'])).toEqual([booking()]);
      expect((await ledger.readCustomer(BUSINESS, CUSTOMER)).version).toBe(1);
    });

    it('goes on from the version that stands', async () => {
      await ledger.write(write('one', { agenda: [at('2026-03-03', 'T1', 0)], bookings: [booking()] }));
      const confirmed = booking({ revision: 2, state: 'confirmed' });
      const next = write('two', { agenda: [at('2026-03-03', 'T1', 1, [])], bookings: [confirmed] });
      expect(await ledger.write(next)).toBe('written');
      expect(await ledger.readAgenda(BUSINESS, '2026-03-03', '2026-03-03')).toEqual([
        { date: '2026-03-03', resourceId: 'T1', version: 2, entries: [] },
      ]);
      expect(await ledger.readBookings(BUSINESS, ['K7F3QZ'])).toEqual([confirmed]);
    });

    it('forgets what an item no longer has', async () => {
      const item = { customerId: CUSTOMER, active: [{ reference: 'K7F3QZ', localDate: '2026-03-03', end: START }] };
      await ledger.write(write('one', { customer: { expectedVersion: 0, item } }));
      await ledger.write(
        write('two', { customer: { expectedVersion: 1, item: { customerId: CUSTOMER, active: [] } } }),
      );
      expect(await ledger.readCustomer(BUSINESS, CUSTOMER)).toEqual({ customerId: CUSTOMER, version: 2, active: [] });
    });

    it('drops a booking at its revision', async () => {
      await ledger.write(write('one', { bookings: [booking()] }));
      const drop = write('two', { dropBookings: [{ reference: 'K7F3QZ', revision: 1 }] });
      expect(await ledger.write(drop)).toBe('written');
      expect(await ledger.readBookings(BUSINESS, ['K7F3QZ'])).toEqual([]);
    });

    it('takes the same write with the same token once', async () => {
      const repeated = write('again', { agenda: [at('2026-03-03', 'T1', 0)], bookings: [booking()] });
      expect(await ledger.write(repeated)).toBe('written');
      expect(await ledger.write(repeated)).toBe('written');
      expect((await ledger.readAgenda(BUSINESS, '2026-03-03', '2026-03-03'))[0]?.version).toBe(1);
    });

    it('lists by customer, time and state, ordered by start', async () => {
      const of = (reference: string, day: string, change: Partial<Booking> = {}): Booking =>
        booking({
          reference,
          slot: { ...booking().slot, start: `2026-03-${day}T19:30:00+04:00`, end: `2026-03-${day}T21:30:00+04:00` },
          ...change,
        });
      const early = of('AAAAA1', '04', { state: 'confirmed' });
      const late = of('AAAAA2', '06', { state: 'confirmed' });
      const cancelled = of('AAAAA3', '05', { state: 'cancelled' });
      const other = of('AAAAA4', '03', { customerId: 'c_anothercustomer00', state: 'confirmed' });
      await ledger.write(write('many', { bookings: [late, early, cancelled, other] }));
      const references = async (filter: Parameters<Ledger['listBookings']>[1]): Promise<string[]> =>
        (await ledger.listBookings(BUSINESS, filter)).map(({ reference }) => reference);
      expect(await references({})).toEqual(['AAAAA4', 'AAAAA1', 'AAAAA3', 'AAAAA2']);
      expect(await references({ customerId: CUSTOMER, states: ['confirmed'] })).toEqual(['AAAAA1', 'AAAAA2']);
      const [from, to] = [Date.parse(early.slot.start), Date.parse(late.slot.start)];
      expect(await references({ from, to })).toEqual(['AAAAA1', 'AAAAA3']);
    });

    it('lets one of many concurrent writers win', async () => {
      const writers = Array.from({ length: 20 }, (_, index) =>
        ledger.write(
          write(`writer-${index}`, {
            agenda: [at('2026-03-03', 'T1', 0)],
            bookings: [booking({ reference: `RACE${String(index).padStart(2, '0')}` })],
          }),
        ),
      );
      const outcomes = await Promise.all(writers);
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect(await ledger.listBookings(BUSINESS, {})).toHaveLength(1);
    });

    describeGuards(open);
    describeWaitingList(open);
    describeDueItems(open);
    describeOneWrite(open);
  });
}
