import { describe, expect, it } from '@jest/globals';
import { type Weekday } from '@randevou/contracts';
import { findSlots } from './find-slots.ts';
import { type BookableResource, type Occupancy, type SlotQuery } from './slot-query.ts';
import { whyNoneFree } from './why-none-free.ts';
import { whyNotFree } from './why-not-free.ts';

const DAILY: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = '2026-06-10';
const at = (time: string, day = DAY): number => Date.parse(`${day}T${time}:00Z`);

const table = (id: string, seats: number, ...occupied: Occupancy[]): BookableResource => ({
  id,
  name: id,
  mode: 'exclusive',
  seats,
  occupied,
});

const busy = (from: string, to: string, more: Partial<Occupancy> = {}): Occupancy => ({
  start: at(from),
  end: at(to),
  ...more,
});

const query = (change: Partial<SlotQuery> = {}, service: Partial<SlotQuery['service']> = {}): SlotQuery => ({
  from: at('00:00'),
  to: at('00:00', '2026-06-11'),
  now: at('12:00', '2026-06-01'),
  timeZone: 'UTC',
  hours: [{ days: DAILY, from: '09:00', to: '12:00' }],
  service: { durationMinutes: 60, slotIntervalMinutes: 30, ...service },
  resources: [table('A', 2)],
  ...change,
});

const free = (asked: SlotQuery): string[] =>
  findSlots(asked).map(({ start, resourceId }) => `${new Date(start).toISOString().slice(11, 16)} ${resourceId}`);

describe('findSlots', () => {
  it('offers the business ∩ service ∩ resource hours on the grid of what is left', () => {
    const resources = [{ ...table('A', 1), hours: [{ days: DAILY, from: '09:45', to: '18:00' }] }];
    const hours = [{ days: DAILY, from: '08:00', to: '11:30' }];
    expect(free(query({ resources }, { hours }))).toEqual(['09:45 A', '10:15 A']);
  });

  it('does not shift the grid for a booking', () => {
    expect(free(query({ resources: [table('A', 2, busy('09:10', '09:40'))] }))).toEqual([
      '10:00 A',
      '10:30 A',
      '11:00 A',
    ]);
  });

  it('adds up the buffers of neighbours, and does not count them against opening hours', () => {
    const resources = [table('A', 2, busy('10:00', '10:30', { busyEnd: at('10:40') }))];
    expect(
      free(
        query(
          { resources },
          { durationMinutes: 20, slotIntervalMinutes: 10, bufferBeforeMinutes: 20, bufferAfterMinutes: 10 },
        ),
      ),
    ).toEqual(['09:00 A', '09:10 A', '09:20 A', '09:30 A', '11:00 A', '11:10 A', '11:20 A', '11:30 A', '11:40 A']);
  });

  it('gives the smallest table that holds the party, then the less booked, then by name with numbers as numbers', () => {
    const resources = [table('T10', 2), table('T2', 2), table('T1', 2, busy('11:00', '12:00')), table('T5', 6)];
    const [slot] = findSlots(query({ resources }));
    expect(slot?.resourceIds).toEqual(['T2', 'T10', 'T1', 'T5']);
    expect(findSlots(query({ resources, partySize: 3 }))[0]?.resourceIds).toEqual(['T5']);
    expect(findSlots(query({ resources, partySize: 7 }))).toEqual([]);
    expect(findSlots(query({ resources, resourceId: 'T1' })).map(({ resourceId }) => resourceId)).toEqual([
      'T1',
      'T1',
      'T1',
    ]);
  });

  it('does not count blocked time as bookings of the day', () => {
    const resources = [table('B', 2), table('A', 2, busy('11:30', '12:00', { state: 'blocked' }))];
    expect(findSlots(query({ resources }))[0]?.resourceId).toBe('A');
  });

  it('gives out the seats of a shared resource until they are gone', () => {
    const room: BookableResource = {
      ...table('R', 10, busy('09:00', '10:00', { seats: 7 }), busy('09:30', '10:30', { seats: 2 })),
      mode: 'shared',
    };
    expect(free(query({ resources: [room], partySize: 1 }))).toHaveLength(5);
    expect(free(query({ resources: [room], partySize: 3 }))).toEqual(['10:00 R', '10:30 R', '11:00 R']);
    expect(free(query({ resources: [room], partySize: 9 }))).toEqual(['10:30 R', '11:00 R']);
    expect(free(query({ resources: [room], partySize: 11 }))).toEqual([]);
  });

  it('lets holds of others stand until they lapse, and own ones never', () => {
    const hold = { customerId: 'me', state: 'held' as const, holdExpiresAt: at('12:10', '2026-06-01') };
    const resources = [table('A', 2, busy('09:00', '12:00', hold))];
    expect(free(query({ resources, customerId: 'you' }))).toEqual([]);
    expect(free(query({ resources, customerId: 'me' }))).toHaveLength(5);
    expect(free(query({ resources, customerId: 'you', now: at('12:10', '2026-06-01') }))).toHaveLength(5);
  });

  it('counts the place of a booking to be moved as free', () => {
    const resources = [table('A', 2, busy('09:30', '10:30', { reference: 'K7F3QZ' }))];
    expect(free(query({ resources, reference: 'K7F3QZ' }))).toHaveLength(5);
    expect(free(query({ resources }))).toEqual(['10:30 A', '11:00 A']);
  });

  it('keeps notice to the minute, and the horizon by local days with the last one included', () => {
    expect(free(query({ now: at('09:00') }, { noticeMinutes: 60 }))).toEqual(['10:00 A', '10:30 A', '11:00 A']);
    const late = {
      now: Date.parse('2026-06-08T23:30:00Z'),
      timeZone: 'Indian/Mauritius',
      from: at('00:00'),
      to: at('00:00', '2026-06-14'),
    };
    // It is already the 9th in Mauritius: two days on is the 11th.
    const starts = findSlots(query({ ...late, horizonDays: 2 })).map(({ start }) => new Date(start).toISOString());
    expect(starts.at(-1)).toBe('2026-06-11T07:00:00.000Z');
  });

  it('follows overrides and leave', () => {
    const overrides = [{ date: DAY, windows: [{ from: '15:00', to: '16:00' }] }];
    expect(free(query({ overrides }))).toEqual(['15:00 A']);
    const away = [{ ...table('A', 2), leave: [{ from: '2026-06-08', to: DAY }] }, table('B', 2)];
    expect(free(query({ resources: away }))).toEqual(['09:00 B', '09:30 B', '10:00 B', '10:30 B', '11:00 B']);
  });

  it('reads the hours of a resource in its own zone', () => {
    const resources = [
      { ...table('A', 2), timeZone: 'Europe/Paris', hours: [{ days: DAILY, from: '12:00', to: '13:00' }] },
    ];
    expect(free(query({ resources }))).toEqual(['10:00 A']);
  });

  it('keeps limits by day, week and month', () => {
    const counted = [{ start: at('09:00', '2026-06-08'), end: at('10:00', '2026-06-08') }];
    const limited = (per: 'day' | 'week' | 'month', bookings: number): number =>
      findSlots(query({}, { limits: [{ per, bookings, counted }] })).length;
    expect([limited('day', 1), limited('week', 1), limited('week', 2), limited('month', 1)]).toEqual([5, 0, 5, 0]);
    expect(free(query({}, { limits: [{ per: 'week', minutes: 119, counted }] }))).toEqual([]);
    expect(free(query({}, { limits: [{ per: 'week', minutes: 120, counted }] }))).toHaveLength(5);
  });

  it.each<[string, Partial<SlotQuery>, string]>([
    ['a resource named twice', { resources: [table('A', 1), table('A', 1)] }, 'resources[1].id'],
    [
      'a booking that ends before it starts',
      { resources: [table('A', 1, busy('10:00', '09:00'))] },
      'resources[0].occupied[0]',
    ],
    ['a negative duration', { service: { durationMinutes: -5 } }, 'service.durationMinutes'],
    ['an unknown zone', { timeZone: 'Nowhere/Land' }, 'timeZone'],
  ])('refuses %s with its place', (_, change, path) => {
    expect(() => findSlots(query(change))).toThrow(expect.objectContaining({ name: 'SchedulingError', path }));
  });
});

describe('why a start is not free', () => {
  const staffed: BookableResource[] = [
    { ...table('maya', 1), hours: [{ days: DAILY, from: '09:00', to: '11:00' }] },
    table('lea', 1, busy('10:00', '11:00')),
  ];
  it.each<[string, string, Partial<SlotQuery>]>([
    ['in_the_past', '09:00', { now: at('09:30') }],
    ['too_soon', '10:00', { now: at('09:30'), service: { durationMinutes: 60, noticeMinutes: 60 } }],
    ['beyond_horizon', '10:00', { horizonDays: 3 }],
    ['party_too_large', '10:00', { partySize: 9 }],
    ['closed', '12:00', {}],
    ['service_not_given_then', '11:30', {}],
    ['off_grid', '10:10', {}],
    ['full', '10:00', { resources: [table('A', 2, busy('10:00', '10:30'))] }],
    ['resource_not_available', '10:30', { resources: staffed, resourceId: 'maya' }],
    ['resource_not_available', '10:00', { resources: staffed, resourceId: 'lea' }],
  ])('%s at %s', (reason, time, change) => {
    expect(findSlots(query({ ...change, from: at(time), to: at(time) + 1 }))).toEqual([]);
    expect(whyNotFree(query(change), at(time))).toBe(reason);
  });

  it.each<[string, Partial<SlotQuery>]>([
    ['in_the_past', { now: at('00:00', '2026-06-11') }],
    ['beyond_horizon', { horizonDays: 3 }],
    ['party_too_large', { partySize: 9 }],
    ['closed', { overrides: [{ date: DAY, windows: [] }] }],
    ['too_soon', { now: at('08:00'), service: { durationMinutes: 60, noticeMinutes: 1440 } }],
    ['too_soon', { now: at('11:30') }],
    ['full', { resources: [table('A', 2, busy('09:00', '12:00'))] }],
    [
      'service_not_given_then',
      { service: { durationMinutes: 60, hours: [{ days: ['mon'], from: '09:00', to: '12:00' }] } },
    ],
    [
      'resource_not_available',
      { resources: [{ ...table('A', 2), leave: [{ from: DAY, to: DAY }] }, table('B', 2)], resourceId: 'A' },
    ],
  ])('a whole day: %s', (reason, change) => {
    expect(findSlots(query(change))).toEqual([]);
    expect(whyNoneFree(query(change))).toBe(reason);
  });
});
