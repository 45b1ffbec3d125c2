import { describe, expect, it } from '@jest/globals';
import { type ImportBookingsResult, type ImportRow } from '@randevou/contracts';
import { type BookingDesk, openDesk } from '../../test/booking-desk.ts';
import { laKaz } from '../../test/la-kaz.ts';
import { ownerAt } from '../../test/owner-at.ts';
import { salon } from '../../test/salon.ts';
import { expectOneStory } from '../../test/sound-ledger.ts';
import { book } from '../../test/steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
const ROW: ImportRow = {
  line: 2,
  externalId: 'A-1',
  serviceId: 'dinner',
  start: '2026-03-03T19:30:00+04:00',
  end: '2026-03-03T21:00:00+04:00',
  partySize: 4,
  contact: { phone: '+23057001234', name: 'Anya' },
};
const row = (line: number, change: Partial<ImportRow> = {}): ImportRow => ({
  ...ROW,
  line,
  externalId: `A-${line}`,
  ...change,
});
const take = (desk: BookingDesk, rows: readonly ImportRow[], dryRun = false): Promise<ImportBookingsResult> =>
  desk.bookings.owner.importBookings(ownerAt(desk), { rows: [...rows], dry_run: dryRun });
const outcomes = ({ rows }: ImportBookingsResult): string[] =>
  rows.map(({ line, outcome, reason, warnings }) =>
    [line, outcome, reason, ...warnings].filter((part) => part !== undefined).join(' '),
  );

describe('importBookings', () => {
  it('keeps what each row says: time, length, price, resource, customer', async () => {
    const desk = openDesk(laKaz(), NOW);
    const price = { amount: 12.5, currency: 'MUR' };
    const customerId = 'c_anya000000000000';
    const result = await take(desk, [row(1, { price, customerId, resourceId: 'T3' }), row(2, { partySize: 2 })]);
    expect(outcomes(result)).toEqual(['1 imported', '2 imported']);
    const stored = await desk.ledger.listBookings('la-kaz', {});
    expect(stored).toMatchObject([
      {
        reference: result.rows[0]?.reference,
        customerId,
        source: 'import',
        state: 'confirmed',
        slot: { resourceId: 'T3', start: ROW.start, end: ROW.end },
        price,
        name: 'Anya',
        contact: ROW.contact,
      },
      { slot: { resourceId: 'T1' } },
    ]);
    expect(stored[1]).not.toHaveProperty('price');
    expect(await desk.bookings.upcoming(desk.who('anya'))).toHaveLength(1);
    expectOneStory(desk, laKaz());
  });

  it('takes visits of the past, off the grid, to the second, over midnight and at closed hours', async () => {
    const desk = openDesk(laKaz(), NOW);
    const at = (line: number, start: string, end: string) => row(line, { start, end });
    const result = await take(desk, [
      at(1, '2024-02-29T19:30:00+04:00', '2024-02-29T21:30:00+04:00'),
      at(2, '2026-03-03T18:37:11+04:00', '2026-03-03T19:02:00+04:00'),
      at(3, '2026-03-04T22:00:00+04:00', '2026-03-05T03:00:00+04:00'),
      at(4, '2026-03-09T03:00:00+04:00', '2026-03-09T04:00:00+04:00'),
    ]);
    expect(outcomes(result)).toEqual([
      '1 imported in_the_past',
      '2 imported off_grid',
      '3 imported service_not_given_then',
      '4 imported closed service_not_given_then',
    ]);
    const [, second] = await desk.ledger.listBookings('la-kaz', {});
    expect(second?.slot.start).toBe('2026-03-03T18:37:11+04:00');
    expectOneStory(desk, laKaz());
  });

  it('adds nothing the second time, also when the booking was moved or cancelled, or its file changed', async () => {
    const desk = openDesk(laKaz(), NOW);
    const rows = [row(1), row(2, { partySize: 2 }), row(3, { partySize: 2 })];
    const first = await take(desk, rows);
    const [one, two] = first.rows.map(({ reference }) => reference ?? '');
    await desk.bookings.owner.moveForCustomer(ownerAt(desk), {
      reference: one ?? '',
      date: '2026-03-05',
      time: '20:00',
    });
    await desk.bookings.owner.cancelForCustomer(ownerAt(desk), { reference: two ?? '' });
    const standing = desk.ledger.contents();
    const changed = rows.map((each) => ({
      ...each,
      customerId: 'c_somebodyelse0000',
      start: '2026-03-03T18:30:00+04:00',
    }));
    for (const again of [rows, changed]) {
      const result = await take(desk, again);
      expect(outcomes(result)).toEqual(['1 already_there', '2 already_there', '3 already_there']);
      expect(result.rows.map(({ reference }) => reference)).toEqual(first.rows.map(({ reference }) => reference));
    }
    expect(desk.ledger.contents()).toEqual(standing);
  });

  it('shows in a dry run what the real one does, rows in each other’s way included, and writes nothing', async () => {
    const desk = openDesk(laKaz(), NOW);
    await book(desk, 'anya', { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 2 });
    const rows = [
      row(1, { partySize: 3 }),
      row(2, { partySize: 4 }),
      row(3, { partySize: 2 }),
      row(4, { partySize: 2 }),
      row(5, { externalId: 'A-1' }),
      row(6, { resourceId: 'T1', partySize: 1 }),
      row(7, { start: '2026-03-05T19:30:00+04:00', end: '2026-03-05T21:30:00+04:00' }),
    ];
    const standing = desk.ledger.contents();
    const dry = await take(desk, rows, true);
    expect(desk.ledger.contents()).toEqual(standing);
    expect(outcomes(dry)).toEqual([
      '1 imported',
      '2 refused full',
      '3 imported',
      '4 refused full',
      '5 already_there',
      '6 refused full',
      '7 imported',
    ]);
    const real = await take(desk, rows);
    expect(real).toEqual({ ...dry, dryRun: false });
    expectOneStory(desk, laKaz());
    expect(outcomes(await take(desk, rows, true))).toEqual(
      outcomes(real).map((line) => line.replace('imported', 'already_there')),
    );
  });

  it('lets a bad row cost only itself', async () => {
    const desk = openDesk(laKaz(), NOW);
    const result = await take(desk, [
      row(1, { end: ROW.start }),
      row(2, { end: '2026-03-03T18:30:00+04:00' }),
      row(3, { serviceId: 'breakfast' }),
      row(4, { resourceId: 'T9' }),
      row(5, { end: '2026-06-03T18:30:00+04:00' }),
      row(6, { partySize: 40 }),
      row(7, { serviceId: 'lunch+dinner' }),
      row(8, { start: '0000-01-01T00:00:00Z', end: '0000-01-01T01:00:00Z' }),
      row(9, { start: '9999-12-31T23:00:00Z', end: '9999-12-31T23:59:00Z' }),
      row(10),
    ]);
    expect(outcomes(result)).toEqual([
      '1 refused ends_before_start',
      '2 refused ends_before_start',
      '3 refused unknown_service',
      '4 refused unknown_resource',
      '5 refused too_long',
      '6 refused party_too_large',
      '7 refused ends_before_start',
      '8 refused out_of_range',
      '9 refused out_of_range',
      '10 imported',
    ]);
    expectOneStory(desk, laKaz());
  });

  it('takes a file of hundreds, and the limits that they broke come back as warnings', async () => {
    const limits = [{ per: 'day' as const, bookings: 2 }];
    const desk = openDesk(
      salon({ services: salon().services.map((service) => ({ ...service, limits })) }),
      '2026-03-02T08:00:00+01:00',
    );
    const rows = Array.from({ length: 300 }, (_, index): ImportRow => {
      const start =
        Date.parse('2026-03-03T09:00:00+01:00') + Math.floor(index / 10) * 86_400_000 + (index % 10) * 3_600_000;
      return {
        line: index + 2,
        externalId: `row ${index}`,
        serviceId: 'haircut',
        resourceId: 'lea',
        start: new Date(start).toISOString(),
        end: new Date(start + 3_600_000).toISOString(),
        contact: { name: 'Somebody' },
      };
    });
    const result = await take(desk, rows);
    expect(result.rows.filter(({ outcome }) => outcome === 'imported')).toHaveLength(300);
    expect(result.rows.filter(({ warnings }) => warnings.includes('limit_reached'))).toHaveLength(240);
    expectOneStory(desk, salon());
  });
});
