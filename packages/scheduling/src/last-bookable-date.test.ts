import { describe, expect, it } from '@jest/globals';
import { type Weekday } from '@randevou/contracts';
import { findSlots } from './find-slots.ts';
import { lastBookableDate } from './last-bookable-date.ts';
import { whyNotFree } from './why-not-free.ts';

const WORKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
/** Wednesday, and already Thursday east of +04:00. */
const now = Date.parse('2026-06-10T20:30:00Z');
const week = {
  now,
  timeZone: 'Europe/Paris',
  hours: [{ days: WORKDAYS, from: '09:00', to: '17:00' }],
};
const business = (horizonDays: number, change: Partial<Parameters<typeof lastBookableDate>[0]> = {}): string =>
  lastBookableDate({ ...week, horizonDays, horizonCounts: 'business_days', ...change });

describe('lastBookableDate', () => {
  it('counts every local day, today as 0', () => {
    expect(lastBookableDate({ ...week, horizonDays: 4 })).toBe('2026-06-14');
    expect(lastBookableDate({ ...week, timeZone: 'Indian/Mauritius', horizonDays: 4 })).toBe('2026-06-15');
  });

  it('counts business days from the day after today, whether today is open or not', () => {
    expect([0, 1, 2, 3, 8].map((count) => business(count))).toEqual([
      '2026-06-10',
      '2026-06-11',
      '2026-06-12',
      '2026-06-15',
      '2026-06-22',
    ]);
    const sunday = Date.parse('2026-06-14T10:00:00Z');
    expect([0, 1].map((count) => business(count, { now: sunday }))).toEqual(['2026-06-14', '2026-06-15']);
  });

  it('leaves out dates that an override closes, and counts those that one opens', () => {
    const overrides = [
      { date: '2026-06-11', windows: [] },
      { date: '2026-06-13', windows: [{ from: '10:00', to: '12:00' }] },
    ];
    expect([1, 2, 3].map((count) => business(count, { overrides }))).toEqual([
      '2026-06-12',
      '2026-06-13',
      '2026-06-15',
    ]);
  });

  it('does not count the end of a night that began the day before', () => {
    const hours = [{ days: ['fri' as const], from: '20:00', to: '04:00' }];
    expect([1, 2].map((count) => business(count, { hours }))).toEqual(['2026-06-12', '2026-06-19']);
  });

  it('ends for a business that never opens, or only on a few dates', () => {
    expect(business(30, { hours: [] })).toBe('2026-06-10');
    const overrides = ['2026-07-01', '2026-06-20', '2026-06-01'].map((date) => ({
      date,
      windows: [{ from: '10:00', to: '12:00' }],
    }));
    expect([1, 2, 30].map((count) => business(count, { hours: [], overrides }))).toEqual([
      '2026-06-20',
      '2026-07-01',
      '2026-07-01',
    ]);
  });

  it('does not count a date that the zone skips', () => {
    const apia = { now: Date.parse('2011-12-29T00:00:00Z'), timeZone: 'Pacific/Apia' };
    // Wednesday the 28th there; Friday the 30th never came.
    expect([1, 2].map((count) => business(count, apia))).toEqual(['2011-12-29', '2012-01-02']);
  });

  it('is where findSlots ends', () => {
    const query = {
      ...week,
      ...{ from: now, to: now + 30 * 86_400_000, horizonDays: 3, horizonCounts: 'business_days' as const },
      service: { durationMinutes: 240 },
      resources: [{ id: 'a', name: 'A', mode: 'exclusive' as const, seats: 1, occupied: [] }],
    };
    const starts = findSlots(query).map(({ start }) => new Date(start).toISOString().slice(0, 16));
    expect(starts).toHaveLength(6);
    expect(starts.at(-1)).toBe('2026-06-15T11:00');
    expect(whyNotFree(query, Date.parse('2026-06-16T07:00:00Z'))).toBe('beyond_horizon');
  });

  it.each([-1, NaN, Infinity])('refuses a horizon of %s days', (horizonDays) => {
    expect(() => business(horizonDays)).toThrow(expect.objectContaining({ code: 'bad_number', path: 'horizonDays' }));
  });
});
