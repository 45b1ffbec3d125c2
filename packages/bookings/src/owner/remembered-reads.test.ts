import { describe, expect, it } from '@jest/globals';
import { createMemoryLedger } from '../../test/create-memory-ledger.ts';
import { at, booking, BUSINESS, CUSTOMER, write } from '../../test/ledger-samples.ts';
import { rememberedReads } from './remembered-reads.ts';

describe('rememberedReads', () => {
  it('says the same of an item however often it is asked, and asks for each once', async () => {
    const base = createMemoryLedger();
    await base.write(write('one', { agenda: [at('2026-03-03', 'T1', 0)], bookings: [booking()] }));
    const asked: string[] = [];
    const ledger = rememberedReads({
      ...base,
      readAgenda: (business, from, to) => {
        asked.push(`${from}/${to}`);
        return base.readAgenda(business, from, to);
      },
      readBookings: (business, references) => {
        asked.push(references.join());
        return base.readBookings(business, references);
      },
    });
    const read = async () => ({
      agenda: await ledger.readAgenda(BUSINESS, '2026-03-02', '2026-03-04'),
      bookings: await ledger.readBookings(BUSINESS, ['K7F3QZ', 'NEW000']),
      customer: await ledger.readCustomer(BUSINESS, CUSTOMER),
    });
    const first = await read();
    expect(first.agenda).toHaveLength(1);
    expect(first.bookings).toHaveLength(1);
    await base.write(
      write('two', {
        agenda: [at('2026-03-03', 'T1', 1, []), at('2026-03-06', 'T1', 0)],
        bookings: [booking({ reference: 'NEW000' })],
        customer: { expectedVersion: 0, item: { customerId: CUSTOMER, active: [] } },
      }),
    );
    expect(await read()).toEqual(first);
    expect(await ledger.readAgenda(BUSINESS, '2026-03-03', '2026-03-06')).toHaveLength(2);
    expect(asked).toEqual(['2026-03-02/2026-03-04', 'K7F3QZ,NEW000', '2026-03-05/2026-03-06']);
  });
});
