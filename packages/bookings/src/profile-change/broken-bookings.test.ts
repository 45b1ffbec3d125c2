import { describe, expect, it } from '@jest/globals';
import { type Booking, type BusinessProfile } from '@randevou/contracts';
import { openDesk } from '../../test/booking-desk.ts';
import { laKaz } from '../../test/la-kaz.ts';
import { done, ownerAt } from '../../test/owner-at.ts';
import { salon } from '../../test/salon.ts';
import { brokenBookings } from './broken-bookings.ts';

type Wish = Parameters<ReturnType<typeof openDesk>['bookings']['owner']['bookForCustomer']>[1];

/** Bookings of customers, as the rules would have made them. */
async function booked(profile: BusinessProfile, now: string, wishes: readonly Wish[]): Promise<Booking[]> {
  const desk = openDesk(profile, now);
  for (const [index, wish] of wishes.entries()) {
    done(await desk.bookings.owner.bookForCustomer(ownerAt(desk, `guest${String(index)}`), wish));
  }
  const bookings = await desk.ledger.listBookings(profile.id, {});
  return bookings.map((booking) => ({ ...booking, source: 'customer' as const }));
}

const LA_KAZ_NOW = '2026-03-02T09:00:00+04:00';
const SALON_NOW = '2026-03-02T09:00:00+01:00';
const dinner = { service_id: 'dinner', date: '2026-03-03', time: '19:00', party_size: 2, resource_id: 'T1' };
const haircut = { service_id: 'haircut', date: '2026-03-04', time: '10:00', party_size: 1, resource_id: 'maya' };

function codes(before: BusinessProfile, after: BusinessProfile, bookings: readonly Booking[], now: string) {
  return brokenBookings({ before, after, bookings, now: Date.parse(now) }).map(({ reasons }) => reasons);
}

describe('brokenBookings', () => {
  const before = laKaz({ joins: [{ resources: ['T1', 'T2'] }] });
  const table = (id: string, change: Partial<BusinessProfile['resources'][number]>) => ({
    resources: before.resources.map((each) => (each.id === id ? { ...each, ...change } : each)),
  });
  const service = (change: Partial<BusinessProfile['services'][number]>) => ({
    services: before.services.map((each) => (each.id === 'dinner' ? { ...each, ...change } : each)),
  });
  const tuesdayClosed = [{ date: '2026-03-03', windows: [] }];

  it.each<[string, Partial<BusinessProfile>, unknown]>([
    ['nothing changed', {}, []],
    [
      'grid, notice, horizon and limits',
      {
        policies: { ...before.policies, slotIntervalMinutes: 45, noticeMinutes: 2880, horizonDays: 0 },
        ...service({ slotIntervalMinutes: 60, limits: [{ per: 'day', bookings: 1 }] }),
      },
      [],
    ],
    ['a closed date', { overrides: tuesdayClosed }, [[{ code: 'closed' }]]],
    [
      'a date with other hours',
      { overrides: [{ date: '2026-03-03', windows: [{ from: '19:30', to: '23:00' }] }] },
      [[{ code: 'closed' }]],
    ],
    ['closing in the middle of it', { hours: [{ days: ['tue'], from: '18:30', to: '20:30' }] }, [[{ code: 'closed' }]]],
    [
      'hours of the service',
      service({ hours: [{ days: ['tue'], from: '20:00', to: '22:30' }] }),
      [[{ code: 'service_not_given_then', serviceId: 'dinner' }]],
    ],
    [
      'hours of the table',
      table('T1', { hours: [{ days: ['wed'], from: '18:30', to: '22:30' }] }),
      [[{ code: 'resource_away', resourceId: 'T1' }]],
    ],
    [
      'leave',
      table('T1', { leave: [{ from: '2026-03-01', to: '2026-03-03' }] }),
      [[{ code: 'resource_away', resourceId: 'T1' }]],
    ],
    [
      'a service that is gone',
      { services: before.services.filter(({ id }) => id !== 'dinner') },
      [[{ code: 'service_gone', serviceId: 'dinner' }]],
    ],
    [
      'a table that is gone',
      {
        resources: before.resources.filter(({ id }) => id !== 'T1'),
        joins: [],
        ...service({ resources: ['T2', 'T3'] }),
      },
      [[{ code: 'resource_gone', resourceId: 'T1' }]],
    ],
    [
      'a table that does not give the service',
      service({ resources: ['T2', 'T3'] }),
      [[{ code: 'resource_not_for_service', resourceId: 'T1', serviceId: 'dinner' }]],
    ],
    ['a smaller table', table('T1', { seats: 1 }), [[{ code: 'party_too_large', resourceId: 'T1', seats: 1 }]]],
    ['a longer service that still fits', service({ durationMinutes: 210 }), []],
    [
      'a longer service that runs out of the hours',
      service({ durationMinutes: 240 }),
      [[{ code: 'too_long', serviceId: 'dinner' }]],
    ],
    ['another time zone', { timeZone: 'Indian/Reunion' }, []],
    ['a time zone at another hour', { timeZone: 'Asia/Karachi' }, [[{ code: 'other_wall_time' }]]],
  ])('%s', async (_, change, expected) => {
    const bookings = await booked(before, LA_KAZ_NOW, [dinner]);
    expect(codes(before, { ...before, ...change }, bookings, LA_KAZ_NOW)).toEqual(expected);
  });

  it('names both of two visits that a longer service or buffer brings together', async () => {
    const bookings = await booked(before, LA_KAZ_NOW, [
      { ...dinner, time: '18:30' },
      { ...dinner, time: '20:30' },
    ]);
    const [first, second] = bookings.map(({ reference }) => reference);
    const apart = [
      [{ code: 'overlaps', resourceId: 'T1', reference: second }],
      [{ code: 'overlaps', resourceId: 'T1', reference: first }],
    ];
    for (const change of [{ bufferAfterMinutes: 5 }, { bufferBeforeMinutes: 5 }]) {
      expect(codes(before, { ...before, ...service(change) }, bookings, LA_KAZ_NOW)).toEqual(apart);
    }
    expect(codes(before, { ...before, ...service({ durationMinutes: 125 }) }, bookings, LA_KAZ_NOW)).toEqual([
      apart[0],
      [...(apart[1] ?? []), { code: 'too_long', serviceId: 'dinner' }].sort((a) => (a.code === 'too_long' ? -1 : 1)),
    ]);
  });

  it('leaves a time of its own to what the owner booked, and takes what was blocked into account', async () => {
    const short = await booked(before, LA_KAZ_NOW, [{ ...dinner, duration_minutes: 60 }]);
    const owners = short.map((booking) => ({ ...booking, source: 'owner' as const }));
    const longer = { ...before, ...service({ durationMinutes: 240 }) };
    expect(codes(before, longer, owners, LA_KAZ_NOW)).toEqual([]);
    const block = {
      resourceId: 'T1',
      start: Date.parse('2026-03-03T21:30:00+04:00'),
      end: Date.parse('2026-03-03T22:00:00+04:00'),
    };
    const change = { before, bookings: await booked(before, LA_KAZ_NOW, [dinner]), blocked: [block], now: 0 };
    expect(brokenBookings({ ...change, after: before })).toEqual([]);
    const [broken] = brokenBookings({ ...change, after: { ...before, ...service({ durationMinutes: 180 }) } });
    expect(broken?.reasons).toEqual([{ code: 'time_blocked', resourceId: 'T1' }]);
  });

  it('asks of joined tables whether they still go together, and how many they seat', async () => {
    const bookings = await booked(before, LA_KAZ_NOW, [{ ...dinner, party_size: 4, resource_id: 'T1+T2' }]);
    expect(codes(before, { ...before, joins: [] }, bookings, LA_KAZ_NOW)).toEqual([
      [{ code: 'not_joined', resourceId: 'T1+T2' }],
    ]);
    const tight = { ...before, joins: [{ resources: ['T2', 'T1'] as [string, string], seats: 3 }] };
    expect(codes(before, tight, bookings, LA_KAZ_NOW)).toEqual([
      [{ code: 'party_too_large', resourceId: 'T1+T2', seats: 3 }],
    ]);
  });

  it('counts the seats of a shared room', async () => {
    const studio = salon();
    const group = { service_id: 'class', date: '2026-03-04', time: '17:00', party_size: 2 };
    const bookings = await booked(studio, SALON_NOW, [group, group]);
    const seats = (count: number) => ({
      ...studio,
      resources: studio.resources.map((each) => (each.id === 'studio' ? { ...each, seats: count } : each)),
    });
    expect(codes(studio, seats(4), bookings, SALON_NOW)).toEqual([]);
    expect(codes(studio, seats(3), bookings, SALON_NOW).map(([reason]) => reason.code)).toEqual([
      'overlaps',
      'overlaps',
    ]);
  });

  it('moves the later services of a visit back as far as an earlier one lasts longer', async () => {
    const house = salon();
    const bookings = await booked(house, SALON_NOW, [{ ...haircut, service_id: 'haircut+colour', time: '09:30' }]);
    const longer = (minutes: number) => ({
      ...house,
      services: house.services.map((each) => (each.id === 'haircut' ? { ...each, durationMinutes: minutes } : each)),
    });
    expect(codes(house, longer(60), bookings, SALON_NOW)).toEqual([]);
    expect(codes(house, longer(75), bookings, SALON_NOW)).toEqual([[{ code: 'too_long', serviceId: 'colour' }]]);
  });

  it('looks at confirmed visits that are not over', async () => {
    const bookings = await booked(before, LA_KAZ_NOW, [dinner]);
    const closed = { before, after: { ...before, overrides: tuesdayClosed } };
    const end = Date.parse('2026-03-03T21:00:00+04:00');
    expect(brokenBookings({ ...closed, bookings, now: end - 1 })).toHaveLength(1);
    expect(brokenBookings({ ...closed, bookings, now: end })).toEqual([]);
    const cancelled = bookings.map((booking) => ({ ...booking, state: 'cancelled' as const }));
    expect(brokenBookings({ ...closed, bookings: cancelled, now: 0 })).toEqual([]);
  });

  it('does not tell again what the owner booked past the rules', async () => {
    const bookings = await booked(before, LA_KAZ_NOW, [{ ...dinner, time: '09:00' }]);
    expect(codes(before, { ...before, name: 'La Kaz 2' }, bookings, LA_KAZ_NOW)).toEqual([]);
    expect(
      brokenBookings({ before: undefined, after: before, bookings, now: 0 }).map(({ reasons }) => reasons),
    ).toEqual([[{ code: 'closed' }, { code: 'service_not_given_then', serviceId: 'dinner' }]]);
  });
});
