import { describe, expect, it } from '@jest/globals';
import { type Weekday } from '@randevou/contracts';
import { findSlots } from './find-slots.ts';
import { type BookableResource, type BookingLimit, type Occupancy, type SlotQuery } from './slot-query.ts';
import { whyNoneFree } from './why-none-free.ts';
import { whyNotFree } from './why-not-free.ts';

const DAILY: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = '2026-06-10';
const at = (time: string, day = DAY): number => Date.parse(`${day}T${time}:00Z`);
const clock = (instant: number): string => new Date(instant).toISOString().slice(11, 16);
const busy = (from: string, to: string, more: Partial<Occupancy> = {}): Occupancy => ({
  start: at(from),
  end: at(to),
  ...more,
});
const table = (id: string, seats: number, more: Partial<BookableResource> = {}): BookableResource => ({
  id,
  name: id,
  mode: 'exclusive',
  seats,
  occupied: [],
  ...more,
});
const query = (change: Partial<SlotQuery> = {}): SlotQuery => ({
  from: at('00:00'),
  to: at('00:00', '2026-06-11'),
  now: at('12:00', '2026-06-01'),
  timeZone: 'UTC',
  hours: [{ days: DAILY, from: '09:00', to: '12:00' }],
  service: { durationMinutes: 60 },
  resources: [table('T1', 2), table('T2', 2), table('T3', 4), table('T4', 6)],
  joins: [{ resourceIds: ['T3', 'T4'] }, { resourceIds: ['T2', 'T1'] }, { resourceIds: ['T1', 'T3'], seats: 5 }],
  ...change,
});
const limit = (per: BookingLimit['per'], bookings: number, ...counted: Occupancy[]) => ({ per, bookings, counted });

describe('joined tables', () => {
  it('come after every single table that fits, the smallest first', () => {
    const best = (partySize: number) => findSlots(query({ partySize }))[0]?.resourceIds;
    expect(best(2)).toEqual(['T1', 'T2', 'T3', 'T4', 'T2+T1', 'T1+T3', 'T3+T4']);
    expect(best(4)).toEqual(['T3', 'T4', 'T2+T1', 'T1+T3', 'T3+T4']);
    expect(best(5)).toEqual(['T4', 'T1+T3', 'T3+T4']);
    expect(best(10)).toEqual(['T3+T4']);
    expect(best(11)).toBeUndefined();
  });

  it('are free when all of them are there and nobody sits at any', () => {
    const resources = [
      table('T3', 4, { occupied: [busy('09:30', '10:30')] }),
      table('T4', 6, { hours: [{ days: DAILY, from: '08:00', to: '11:45' }], occupied: [busy('10:50', '11:00')] }),
    ];
    const service = { durationMinutes: 30, bufferAfterMinutes: 10 };
    const slots = findSlots(query({ resources, service, partySize: 8 }));
    // 10:30 would reach, with its buffer, into what stands at the other table.
    expect(slots.map(({ start }) => clock(start))).toEqual(['11:00']);
  });

  it('start on the grid of the hours that they share', () => {
    const resources = [table('T3', 4), table('T4', 6, { hours: [{ days: DAILY, from: '09:20', to: '12:00' }] })];
    const joined = findSlots(query({ resources, resourceId: 'T3+T4' }));
    expect(joined.map(({ start, resourceId }) => `${clock(start)} ${resourceId}`)).toEqual([
      '09:20 T3+T4',
      '10:20 T3+T4',
    ]);
  });

  it('can be asked for by their id, and a table asked for is never joined', () => {
    expect(findSlots(query({ resourceId: 'T1+T3' }))[0]?.resourceIds).toEqual(['T1+T3']);
    expect(findSlots(query({ resourceId: 'T3', partySize: 5 }))).toEqual([]);
    expect(whyNotFree(query({ resourceId: 'T3', partySize: 5 }), at('09:00'))).toBe('resource_not_available');
    expect(whyNotFree(query({ partySize: 11 }), at('09:00'))).toBe('party_too_large');
  });

  it('take no part when one of them cannot give the service', () => {
    const resources = [table('T1', 2), table('T3', 4)];
    expect(findSlots(query({ resources, partySize: 5 }))[0]?.resourceIds).toEqual(['T1+T3']);
    expect(findSlots(query({ resources: resources.slice(1), partySize: 5 }))).toEqual([]);
  });

  it('count one booking at both of them once when the less booked comes first', () => {
    const both = busy('11:00', '12:00', { reference: 'K7F3QZ' });
    const resources = [
      table('A', 2, { occupied: [both] }),
      table('B', 2, { occupied: [both] }),
      table('C', 2, { occupied: [busy('10:00', '10:30'), busy('10:30', '11:00')] }),
      table('D', 2),
    ];
    const joins = [{ resourceIds: ['C', 'D'] }, { resourceIds: ['A', 'B'] }];
    const [slot] = findSlots(query({ resources, joins, partySize: 4 }));
    expect(slot?.resourceIds).toEqual(['A+B', 'C+D']);
  });

  it('keep the limits of both', () => {
    const resources = [table('T3', 4, { limits: [limit('day', 1, busy('18:00', '19:00'))] }), table('T4', 6)];
    expect(findSlots(query({ resources, partySize: 10 }))).toEqual([]);
    expect(findSlots(query({ resources }))[0]?.resourceIds).toEqual(['T4']);
    expect(whyNoneFree(query({ resources, partySize: 10 }))).toBe('full');
  });
});

describe('limits', () => {
  const free = (change: Partial<SlotQuery>): number => findSlots(query({ joins: [], ...change })).length;
  const own = (limits: BookingLimit[]) => ({ resources: [table('T1', 2, { limits })] });

  it('of a resource hold whatever the service, by day, week and month', () => {
    const monday = busy('09:00', '10:00');
    const earlier = { start: at('09:00', '2026-06-08'), end: at('10:00', '2026-06-08') };
    const sunday = { start: at('09:00', '2026-06-07'), end: at('10:00', '2026-06-07') };
    expect(free(own([limit('day', 1, monday)]))).toBe(0);
    expect(free(own([limit('day', 1, earlier)]))).toBe(3);
    expect(free(own([limit('week', 1, earlier)]))).toBe(0);
    expect(free(own([limit('week', 1, sunday)]))).toBe(3);
    expect(free(own([limit('month', 1, sunday)]))).toBe(0);
    expect(free(own([{ per: 'day', minutes: 119, counted: [monday] }]))).toBe(0);
    expect(free(own([{ per: 'day', minutes: 120, counted: [monday] }]))).toBe(3);
    expect(free(own([limit('day', 2, monday), limit('week', 1, monday)]))).toBe(0);
  });

  it('of one resource leave the others free', () => {
    const resources = [table('T1', 2, { limits: [limit('day', 1, busy('09:00', '10:00'))] }), table('T2', 2)];
    expect(findSlots(query({ joins: [], resources })).map(({ resourceIds }) => resourceIds)).toEqual([
      ['T2'],
      ['T2'],
      ['T2'],
    ]);
  });

  it("count entries of the agenda as they are: one at two tables once, and what is in nobody's way not at all", () => {
    const service = (...counted: Occupancy[]) => ({
      service: { durationMinutes: 60, limits: [limit('day', 2, ...counted)] },
    });
    const booked = busy('09:00', '10:00', { reference: 'K7F3QZ' });
    const lapsed = { state: 'held' as const, holdExpiresAt: at('12:00', '2026-06-01'), customerId: 'you' };
    expect(free(service(booked, booked))).toBe(3);
    expect(free(service(booked, busy('10:00', '11:00', { reference: 'K7F3QZ' })))).toBe(0);
    expect(free(service(booked, busy('10:00', '11:00', { state: 'blocked' })))).toBe(3);
    expect(free(service(booked, busy('10:00', '11:00', lapsed)))).toBe(3);
    const held = busy('10:00', '11:00', { ...lapsed, holdExpiresAt: at('13:00', '2026-06-01') });
    expect(free(service(booked, held))).toBe(0);
    expect(free({ ...service(booked, held), customerId: 'you' })).toBe(3);
    expect(free({ ...service(booked, busy('10:00', '11:00')), reference: 'K7F3QZ' })).toBe(3);
  });

  it('are told as full', () => {
    const service = { durationMinutes: 60, limits: [limit('week', 1, busy('09:00', '10:00'))] };
    expect(whyNotFree(query({ service }), at('09:00'))).toBe('full');
    expect(whyNoneFree(query({ service }))).toBe('full');
  });
});

describe('excluded dates', () => {
  const two = { to: at('00:00', '2026-06-12'), excludedDates: [DAY] };

  it('have no start, and are told as booked already where the hours would allow one', () => {
    expect(findSlots(query(two)).map(({ start }) => new Date(start).toISOString().slice(0, 10))).toEqual([
      '2026-06-11',
      '2026-06-11',
      '2026-06-11',
    ]);
    expect(whyNotFree(query(two), at('09:00'))).toBe('already_booked_that_day');
    expect(whyNotFree(query(two), at('13:00'))).toBe('closed');
    expect(whyNotFree(query({ ...two, now: at('10:00') }), at('09:00'))).toBe('in_the_past');
    expect(whyNoneFree(query({ excludedDates: [DAY] }))).toBe('already_booked_that_day');
    expect(whyNoneFree(query({ excludedDates: [DAY], hours: [{ days: ['mon'], from: '09:00', to: '12:00' }] }))).toBe(
      'closed',
    );
  });

  it('do not explain a range that has other days which are full', () => {
    const resources = [
      table('T1', 2, { occupied: [{ start: at('00:00', '2026-06-11'), end: at('00:00', '2026-06-12') }] }),
    ];
    expect(whyNoneFree(query({ ...two, resources, joins: [] }))).toBe('full');
    expect(
      whyNoneFree(query({ excludedDates: [DAY], resources: [table('T1', 2, { occupied: [busy('09:00', '12:00')] })] })),
    ).toBe('already_booked_that_day');
  });
});
