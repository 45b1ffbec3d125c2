import { describe, expect, it } from '@jest/globals';
import { type BusinessProfile } from '@randevou/contracts';
import { createBookings, readNotice, type DueItem } from '../src/index.ts';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { done, ownerAt } from './owner-at.ts';
import { parlour } from './parlour.ts';
import { expectOneStory } from './sound-ledger.ts';
import { book, cancel, committed, confirm, drafted, move } from './steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
const dinner = (date: string, time = '19:30') => ({ service_id: 'dinner', date, time, party_size: 2 });
const restaurant = (minutesBefore: number[], quietHours = { from: '22:00', to: '07:00' }): BusinessProfile =>
  laKaz({ reminders: { minutesBefore }, quietHours });

function reminders(desk: BookingDesk): (DueItem & { kind: 'reminder' })[] {
  return desk.ledger.due().flatMap((item) => (item.kind === 'reminder' ? [item] : []));
}
/** When, in Mauritius. */
const times = (desk: BookingDesk): string[] =>
  reminders(desk).map(({ at }) => new Date(at + 4 * 3_600_000).toISOString().slice(0, 16));

describe('reminders of a visit', () => {
  it('fall due at the offsets of the profile, move with it and go with it', async () => {
    const profile = restaurant([1440, 180]);
    const desk = openDesk(profile, NOW);
    const { reference } = await book(desk, 'anya', dinner('2026-03-05'));
    expect(times(desk)).toEqual(['2026-03-04T19:30', '2026-03-05T16:30']);
    expect(reminders(desk)[0]).toMatchObject({
      customerId: desk.who('anya').customerId,
      reference,
      start: Date.parse('2026-03-05T19:30:00+04:00'),
      minutesBefore: 1440,
    });
    await move(desk, 'anya', { reference, date: '2026-03-06', time: '18:30' });
    expect(times(desk)).toEqual(['2026-03-05T18:30', '2026-03-06T15:30']);
    await desk.bookings.acknowledgeBooking(desk.who('anya'), reference);
    expect(times(desk)).toHaveLength(2);
    expectOneStory(desk, profile);
    await cancel(desk, 'anya', reference);
    expect(times(desk)).toEqual([]);
    expectOneStory(desk, profile);
  });

  it('are not made of drafts, nor for a time that has passed', async () => {
    const desk = openDesk(restaurant([1440, 180]), NOW);
    const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), dinner('2026-03-03', '20:00')));
    expect(times(desk)).toEqual([]);
    desk.setNow('2026-03-02T20:00:00+04:00');
    committed(await confirm(desk, 'anya', draft));
    expect(times(desk)).toEqual(['2026-03-03T17:00']);
  });

  it('go out when the quiet hours begin that they lie in, and two at once are one', async () => {
    const desk = openDesk(restaurant([960, 840, 720, 300]), NOW);
    await book(desk, 'anya', { ...dinner('2026-03-05', '12:00'), service_id: 'lunch' });
    // 20:00; 22:00; midnight is night; 07:00 is not.
    expect(times(desk)).toEqual(['2026-03-04T20:00', '2026-03-04T22:00', '2026-03-05T07:00']);
    const early = openDesk(restaurant([180], { from: '00:30', to: '10:00' }), NOW);
    await book(early, 'anya', { ...dinner('2026-03-05', '12:00'), service_id: 'lunch' });
    expect(times(early)).toEqual(['2026-03-05T00:30']);
  });

  it('stay when only the table or the number of people changes, those that are due right now too', async () => {
    const profile = restaurant([1440, 180]);
    const desk = openDesk(profile, NOW);
    const { reference } = await book(desk, 'anya', dinner('2026-03-05'));
    const before = reminders(desk);
    desk.setNow('2026-03-04T19:30:30+04:00');
    const asked = { reference, date: '2026-03-05', time: '19:30' };
    done(await desk.bookings.owner.moveForCustomer(ownerAt(desk), { ...asked, resource_id: 'T2', party_size: 1 }));
    expect(reminders(desk)).toEqual(before);
    expectOneStory(desk, profile);
  });

  it('are made for whomever the owner books, imports and moves, if they can be reached', async () => {
    const profile = restaurant([180]);
    const desk = openDesk(profile, NOW);
    const { owner } = desk.bookings;
    const { reference } = done(await owner.bookForCustomer(ownerAt(desk, 'ben'), dinner('2026-03-05')));
    done(await owner.bookForCustomer(ownerAt(desk), dinner('2026-03-05')));
    const row = {
      line: 1,
      externalId: 'a',
      serviceId: 'dinner',
      start: '2026-03-06T19:00:00+04:00',
      end: '2026-03-06T21:00:00+04:00',
      partySize: 2,
    };
    const rows = [
      { ...row, contact: { phone: '+23057001111', name: 'Dan' } },
      { ...row, line: 2, externalId: 'b', contact: { name: 'Eve' } },
    ];
    await owner.importBookings(ownerAt(desk), { rows, dry_run: false });
    expect(times(desk)).toEqual(['2026-03-05T16:30', '2026-03-06T16:00']);
    done(await owner.moveForCustomer(ownerAt(desk), { reference, date: '2026-03-07', time: '19:00' }));
    expect(times(desk)).toEqual(['2026-03-06T16:00', '2026-03-07T16:00']);
    done(await owner.cancelForCustomer(ownerAt(desk), { reference }));
    expect(times(desk)).toEqual(['2026-03-06T16:00']);
    expectOneStory(desk, profile);
  });

  it('of a series of twelve visits are made in its one write, four each; more than that is refused', async () => {
    const desk = openDesk(parlour({ change: { reminders: { minutesBefore: [2880, 1440, 240, 120] } } }), NOW);
    const asked = { service_id: 'colour', date: '2026-03-10', time: '11:00', every_days: 7, times: 12 };
    const result = await desk.bookings.draftSeries(desk.who('anya'), asked);
    if (result.outcome !== 'drafted') throw new Error(result.outcome);
    committed(await confirm(desk, 'anya', result.draft));
    expect(reminders(desk)).toHaveLength(48);

    const limits = { haircut: ['day', 'week', 'month'] as const, beard: ['day', 'week', 'month'] as const };
    const perPeriod = (list: readonly ('day' | 'week' | 'month')[]) => list.map((per) => ({ per, bookings: 9 }));
    const busy = openDesk(
      parlour({
        limits: { haircut: perPeriod(limits.haircut), beard: perPeriod(limits.beard) },
        change: { reminders: { minutesBefore: [2880, 1440, 240, 120] } },
      }),
      NOW,
    );
    const both = { ...asked, service_id: 'haircut+beard', time: '10:00' };
    expect(await busy.bookings.draftSeries(busy.who('anya'), both)).toEqual({ outcome: 'too_many', visits: 12 });
    expect(await busy.bookings.draftSeries(busy.who('anya'), { ...both, times: 8 })).toMatchObject({
      outcome: 'drafted',
    });
  });
});

describe('readNotice of a reminder', () => {
  const opened = async () => {
    const profile = restaurant([1440, 180]);
    const desk = openDesk(profile, NOW);
    const { reference } = await book(desk, 'anya', dinner('2026-03-05'));
    const [first, second] = reminders(desk);
    if (first === undefined || second === undefined) throw new Error('no reminders');
    const read = (item: DueItem & { kind: 'reminder' }) =>
      readNotice({ profile, ledger: desk.ledger, now: () => desk.now() }, item);
    return { desk, reference, first, second, read, profile };
  };

  it('has the booking, with what can still be done about it', async () => {
    const { desk, reference, first, second, read } = await opened();
    desk.setNow(new Date(first.at).toISOString());
    expect(await read(first)).toMatchObject({ kind: 'reminder', booking: { reference, canMove: true } });
    desk.setNow('2026-03-05T18:00:00+04:00');
    expect(await read(second)).toMatchObject({ kind: 'reminder', booking: { canMove: false, canCancel: false } });
  });

  it('has nothing of a visit that has begun, stands elsewhere or was cancelled', async () => {
    const { desk, reference, first, read, profile } = await opened();
    desk.setNow('2026-03-05T19:30:00+04:00');
    expect(await read(first)).toBe('nothing');
    desk.setNow(NOW);
    // With other reminders than those that it was made with, which nobody drops.
    const changed = createBookings({
      profile: { ...profile, reminders: { minutesBefore: [60] } },
      ledger: desk.ledger,
      now: () => desk.now(),
    });
    const owner = ownerAt(desk);
    done(await changed.owner.moveForCustomer(owner, { reference, date: '2026-03-06', time: '19:30' }));
    expect(reminders(desk)).toContainEqual(first);
    expect(await read(first)).toBe('nothing');
    const again = ownerAt(desk);
    done(await changed.owner.moveForCustomer(again, { reference, date: '2026-03-05', time: '19:30' }));
    expect(await read(first)).toMatchObject({ kind: 'reminder' });
    await cancel(desk, 'anya', reference);
    expect(await read(first)).toBe('nothing');
  });

  it('waits for the end of the night when it was held up', async () => {
    const { desk, first, read } = await opened();
    desk.setNow('2026-03-04T22:40:00+04:00');
    expect(await read(first)).toMatchObject({ kind: 'reminder' });
    desk.setNow('2026-03-05T02:00:00+04:00');
    expect(await read(first)).toBe('later');
    desk.setNow('2026-03-05T07:00:00+04:00');
    expect(await read(first)).toMatchObject({ kind: 'reminder' });
  });
});
