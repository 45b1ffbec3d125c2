import { beforeEach, describe, expect, it } from '@jest/globals';
import { DUE_KINDS, type LedgerWrite } from '../src/ledger.ts';
import {
  at,
  booking,
  BUSINESS,
  CUSTOMER,
  event,
  holdExpiry,
  reminder,
  START,
  waitingEntry,
  write,
  type LedgerUnderTest,
  type OpenLedger,
} from './ledger-samples.ts';

type Parts = Omit<LedgerWrite, 'businessId' | 'token'>;
const OTHER = 'c_anothercustomer00';
const GUARD = 'service:dinner:week:2026-03-02';

/** What stands before: each kind of part can then be stale, and each kind of item can be changed or dropped. */
const BEFORE: Partial<Parts> = {
  agenda: [at('2026-03-03', 'T1', 0)],
  bookings: [booking(), booking({ reference: 'DR0PME' })],
  customer: { expectedVersion: 0, item: { customerId: CUSTOMER, active: [] } },
  guards: [{ id: GUARD, expectedVersion: 0 }],
  waiting: [waitingEntry('a'), waitingEntry('dropme')],
  putDue: [holdExpiry('hold', START)],
  events: [event('K7F3QZ.1')],
};

/** A write with every kind of part that would stand. */
const NEXT: Parts = {
  agenda: [at('2026-03-03', 'T1', 1, []), at('2026-03-04', 'T1', 0)],
  bookings: [booking({ revision: 2, state: 'confirmed' }), booking({ reference: 'NEW000' })],
  dropBookings: [{ reference: 'DR0PME', revision: 1 }],
  customer: { expectedVersion: 1, item: { customerId: CUSTOMER, active: [active('K7F3QZ')] } },
  guards: [
    { id: GUARD, expectedVersion: 1 },
    { id: 'service:dinner:day:2026-03-04', expectedVersion: 0 },
  ],
  waiting: [waitingEntry('a', { revision: 2, partySize: 3 }), waitingEntry('b')],
  dropWaiting: [waitingEntry('dropme')],
  putDue: [reminder('remind', START), { id: 'freed', kind: 'place_freed', at: START, date: '2026-03-03' }],
  dropDue: [holdExpiry('hold', START)],
  events: [event('K7F3QZ.2')],
};

const STALE: readonly (readonly [string, Partial<Parts>])[] = [
  ['an agenda item that moved on', { agenda: [at('2026-03-03', 'T1', 0, []), at('2026-03-04', 'T1', 0)] }],
  ['an agenda item that is not there yet', { agenda: [...NEXT.agenda, at('2026-03-05', 'T1', 1)] }],
  ['a booking that is there already', { bookings: [...NEXT.bookings.slice(1), booking({ name: 'Somebody else' })] }],
  ['a booking two revisions on', { bookings: [...NEXT.bookings.slice(1), booking({ revision: 3 })] }],
  ['a booking to drop at another revision', { dropBookings: [{ reference: 'DR0PME', revision: 2 }] }],
  ['a booking to drop that is not there', { dropBookings: [{ reference: 'ZZZZZZ', revision: 1 }] }],
  ['a customer that moved on', { customer: { expectedVersion: 0, item: { customerId: CUSTOMER, active: [] } } }],
  ['a customer that is not there yet', { customer: { expectedVersion: 1, item: { customerId: OTHER, active: [] } } }],
  ['a guard that moved on', { guards: NEXT.guards.map((guard) => ({ ...guard, expectedVersion: 0 })) }],
  ['a guard that is not there yet', { guards: NEXT.guards.map((guard) => ({ ...guard, expectedVersion: 1 })) }],
  ['a waiting entry that is there already', { waiting: [waitingEntry('a', { partySize: 9 }), waitingEntry('b')] }],
  ['a waiting entry two revisions on', { waiting: [waitingEntry('a', { revision: 3 }), waitingEntry('b')] }],
  ['a waiting entry to drop at another revision', { dropWaiting: [waitingEntry('dropme', { revision: 2 })] }],
  ['a waiting entry to drop that is not there', { dropWaiting: [waitingEntry('nobody')] }],
];

/** Everything in one write or nothing of it. */
export function describeOneWrite(open: OpenLedger): void {
  describe('one write', () => {
    let opened: LedgerUnderTest;
    beforeEach(async () => {
      opened = await open();
      expect(await opened.ledger.write(write('before', BEFORE))).toBe('written');
    });

    it('does every kind of part', async () => {
      expect(await opened.ledger.write(write('next', NEXT))).toBe('written');
      const contents = await contentsOf(opened);
      expect(contents.agenda.map(({ date, version }) => `${date} ${version}`).toSorted()).toEqual([
        '2026-03-03 2',
        '2026-03-04 1',
      ]);
      expect(contents.bookings.map(({ reference, revision }) => `${reference} ${revision}`).toSorted()).toEqual([
        'K7F3QZ 2',
        'NEW000 1',
      ]);
      expect(contents.customers[0]).toEqual({ customerId: CUSTOMER, version: 2, active: [active('K7F3QZ')] });
      expect(contents.guards.map(({ version }) => version)).toEqual([2, 1]);
      expect(contents.waiting).toEqual(NEXT.waiting);
      expect(contents.due).toEqual(NEXT.putDue);
      expect(contents.events.map(({ id }) => id)).toEqual(['K7F3QZ.1', 'K7F3QZ.2']);
    });

    it.each(STALE)('leaves nothing of all its other parts over %s', async (_, stale) => {
      const before = await contentsOf(opened);
      expect(await opened.ledger.write(write('stale', { ...NEXT, ...stale }))).toBe('conflict');
      expect(await contentsOf(opened)).toEqual(before);
      expect(await opened.ledger.write(write('next', NEXT))).toBe('written');
    });
  });
}

function active(reference: string) {
  return { reference, localDate: '2026-03-03', end: START };
}

async function contentsOf({ ledger, dueItems, domainEvents }: LedgerUnderTest) {
  const due = await Promise.all(DUE_KINDS.map((kind) => dueItems.due(BUSINESS, kind, START + 1_000_000)));
  return {
    agenda: await ledger.readAgenda(BUSINESS, '2026-01-01', '2026-12-31'),
    bookings: await ledger.listBookings(BUSINESS, {}),
    customers: await Promise.all([CUSTOMER, OTHER].map((id) => ledger.readCustomer(BUSINESS, id))),
    guards: await ledger.readGuards(BUSINESS, [GUARD, 'service:dinner:day:2026-03-04']),
    waiting: await ledger.readWaiting(BUSINESS, '2026-01-01', '2026-12-31'),
    due: due.flat(),
    events: await domainEvents.pending(BUSINESS),
  };
}
