import { describe, expect, it } from '@jest/globals';
import { type Weekday } from '@randevou/contracts';
import { findSlots, findVisits, localDate, type SlotQuery, zonedIso } from '../src/index.ts';

/* Worked out by hand from the published rules of each zone; all expected instants are UTC. */

const DAILY: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const HOUR = 3_600_000;

function query(timeZone: string, hours: string, date: string, durationMinutes = 60): SlotQuery {
  const from = Date.parse(`${date}T00:00:00Z`) - 12 * HOUR;
  return {
    ...{ from, to: from + 60 * HOUR, now: from, timeZone },
    hours: [],
    overrides: [{ date, windows: [{ from: hours.slice(0, 5), to: hours.slice(6) }] }],
    service: { durationMinutes },
    resources: [{ id: 'a', name: 'A', mode: 'exclusive', seats: 1, occupied: [] }],
  };
}

const utc = (instant: number): string => new Date(instant).toISOString().slice(5, 16);
const starts = (asked: SlotQuery): string[] => findSlots(asked).map(({ start }) => utc(start));

describe('slots on days of clock change', () => {
  it.each<[string, string, string, string, number, string[]]>([
    // 8 March 2026: 02:00 −05:00 becomes 03:00 −04:00 at 07:00Z.
    [
      'New York in spring, past midnight',
      'America/New_York',
      '22:00-04:00',
      '2026-03-07',
      60,
      ['03-08T03:00', '03-08T04:00', '03-08T05:00', '03-08T06:00', '03-08T07:00'],
    ],
    // 1 November 2026: 02:00 −04:00 becomes 01:00 −05:00 at 06:00Z.
    [
      'New York in autumn, past midnight',
      'America/New_York',
      '22:00-04:00',
      '2026-10-31',
      60,
      ['11-01T02:00', '11-01T03:00', '11-01T04:00', '11-01T05:00', '11-01T06:00', '11-01T07:00', '11-01T08:00'],
    ],
    ['New York, until the hour that comes twice', 'America/New_York', '00:00-01:00', '2026-11-01', 60, ['11-01T04:00']],
    // 29 March 2026: 02:00 +01:00 becomes 03:00 +02:00 at 01:00Z.
    ['Paris in spring', 'Europe/Paris', '01:00-04:00', '2026-03-29', 60, ['03-29T00:00', '03-29T01:00']],
    // 25 October 2026: 03:00 +02:00 becomes 02:00 +01:00 at 01:00Z.
    [
      'Paris in autumn, the hour that comes twice',
      'Europe/Paris',
      '02:00-03:00',
      '2026-10-25',
      60,
      ['10-25T00:00', '10-25T01:00'],
    ],
    ['Paris in autumn, until then', 'Europe/Paris', '01:00-02:00', '2026-10-25', 60, ['10-24T23:00']],
    [
      'Paris in autumn, from the first pass on',
      'Europe/Paris',
      '02:30-03:30',
      '2026-10-25',
      60,
      ['10-25T00:30', '10-25T01:30'],
    ],
    // 5 April 2026: 02:00 +11:00 becomes 01:30 +10:30 on 4 April at 15:00Z.
    [
      'Lord Howe in autumn, half an hour twice',
      'Australia/Lord_Howe',
      '01:00-03:00',
      '2026-04-05',
      30,
      ['04-04T14:00', '04-04T14:30', '04-04T15:00', '04-04T15:30', '04-04T16:00'],
    ],
    // 4 October 2026: 02:00 +10:30 becomes 02:30 +11:00 on 3 October at 15:30Z.
    [
      'Lord Howe in spring, half an hour less',
      'Australia/Lord_Howe',
      '01:00-03:00',
      '2026-10-04',
      30,
      ['10-03T14:30', '10-03T15:00', '10-03T15:30'],
    ],
    [
      'Lord Howe in spring, inside the half hour that is not there',
      'Australia/Lord_Howe',
      '02:00-02:30',
      '2026-10-04',
      15,
      [],
    ],
    // 24 April 2026: 00:00 +02:00 becomes 01:00 +03:00 on 23 April at 22:00Z.
    [
      'Cairo in spring, past the midnight that is not there',
      'Africa/Cairo',
      '23:00-02:00',
      '2026-04-23',
      60,
      ['04-23T21:00', '04-23T22:00'],
    ],
    // 29 October 2026: 24:00 +03:00 becomes 23:00 +02:00 at 21:00Z.
    [
      'Cairo in autumn, past the midnight that is reached twice',
      'Africa/Cairo',
      '22:00-01:00',
      '2026-10-29',
      60,
      ['10-29T19:00', '10-29T20:00', '10-29T21:00', '10-29T22:00'],
    ],
    [
      'Cairo in autumn, until the hour that comes twice',
      'Africa/Cairo',
      '21:00-23:00',
      '2026-10-29',
      60,
      ['10-29T18:00', '10-29T19:00'],
    ],
    // Friday 30 December 2011 never came: Thursday −10:00 is followed by Saturday +14:00 at 10:00Z.
    [
      'Samoa, into the day that is not there',
      'Pacific/Apia',
      '22:00-02:00',
      '2011-12-29',
      60,
      ['12-30T08:00', '12-30T09:00'],
    ],
    ['Samoa, on the day that is not there', 'Pacific/Apia', '09:00-12:00', '2011-12-30', 60, []],
    [
      'Samoa, the day after',
      'Pacific/Apia',
      '09:00-12:00',
      '2011-12-31',
      60,
      ['12-30T19:00', '12-30T20:00', '12-30T21:00'],
    ],
  ])('%s', (_, timeZone, hours, date, durationMinutes, expected) => {
    expect(starts(query(timeZone, hours, date, durationMinutes))).toEqual(expected);
  });

  it.each<[string, string, string, string, number, string]>([
    ['New York in spring', 'America/New_York', '2026-03-08T05:00Z', '2026-03-09T04:00Z', 23, '03-09T03:00'],
    ['New York in autumn', 'America/New_York', '2026-11-01T04:00Z', '2026-11-02T05:00Z', 25, '11-02T04:00'],
    ['Lord Howe in autumn', 'Australia/Lord_Howe', '2026-04-04T13:00Z', '2026-04-05T13:30Z', 25, '04-05T13:00'],
    ['Cairo in spring', 'Africa/Cairo', '2026-04-23T22:00Z', '2026-04-24T21:00Z', 23, '04-24T20:00'],
  ])('round the clock in %s every hour that there is has a start', (_, timeZone, from, to, count, last) => {
    const asked = query(timeZone, '00:00-24:00', '2026-01-01');
    const hours = [{ days: DAILY, from: '00:00', to: '24:00' }];
    const found = starts({ ...asked, hours, from: Date.parse(from), to: Date.parse(to), now: Date.parse(from) });
    expect([found.length, found.at(-1)]).toEqual([count, last]);
  });

  it('round the clock the grid begins anew at midnight after a day of 25 hours', () => {
    const from = Date.parse('2026-11-02T02:00Z');
    const hours = [{ days: DAILY, from: '00:00', to: '24:00' }];
    const asked = { ...query('America/New_York', '00:00-24:00', '2026-01-01', 90), hours, from, now: from };
    // Every 90 minutes from 04:00Z on, the midnight before; then from 05:00Z on, the midnight after.
    expect(starts({ ...asked, to: from + 6 * HOUR })).toEqual([
      '11-02T02:30',
      '11-02T04:00',
      '11-02T05:00',
      '11-02T06:30',
    ]);
  });

  it('a visit goes on through the change in elapsed time', () => {
    const { service, ...asked } = query('Europe/Paris', '01:00-04:00', '2026-03-29', 45);
    const steps = [
      { service, resourceIds: ['a'] },
      { service: { durationMinutes: 30, bufferBeforeMinutes: 10 }, resourceIds: ['a'] },
    ];
    const [visit] = findVisits({ ...asked, steps });
    expect(visit?.parts.map(({ start, end }) => [utc(start), utc(end)])).toEqual([
      ['03-29T00:00', '03-29T00:45'],
      ['03-29T00:55', '03-29T01:25'],
    ]);
    expect(zonedIso(visit?.end ?? 0, 'Europe/Paris')).toBe('2026-03-29T03:25:00+02:00');
  });
});

describe('a business in Kathmandu and a customer in Niue', () => {
  // +05:45 and −11:00: the customer's Wednesday runs from Wednesday 11:00Z, which is 16:45 in Kathmandu.
  const day = { from: Date.parse('2026-06-10T11:00Z'), to: Date.parse('2026-06-11T11:00Z') };
  const asked: SlotQuery = {
    ...query('Asia/Kathmandu', '12:00-20:00', '2026-06-10'),
    ...day,
    hours: [{ days: DAILY, from: '12:00', to: '20:00' }],
    overrides: [],
  };
  const wednesday = ['06-10T11:15', '06-10T12:15', '06-10T13:15'];
  const thursday = ['06-11T06:15', '06-11T07:15', '06-11T08:15', '06-11T09:15', '06-11T10:15'];

  it("the customer's day holds the end of one business day and the beginning of the next", () => {
    const slots = findSlots(asked);
    expect(slots.map(({ start }) => utc(start))).toEqual([...wednesday, ...thursday]);
    expect(new Set(slots.map(({ start }) => localDate(start, 'Pacific/Niue')))).toEqual(new Set(['2026-06-10']));
    expect(zonedIso(slots[0]?.start ?? 0, 'Pacific/Niue')).toBe('2026-06-10T00:15:00-11:00');
    expect(zonedIso(slots.at(-1)?.start ?? 0, 'Pacific/Niue')).toBe('2026-06-10T23:15:00-11:00');
  });

  it("limits, excluded dates and the horizon go by the business's days", () => {
    const counted = [{ start: Date.parse('2026-06-11T06:15Z'), end: Date.parse('2026-06-11T07:15Z') }];
    const limits = [{ per: 'day' as const, bookings: 1, counted }];
    expect(starts({ ...asked, service: { ...asked.service, limits } })).toEqual(wednesday);
    expect(starts({ ...asked, excludedDates: ['2026-06-10'] })).toEqual(thursday);
    expect(starts({ ...asked, now: day.from, horizonDays: 0 })).toEqual(wednesday);
  });
});
