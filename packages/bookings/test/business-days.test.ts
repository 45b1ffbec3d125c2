import { describe, expect, it } from '@jest/globals';
import { openDesk } from './booking-desk.ts';
import { parlour } from './parlour.ts';
import { book, cancel, drafted, joinLine } from './steps.ts';

/** A Thursday. */
const NOW = '2026-03-05T06:00:00+01:00';
const profile = parlour({
  policies: { horizonDays: 3, horizonCounts: 'business_days' },
  change: { overrides: [{ date: '2026-03-09', windows: [] }] },
});
const cut = (date: string) => ({ service_id: 'haircut', date, time: '10:00' });

describe('a horizon of business days', () => {
  it('leaves out weekends and days that are closed', async () => {
    const desk = openDesk(profile, NOW);
    // Friday, Saturday, then Tuesday: Sunday and Monday are closed.
    drafted(await desk.bookings.draftBooking(desk.who('a'), cut('2026-03-10')));
    expect(await desk.bookings.draftBooking(desk.who('a'), cut('2026-03-11'))).toMatchObject({
      outcome: 'unavailable',
      reason: 'beyond_horizon',
    });
    const found = await desk.bookings.findSlots(desk.who('b'), { service_id: 'haircut', date: '2026-03-12' });
    expect(found.reason).toBe('beyond_horizon');
    const all = await desk.bookings.findSlots(desk.who('b'), { service_id: 'haircut', limit: 50, time: '10:00' });
    expect(
      all.slots
        .map(({ start }) => start.slice(0, 10))
        .sort()
        .at(-1),
    ).toBe('2026-03-10');
  });

  it('holds for moves, series and the waiting list', async () => {
    const desk = openDesk(profile, NOW);
    const { reference } = await book(desk, 'a', cut('2026-03-06'));
    const moved = await desk.bookings.draftMove(desk.who('a'), { reference, date: '2026-03-11', time: '10:00' });
    expect(moved).toMatchObject({ outcome: 'unavailable', reason: 'beyond_horizon' });
    const series = await desk.bookings.draftSeries(desk.who('b'), { ...cut('2026-03-09'), every_days: 1, times: 3 });
    expect(series).toMatchObject({
      draft: {
        series: {
          visits: [{ slot: { start: '2026-03-10T10:00:00+01:00' } }],
          missed: [
            { date: '2026-03-09', reason: 'closed' },
            { date: '2026-03-11', reason: 'beyond_horizon' },
          ],
        },
      },
    });
    const wait = { service_id: 'haircut', date: '2026-03-11' };
    expect(await joinLine(desk, 'c', wait)).toMatchObject({ reason: 'beyond_horizon' });
    await cancel(desk, 'a', reference);
  });
});

describe('one booking per customer and day', () => {
  const strict = parlour({ policies: { onePerCustomerAndDay: true } });

  it('leaves the day out of a search, of alternatives and of a series', async () => {
    const desk = openDesk(strict, NOW);
    const booking = await book(desk, 'a', cut('2026-03-10'));
    const mine = await desk.bookings.findSlots(desk.who('a'), { service_id: 'haircut', date: '2026-03-10' });
    expect(mine.reason).toBe('already_booked_that_day');
    for (const { start } of mine.slots) expect(start.slice(0, 10)).not.toBe('2026-03-10');
    expect((await desk.bookings.findSlots(desk.who('b'), { service_id: 'haircut', date: '2026-03-10' })).reason).toBe(
      undefined,
    );
    const series = await desk.bookings.draftSeries(desk.who('a'), { ...cut('2026-03-09'), every_days: 1, times: 3 });
    expect(series).toMatchObject({
      draft: { series: { missed: [{ date: '2026-03-10', reason: 'already_booked_that_day' }] } },
    });
    const moving = await desk.bookings.findSlots(desk.who('a'), {
      service_id: 'haircut',
      date: '2026-03-10',
      reference: booking.reference,
    });
    expect(moving.slots.length).toBeGreaterThan(0);
    expect(await joinLine(desk, 'a', { service_id: 'beard', date: '2026-03-10' })).toMatchObject({
      outcome: 'refused',
      reason: 'already_booked_that_day',
      booking: { reference: booking.reference },
    });
  });
});
