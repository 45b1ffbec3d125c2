import { describe, expect, it } from '@jest/globals';
import { createMemoryLedger } from '../../test/create-memory-ledger.ts';
import { describeLedger } from '../../test/describe-ledger.ts';
import {
  at,
  booking,
  BUSINESS,
  CUSTOMER,
  event,
  holdExpiry,
  START,
  waitingEntry,
  write,
} from '../../test/ledger-samples.ts';
import { overlayLedger } from './overlay-ledger.ts';

// What the port only takes is dropped by an overlay, so for the contract another ledger keeps it.
describeLedger('an overlay of an empty one', () => {
  const overlay = overlayLedger(createMemoryLedger());
  const shadow = createMemoryLedger();
  const ledger: typeof overlay = {
    ...overlay,
    write: async (asked) => {
      const outcome = await overlay.write(asked);
      if (outcome === 'written') await shadow.write(asked);
      return outcome;
    },
  };
  return { ledger, dueItems: shadow.dueItems, domainEvents: shadow.domainEvents };
});

describe('an overlay of a ledger with something in it', () => {
  const item = { customerId: CUSTOMER, active: [{ reference: 'K7F3QZ', localDate: '2026-03-03', end: START }] };
  const before = write('before', {
    agenda: [at('2026-03-03', 'T1', 0), at('2026-03-04', 'T1', 0)],
    bookings: [booking(), booking({ reference: 'DR0PME' })],
    customer: { expectedVersion: 0, item },
    guards: [{ id: 'g', expectedVersion: 0 }],
    waiting: [waitingEntry('a'), waitingEntry('b')],
  });
  const next = write('next', {
    agenda: [at('2026-03-03', 'T1', 1, []), at('2026-03-03', 'T2', 0)],
    bookings: [booking({ revision: 2, state: 'confirmed' })],
    dropBookings: [{ reference: 'DR0PME', revision: 1 }],
    customer: { expectedVersion: 1, item: { customerId: CUSTOMER, active: [] } },
    guards: [{ id: 'g', expectedVersion: 1 }],
    waiting: [waitingEntry('a', { revision: 2, partySize: 7 })],
    dropWaiting: [waitingEntry('b')],
    putDue: [holdExpiry('hold', START)],
    events: [event('K7F3QZ.2')],
  });
  const opened = async () => {
    const base = createMemoryLedger();
    await base.write(before);
    return { base, overlay: overlayLedger(base) };
  };

  it('shows what stands, and its own writes over it', async () => {
    const { overlay } = await opened();
    expect(await overlay.readBookings(BUSINESS, ['DR0PME', 'K7F3QZ'])).toHaveLength(2);
    expect(await overlay.write(next)).toBe('written');
    const agenda = await overlay.readAgenda(BUSINESS, '2026-03-01', '2026-03-31');
    expect(agenda.map(({ date, resourceId, version }) => `${date} ${resourceId} ${version}`).sort()).toEqual([
      '2026-03-03 T1 2',
      '2026-03-03 T2 1',
      '2026-03-04 T1 1',
    ]);
    expect(await overlay.readBookings(BUSINESS, ['DR0PME', 'K7F3QZ'])).toMatchObject([{ revision: 2 }]);
    expect(await overlay.listBookings(BUSINESS, {})).toMatchObject([{ reference: 'K7F3QZ', state: 'confirmed' }]);
    expect(await overlay.readCustomer(BUSINESS, CUSTOMER)).toMatchObject({ version: 2, active: [] });
    expect(await overlay.readGuards(BUSINESS, ['g'])).toEqual([{ id: 'g', version: 2 }]);
    expect(await overlay.readWaiting(BUSINESS, '2026-03-03', '2026-03-03')).toMatchObject([{ partySize: 7 }]);
  });

  it('writes nothing through', async () => {
    const { base, overlay } = await opened();
    const standing = base.contents();
    await overlay.write(next);
    expect(base.contents()).toEqual(standing);
  });

  it('finds a conflict with what stands below, also with what came there since', async () => {
    const { base, overlay } = await opened();
    expect(await overlay.write({ ...next, token: 'stale', agenda: [at('2026-03-04', 'T1', 0)] })).toBe('conflict');
    await base.write(write('since', { agenda: [at('2026-03-04', 'T1', 1, [])] }));
    expect(await overlay.write(write('late', { agenda: [at('2026-03-04', 'T1', 1)] }))).toBe('conflict');
    expect(await overlay.write(write('right', { agenda: [at('2026-03-04', 'T1', 2)] }))).toBe('written');
  });
});
