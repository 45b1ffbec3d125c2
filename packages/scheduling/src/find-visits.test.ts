import { describe, expect, it } from '@jest/globals';
import { type Weekday } from '@randevou/contracts';
import { findVisits } from './find-visits.ts';
import { type BookableResource, type BookableService, type Occupancy, type VisitQuery } from './slot-query.ts';
import { whyNoVisit } from './why-no-visit.ts';

const DAILY: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = '2026-06-10';
const at = (time: string, day = DAY): number => Date.parse(`${day}T${time}:00Z`);
const clock = (instant: number): string => new Date(instant).toISOString().slice(11, 16);
const busy = (from: string, to: string, more: Partial<Occupancy> = {}): Occupancy => ({
  start: at(from),
  end: at(to),
  ...more,
});
const person = (id: string, more: Partial<BookableResource> = {}): BookableResource => ({
  id,
  name: id,
  mode: 'exclusive',
  seats: 1,
  occupied: [],
  ...more,
});
const hours = (from: string, to: string) => [{ days: DAILY, from, to }];

const cut: BookableService = { durationMinutes: 45, slotIntervalMinutes: 60 };
const beard: BookableService = { durationMinutes: 20, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 };

const query = (change: Partial<VisitQuery> = {}): VisitQuery => ({
  from: at('00:00'),
  to: at('00:00', '2026-06-11'),
  now: at('12:00', '2026-06-01'),
  timeZone: 'UTC',
  hours: hours('09:00', '12:00'),
  steps: [
    { service: cut, resourceIds: ['karim', 'lea'] },
    { service: beard, resourceIds: ['karim', 'maya'] },
  ],
  resources: [person('karim'), person('lea'), person('maya')],
  ...change,
});

const free = (asked: VisitQuery): string[] =>
  findVisits(asked).map(({ parts }) =>
    parts.map(({ resourceId, start, end }) => `${resourceId} ${clock(start)}-${clock(end)}`).join(', '),
  );

describe('findVisits', () => {
  it('takes the grid of the first service; the same person goes on after the buffers of both', () => {
    expect(free(query())).toEqual(['karim 09:00-09:45, karim 09:50-10:10', 'karim 10:00-10:45, karim 10:50-11:10']);
    const sameDay = { ...beard, durationMinutes: 10 };
    const steps = [
      { service: { ...cut, bufferAfterMinutes: 10 }, resourceIds: ['karim'] },
      { service: sameDay, resourceIds: ['karim'] },
    ];
    // 45 minutes, then 10 of cleaning up and 5 of getting ready; both buffers may reach past closing time, no part may.
    expect(free(query({ steps, hours: hours('09:00', '11:10') }))).toEqual([
      'karim 09:00-09:45, karim 10:00-10:10',
      'karim 10:00-10:45, karim 11:00-11:10',
    ]);
  });

  it('changes the person only where it must, and then begins at once', () => {
    const resources = [
      person('karim', { occupied: [busy('09:00', '09:30', { state: 'blocked' })] }),
      person('lea'),
      person('maya'),
    ];
    expect(free(query({ resources }))).toEqual([
      'lea 09:00-09:45, karim 09:45-10:05',
      'karim 10:00-10:45, karim 10:50-11:10',
    ]);
    const late = [person('karim', { occupied: [busy('09:00', '09:50')] }), person('lea'), person('maya')];
    expect(free(query({ resources: late }))[0]).toBe('lea 09:00-09:45, maya 09:45-10:05');
  });

  it('finds the split with the fewest changes over three and four services', () => {
    const short = (...resourceIds: string[]) => ({ service: { durationMinutes: 10 }, resourceIds });
    const steps = [short('a', 'b'), short('a', 'c'), short('c', 'b'), short('b')];
    const resources = [person('a'), person('b'), person('c')];
    const [first] = findVisits(query({ steps, resources }));
    // a a b b changes once; a c c b, first in the order of names from the second step on, twice.
    expect(first?.parts.map(({ resourceId }) => resourceId)).toEqual(['a', 'a', 'b', 'b']);
  });

  it('keeps the buffers of a person who comes back clear', () => {
    const long = { durationMinutes: 20, bufferAfterMinutes: 30, slotIntervalMinutes: 60 };
    const steps = [
      { service: long, resourceIds: ['a'] },
      { service: { durationMinutes: 20 }, resourceIds: ['b'] },
      { service: long, resourceIds: ['a', 'c'] },
    ];
    const resources = [person('a'), person('b'), person('c')];
    expect(free(query({ steps, resources }))[0]).toBe('a 09:00-09:20, b 09:20-09:40, c 09:40-10:00');
    expect(free(query({ steps, resources: resources.slice(0, 2) }))).toEqual([]);
  });

  it('with somebody named has them give what they can, and others the rest', () => {
    expect(free(query({ resourceId: 'maya' }))[0]).toBe('karim 09:00-09:45, maya 09:45-10:05');
    expect(free(query({ resourceId: 'lea' }))[0]).toBe('lea 09:00-09:45, karim 09:45-10:05');
    expect(free(query({ resourceId: 'nobody' }))).toEqual([]);
  });

  it('prefers whoever has fewer bookings that day, and holds only whom the party fits', () => {
    const steps = [{ service: cut, resourceIds: ['a', 'b', 'small'] }];
    const resources = [
      person('a', { seats: 2, occupied: [busy('11:50', '12:00')] }),
      person('b', { seats: 2 }),
      person('small'),
    ];
    expect(free(query({ steps, resources, partySize: 2 }))[0]).toBe('b 09:00-09:45');
    expect(free(query({ steps, resources, partySize: 3 }))).toEqual([]);
  });

  it('asks the longest notice of the first start, and horizon and excluded dates of it alone', () => {
    const steps = [
      { service: cut, resourceIds: ['karim'] },
      { service: { ...beard, noticeMinutes: 60 }, resourceIds: ['karim'] },
    ];
    expect(free(query({ steps, now: at('09:01') }))).toEqual([]);
    expect(free(query({ steps, now: at('09:00') }))).toEqual(['karim 10:00-10:45, karim 10:50-11:10']);
    const night = { hours: hours('23:00', '02:00'), horizonDays: 0, now: at('12:00'), excludedDates: ['2026-06-11'] };
    expect(free(query({ ...night, to: at('04:00', '2026-06-11') }))).toEqual(['karim 23:00-23:45, karim 23:50-00:10']);
    expect(free(query({ excludedDates: [DAY] }))).toEqual([]);
  });

  it('counts its own parts together for the limits of a service and of a person', () => {
    const limits = (bookings: number, ...counted: Occupancy[]) => [{ per: 'day' as const, bookings, counted }];
    const twice = (serviceId: string | undefined, bookings: number) => {
      const step = (id: string) => ({ serviceId, service: { ...cut, limits: limits(bookings) }, resourceIds: [id] });
      return free(query({ steps: [step('karim'), step('lea')] })).length;
    };
    expect([twice('cut', 1), twice('cut', 2), twice(undefined, 1)]).toEqual([0, 2, 2]);
    const shared = { ...cut, limits: limits(2, busy('08:00', '08:30')) };
    const steps = ['karim', 'lea'].map((id) => ({ service: shared, resourceIds: [id] }));
    expect(free(query({ steps }))).toEqual([]);

    const tired = [person('karim', { limits: limits(1) }), person('lea'), person('maya')];
    expect(free(query({ resources: tired }))[0]).toBe('karim 09:00-09:45, maya 09:45-10:05');
    const back = ['karim', 'lea', 'karim'].map((id) => ({ service: cut, resourceIds: [id] }));
    expect(free(query({ steps: back, resources: tired }))).toEqual([]);
  });

  it('counts each part in the period in which it starts', () => {
    const service = { ...cut, limits: [{ per: 'day' as const, bookings: 1, counted: [] }] };
    const steps = ['karim', 'lea'].map((id) => ({ service, resourceIds: [id] }));
    const night = { steps, hours: hours('22:30', '02:00'), to: at('04:00', '2026-06-11') };
    expect(free(query(night))).toEqual(['karim 23:30-00:15, lea 00:15-01:00']);
  });

  it.each([0, 5])('refuses a visit of %s services', (count) => {
    const steps = Array.from({ length: count }, () => ({ service: cut, resourceIds: ['karim'] }));
    expect(() => findVisits(query({ steps }))).toThrow(
      expect.objectContaining({
        name: 'SchedulingError',
        code: 'bad_visit',
        path: 'steps',
        message: expect.stringContaining('1 to 4'),
      }),
    );
  });

  it('names the step of a bad number', () => {
    const steps = [
      { service: cut, resourceIds: ['karim'] },
      { service: { ...beard, durationMinutes: NaN }, resourceIds: ['karim'] },
    ];
    expect(() => findVisits(query({ steps }))).toThrow(
      expect.objectContaining({ code: 'bad_number', path: 'steps[1].service.durationMinutes' }),
    );
  });
});

describe('why a visit cannot start', () => {
  const absent = [
    person('karim', { hours: hours('09:00', '09:50') }),
    person('lea'),
    person('maya', { hours: hours('08:00', '09:00') }),
  ];
  it.each<[string, string, Partial<VisitQuery>]>([
    ['in_the_past', '09:00', { now: at('09:30') }],
    [
      'too_soon',
      '10:00',
      {
        now: at('09:45'),
        steps: [
          { service: cut, resourceIds: ['lea'] },
          { service: { ...beard, noticeMinutes: 30 }, resourceIds: ['karim'] },
        ],
      },
    ],
    ['beyond_horizon', '10:00', { horizonDays: 3 }],
    ['party_too_large', '10:00', { partySize: 2 }],
    ['closed', '12:00', {}],
    ['off_grid', '09:30', {}],
    ['already_booked_that_day', '09:00', { excludedDates: [DAY] }],
    [
      'full',
      '09:00',
      {
        resources: [
          person('karim', { occupied: [busy('09:00', '12:00')] }),
          person('lea'),
          person('maya', { occupied: [busy('09:00', '12:00')] }),
        ],
      },
    ],
    ['service_not_given_then', '11:00', {}],
    ['service_not_given_then', '09:00', { resources: absent }],
    ['resource_not_available', '09:00', { resources: absent, resourceId: 'maya' }],
    ['resource_not_available', '09:00', { resourceId: 'nobody' }],
  ])('%s at %s', (reason, time, change) => {
    expect(findVisits(query({ ...change, from: at(time), to: at(time) + 1 }))).toEqual([]);
    expect(whyNoVisit(query(change), at(time))).toBe(reason);
  });

  it('says closed when a later service would begin after closing time', () => {
    const steps = [
      { service: { ...cut, durationMinutes: 60 }, resourceIds: ['lea'] },
      { service: beard, resourceIds: ['maya'] },
    ];
    expect(whyNoVisit(query({ steps }), at('11:00'))).toBe('closed');
  });
});
