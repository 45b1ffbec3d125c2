import { describe, expect, it } from '@jest/globals';
import { type Weekday } from '@randevou/contracts';
import { openWindows } from './open-windows.ts';
import { type Schedule } from './schedule.ts';

const DAILY: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function daily(timeZone: string, ...hours: string[]): Schedule {
  const weekly = hours.map((span) => ({ days: DAILY, from: span.slice(0, 5), to: span.slice(6) }));
  return { timeZone, weekly };
}

function windows(schedule: Schedule, from: string, to: string): string[] {
  return openWindows(schedule, { from: Date.parse(from), to: Date.parse(to) }).map(
    ({ start, end }) => `${iso(start)}/${iso(end)}`,
  );
}

function iso(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16);
}

describe('openWindows', () => {
  it('gives whole windows that overlap the range, and none that only touch it', () => {
    const schedule = daily('UTC', '09:00-12:00', '13:00-18:00');
    expect(windows(schedule, '2026-06-10T11:59:00Z', '2026-06-10T13:00:00Z')).toEqual([
      '2026-06-10T09:00/2026-06-10T12:00',
    ]);
    expect(windows(schedule, '2026-06-10T12:00:00Z', '2026-06-10T13:00:00Z')).toEqual([]);
  });

  it('runs past midnight, from the day before too', () => {
    const schedule = daily('Europe/Paris', '18:00-02:00');
    expect(windows(schedule, '2026-06-10T22:30:00Z', '2026-06-10T23:00:00Z')).toEqual([
      '2026-06-10T16:00/2026-06-11T00:00',
    ]);
  });

  it('keeps the night of a day whose following date is closed by an override', () => {
    const schedule = { ...daily('UTC', '18:00-02:00'), overrides: [{ date: '2026-12-25', windows: [] }] };
    expect(windows(schedule, '2026-12-24T12:00:00Z', '2026-12-26T12:00:00Z')).toEqual([
      '2026-12-24T18:00/2026-12-25T02:00',
    ]);
  });

  it('is away from midnight to midnight, in the night before as well', () => {
    const schedule = { ...daily('UTC', '18:00-02:00'), leave: [{ from: '2026-06-11', to: '2026-06-11' }] };
    expect(windows(schedule, '2026-06-10T12:00:00Z', '2026-06-12T12:00:00Z')).toEqual([
      '2026-06-10T18:00/2026-06-11T00:00',
    ]);
  });

  it('joins windows over midnight, whether the day ends at 23:59 or 24:00', () => {
    for (const end of ['23:59', '24:00']) {
      const schedule = daily('Europe/London', `23:00-${end}`, '00:00-00:30');
      expect(windows(schedule, '2026-06-10T12:00:00Z', '2026-06-11T12:00:00Z')).toEqual([
        '2026-06-10T22:00/2026-06-10T23:30',
      ]);
    }
  });

  it('holds a window of several days whole', () => {
    const schedule: Schedule = {
      timeZone: 'UTC',
      weekly: [
        { days: ['fri'], from: '18:00', to: '24:00' },
        { days: ['sat', 'sun'], from: '00:00', to: '24:00' },
        { days: ['mon'], from: '00:00', to: '06:00' },
      ],
    };
    expect(windows(schedule, '2026-06-14T11:00:00Z', '2026-06-14T12:00:00Z')).toEqual([
      '2026-06-12T18:00/2026-06-15T06:00',
    ]);
  });

  it('reaches past a query of round-the-clock hours on both sides', () => {
    const [only, ...others] = openWindows(daily('Asia/Kathmandu', '00:00-24:00'), {
      from: Date.parse('2026-06-14T00:00:00Z'),
      to: Date.parse('2026-06-15T00:00:00Z'),
    });
    expect(others).toEqual([]);
    expect(only?.start).toBeLessThan(Date.parse('2026-06-06T00:00:00Z'));
    expect(only?.end).toBeGreaterThan(Date.parse('2026-06-23T00:00:00Z'));
  });

  it.each([
    ['New York loses an hour', 'America/New_York', '00:00-06:00', '2026-03-08', '2026-03-08T05:00/2026-03-08T10:00'],
    ['New York gains one', 'America/New_York', '00:00-06:00', '2026-11-01', '2026-11-01T04:00/2026-11-01T11:00'],
    [
      'both passes of a repeated hour',
      'America/New_York',
      '01:00-02:00',
      '2026-11-01',
      '2026-11-01T05:00/2026-11-01T07:00',
    ],
    ['from a skipped time on', 'America/New_York', '02:30-05:00', '2026-03-08', '2026-03-08T07:00/2026-03-08T09:00'],
    ['until a skipped time', 'America/New_York', '00:30-02:30', '2026-03-08', '2026-03-08T05:30/2026-03-08T07:00'],
    ['Paris gains an hour', 'Europe/Paris', '01:00-04:00', '2026-10-25', '2026-10-24T23:00/2026-10-25T03:00'],
    [
      'Lord Howe moves by half an hour',
      'Australia/Lord_Howe',
      '00:00-04:00',
      '2026-04-05',
      '2026-04-04T13:00/2026-04-04T17:30',
    ],
    ['Lord Howe in spring', 'Australia/Lord_Howe', '00:00-04:00', '2026-10-04', '2026-10-03T13:30/2026-10-03T17:00'],
    ['Cairo skips midnight', 'Africa/Cairo', '00:00-03:00', '2026-04-24', '2026-04-23T22:00/2026-04-24T00:00'],
    [
      'Cairo repeats the last hour of a day',
      'Africa/Cairo',
      '22:00-24:00',
      '2026-10-29',
      '2026-10-29T19:00/2026-10-29T22:00',
    ],
    ['quarter hours', 'Asia/Kathmandu', '10:00-11:00', '2026-06-10', '2026-06-10T04:15/2026-06-10T05:15'],
  ])('%s', (_, zone, hours, date, expected) => {
    const schedule = {
      timeZone: zone,
      weekly: [],
      overrides: [{ date, windows: [{ from: hours.slice(0, 5), to: hours.slice(6) }] }],
    };
    const day = Date.parse(`${date}T00:00:00Z`);
    expect(
      windows(schedule, new Date(day - 86_400_000).toISOString(), new Date(day + 2 * 86_400_000).toISOString()),
    ).toEqual([expected]);
  });

  it('has no window inside a skipped hour, nor on a skipped day', () => {
    expect(windows(daily('America/New_York', '02:00-03:00'), '2026-03-08T00:00:00Z', '2026-03-09T00:00:00Z')).toEqual(
      [],
    );
    expect(windows(daily('Pacific/Apia', '09:00-17:00'), '2011-12-30T10:00:00Z', '2011-12-30T20:00:00Z')).toEqual([
      '2011-12-30T19:00/2011-12-31T03:00',
    ]);
  });

  it.each([
    ['hours without length', daily('UTC', '09:00-09:00'), 'bad_hours', 'weekly[0]'],
    ['a time that is none', daily('UTC', '09:00-25:00'), 'bad_hours', 'weekly[0].to'],
    ['an unknown zone', daily('Mars/Olympus', '09:00-10:00'), 'unknown_time_zone', 'timeZone'],
    [
      'leave that ends before it starts',
      { ...daily('UTC', '09:00-10:00'), leave: [{ from: '2026-02-02', to: '2026-02-01' }] },
      'bad_date',
      'leave[0]',
    ],
    [
      'a date that is none',
      { ...daily('UTC', '09:00-10:00'), overrides: [{ date: '2026-02-30', windows: [] }] },
      'bad_date',
      'overrides[0].date',
    ],
  ])('refuses %s with its place', (_, schedule, code, path) => {
    const range = { from: Date.parse('2026-06-10T00:00:00Z'), to: Date.parse('2026-06-11T00:00:00Z') };
    expect(() => openWindows(schedule, range)).toThrow(
      expect.objectContaining({ name: 'SchedulingError', code, path }),
    );
  });

  it('refuses a range that ends before it starts', () => {
    expect(() => openWindows(daily('UTC', '09:00-10:00'), { from: 10, to: 0 })).toThrow(/range/);
  });
});
