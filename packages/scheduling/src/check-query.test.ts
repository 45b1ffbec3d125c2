import { describe, expect, it } from '@jest/globals';
import { type Weekday } from '@randevou/contracts';
import { findSlots } from './find-slots.ts';
import { findVisits } from './find-visits.ts';
import { lastBookableDate } from './last-bookable-date.ts';
import { type BookableResource, type Occupancy, type SlotQuery } from './slot-query.ts';
import { whyNoneFree } from './why-none-free.ts';
import { whyNotFree } from './why-not-free.ts';

const DAILY: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const from = Date.parse('2026-06-10T00:00:00Z');
const HOUR = 3_600_000;
const table = (id: string, more: Partial<BookableResource> = {}): BookableResource => ({
  id,
  name: id,
  mode: 'exclusive',
  seats: 2,
  occupied: [],
  ...more,
});
const good: SlotQuery = {
  from,
  to: from + 24 * HOUR,
  now: from,
  timeZone: 'Europe/Paris',
  hours: [{ days: DAILY, from: '09:00', to: '17:00' }],
  service: { durationMinutes: 30 },
  resources: [table('T1'), table('T2')],
};
const second = (more: Partial<BookableResource>): Partial<SlotQuery> => ({
  resources: [table('T1'), table('T2', more)],
});
const entry = (more: Partial<Occupancy>) => second({ occupied: [{ start: from, end: from + HOUR, ...more }] });
const service = (more: Partial<SlotQuery['service']>) => ({ service: { ...good.service, ...more } });
const joins = (...lists: string[][]) => ({ joins: lists.map((resourceIds) => ({ resourceIds })) });

const cases: [string, Partial<SlotQuery>, string, string, RegExp][] = [
  ['a range that ends before it begins', { to: from - 1 }, 'bad_window', 'to', /before/],
  ['a range without end', { to: 8e15 }, 'bad_window', 'to', /days after/],
  ['a range without number', { from: NaN }, 'bad_number', 'from', /epoch milliseconds/],
  ['a clock without number', { now: NaN }, 'bad_number', 'now', /epoch milliseconds/],
  ['an instant outside the calendar', { to: 9e15 }, 'bad_number', 'to', /epoch milliseconds/],
  ['an unknown zone', { timeZone: 'Europe/Atlantis' }, 'unknown_time_zone', 'timeZone', /Europe\/Paris/],
  [
    'hours without length',
    { hours: [{ days: DAILY, from: '09:00', to: '09:00' }] },
    'bad_hours',
    'hours[0]',
    /00:00–24:00/,
  ],
  [
    'an unknown weekday',
    { hours: [{ days: ['mon', 'luni' as Weekday], from: '09:00', to: '10:00' }] },
    'bad_hours',
    'hours[0].days[1]',
    /mon, tue/,
  ],
  [
    'an override without date',
    { overrides: [{ date: '2026-02-30', windows: [] }] },
    'bad_date',
    'overrides[0].date',
    /YYYY-MM-DD/,
  ],
  [
    'an override at no time',
    { overrides: [{ date: '2026-02-20', windows: [{ from: '9:00', to: '10:00' }] }] },
    'bad_hours',
    'overrides[0].windows[0].from',
    /HH:MM/,
  ],
  ['a negative horizon', { horizonDays: -1 }, 'bad_number', 'horizonDays', /0 or more/],
  ['a horizon beyond the calendar', { horizonDays: 1e9 }, 'bad_number', 'horizonDays', /or less/],
  ['nobody', { partySize: 0 }, 'bad_number', 'partySize', /1 or more/],
  [
    'an excluded date that is none',
    { excludedDates: ['2026-06-10', '10.06.2026'] },
    'bad_date',
    'excludedDates[1]',
    /YYYY-MM-DD/,
  ],
  [
    'an excluded date with a time',
    { excludedDates: ['2026-06-10T09:00'] },
    'bad_date',
    'excludedDates[0]',
    /YYYY-MM-DD/,
  ],
  ['a negative duration', service({ durationMinutes: -30 }), 'bad_number', 'service.durationMinutes', /1 or more/],
  ['a duration without number', service({ durationMinutes: NaN }), 'bad_number', 'service.durationMinutes', /NaN/],
  [
    'a negative buffer before',
    service({ bufferBeforeMinutes: -5 }),
    'bad_number',
    'service.bufferBeforeMinutes',
    /0 or more/,
  ],
  [
    'a negative buffer after',
    service({ bufferAfterMinutes: -5 }),
    'bad_number',
    'service.bufferAfterMinutes',
    /0 or more/,
  ],
  [
    'starts no distance apart',
    service({ slotIntervalMinutes: 0 }),
    'bad_number',
    'service.slotIntervalMinutes',
    /1 or more/,
  ],
  ['negative notice', service({ noticeMinutes: -1 }), 'bad_number', 'service.noticeMinutes', /0 or more/],
  ['notice without end', service({ noticeMinutes: Infinity }), 'bad_number', 'service.noticeMinutes', /or less/],
  [
    'service hours at no time',
    service({ hours: [{ days: DAILY, from: '09:00', to: '24:30' }] }),
    'bad_hours',
    'service.hours[0].to',
    /24:00/,
  ],
  [
    'a limit of nothing',
    service({ limits: [{ per: 'day', bookings: 0, counted: [] }] }),
    'bad_number',
    'service.limits[0].bookings',
    /1 or more/,
  ],
  [
    'a limit that counts a booking that ends before it starts',
    service({ limits: [{ per: 'day', bookings: 1, counted: [{ start: from, end: from - 1 }] }] }),
    'bad_window',
    'service.limits[0].counted[0]',
    /end lies before/,
  ],
  [
    'a resource twice',
    { resources: [table('T1'), table('T1')] },
    'duplicate_id',
    'resources[1].id',
    /"T1" stands twice/,
  ],
  ['a resource without seats', second({ seats: 0 }), 'bad_number', 'resources[1].seats', /1 or more/],
  [
    'an unknown zone of a resource',
    second({ timeZone: 'Mars/Base' }),
    'unknown_time_zone',
    'resources[1].timeZone',
    /Mars\/Base/,
  ],
  [
    'the same with hours',
    second({ timeZone: 'Mars/Base', hours: good.hours }),
    'unknown_time_zone',
    'resources[1].timeZone',
    /IANA/,
  ],
  [
    'resource hours at no time',
    second({ hours: [{ days: DAILY, from: 'nine', to: '10:00' }] }),
    'bad_hours',
    'resources[1].hours[0].from',
    /"nine"/,
  ],
  [
    'leave that ends before it begins',
    second({ leave: [{ from: '2026-06-11', to: '2026-06-10' }] }),
    'bad_date',
    'resources[1].leave[0]',
    /2026-06-10/,
  ],
  [
    'leave to a date that is none',
    second({ leave: [{ from: '2026-06-11', to: 'Friday' }] }),
    'bad_date',
    'resources[1].leave[0].to',
    /Friday/,
  ],
  [
    'a limit of a resource in no minutes',
    second({ limits: [{ per: 'week', minutes: -60, counted: [] }] }),
    'bad_number',
    'resources[1].limits[0].minutes',
    /1 or more/,
  ],
  [
    'a booking that ends before it starts',
    entry({ end: from - 1 }),
    'bad_window',
    'resources[1].occupied[0]',
    /the end lies before/,
  ],
  [
    'a booking whose buffers do',
    entry({ busyStart: from, busyEnd: from - 1 }),
    'bad_window',
    'resources[1].occupied[0]',
    /busy end/,
  ],
  ['a booking without an end', entry({ end: NaN }), 'bad_number', 'resources[1].occupied[0].end', /epoch milliseconds/],
  [
    'a booking for fewer than nobody',
    entry({ seats: -1 }),
    'bad_number',
    'resources[1].occupied[0].seats',
    /0 or more/,
  ],
  ['a join of one', joins(['T1']), 'bad_join', 'joins[0].resourceIds', /two/],
  ['a join of a table with itself', joins(['T1', 'T1']), 'duplicate_id', 'joins[0].resourceIds[1]', /twice/],
  ['a join given twice', joins(['T1', 'T2'], ['T2', 'T1']), 'duplicate_id', 'joins[1].resourceIds', /another join/],
  [
    'a join with a shared room',
    { ...second({ mode: 'shared' }), ...joins(['T1', 'T2']) },
    'bad_join',
    'joins[0].resourceIds[1]',
    /exclusive/,
  ],
  [
    'a join without seats',
    { joins: [{ resourceIds: ['T1', 'T2'], seats: 0 }] },
    'bad_number',
    'joins[0].seats',
    /1 or more/,
  ],
];

describe('bad input', () => {
  it.each(cases)('%s is refused with its place and a reason', (_, change, code, path, reason) => {
    const query = { ...good, ...change };
    const refusal = expect.objectContaining({
      name: 'SchedulingError',
      code,
      path,
      message: expect.stringMatching(reason),
    });
    expect(() => findSlots(query)).toThrow(refusal);
    expect(() => whyNoneFree(query)).toThrow(refusal);
  });

  it('is refused even where nothing could be free anyway', () => {
    const past = {
      ...good,
      from,
      to: from,
      resources: [table('T1', { seats: 1, timeZone: 'Mars/Base' })],
      partySize: 9,
    };
    expect(() => findSlots(past)).toThrow(expect.objectContaining({ path: 'resources[0].timeZone' }));
  });

  it('is refused by every question', () => {
    const hours = [{ days: DAILY, from: '09:00', to: '09:00' }];
    const refusal = expect.objectContaining({ code: 'bad_hours', path: 'hours[0]' });
    expect(() => whyNotFree({ ...good, hours }, from)).toThrow(refusal);
    expect(() => whyNotFree(good, NaN)).toThrow(expect.objectContaining({ code: 'bad_number', path: 'start' }));
    expect(() => lastBookableDate({ ...good, hours, horizonDays: 3 })).toThrow(refusal);
    const steps = [{ service: good.service, resourceIds: ['T1'] }];
    expect(() => findVisits({ ...good, hours, steps })).toThrow(refusal);
  });

  it('takes a join of which a table cannot give the service, and lets it take no part', () => {
    const slots = findSlots({ ...good, ...joins(['T1', 'T9']) });
    expect(slots[0]?.resourceIds).toEqual(['T1', 'T2']);
  });
});
