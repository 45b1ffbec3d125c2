import { describe, expect, it } from '@jest/globals';
import { reportCases } from './case-report.ts';
import { slotCases } from './slot-cases.ts';

const window = { start: '2026-06-10T09:00:00Z', end: '2026-06-10T11:00:00Z' };
const fromWindows = (id: string, expected: object, more: object = {}) => ({
  id,
  kind: 'slots_from_windows',
  input: { now: '2026-06-01T00:00:00Z', windows: [window], duration_min: 60, ...more },
  expect: expected,
});
const fromSchedule = (id: string, expected: object, service: object, more: object = {}) => ({
  id,
  kind: 'slots_from_schedule',
  input: {
    now: '2026-06-01T00:00:00Z',
    service: { duration_min: 60, ...service },
    staff: [{ schedule: { timezone: 'Europe/Paris', weekly: [{ days: [3], start: '09:00', end: '13:00' }] } }],
    query: { start: '2026-06-09T22:00:00Z', end: '2026-06-10T21:59:59.999Z', timezone: 'Europe/Paris' },
    ...more,
  },
  expect: expected,
});
const run = (...cases: object[]) => slotCases({ cases });

describe('slot cases', () => {
  it('judges every kind of expectation', () => {
    const right = {
      count: 2,
      first: '2026-06-10T09:00:00Z',
      last: '2026-06-10T10:00:00.000Z',
      min_count: 1,
      absent_between: ['2026-06-10T11:00:00Z', '2026-06-10T12:00:00Z'],
    };
    const wrong = [
      { count: 3 },
      { first: '2026-06-10T10:00:00Z' },
      { slots: [] },
      { min_count: 3 },
      { absent_between: { start: '2026-06-10T10:00:00Z', end: '2026-06-10T10:01:00Z' } },
      { invariant: 'first slot is not before 09:30Z' },
    ];
    expect(run(fromWindows('right', right))).toMatchObject([{ name: 'right', group: 'slots_from_windows', ok: true }]);
    expect(run(...wrong.map((expected, index) => fromWindows(String(index), expected))).map(({ ok }) => ok)).toEqual(
      wrong.map(() => false),
    );
  });

  it('maps services, bookings, holds, seats and limits', () => {
    const nine = { start: '2026-06-10T07:00:00Z', end: '2026-06-10T08:00:00Z' };
    const cases = [
      fromSchedule(
        'free',
        { count: 4, local: ['09', '10', '11', '12'].map((hour) => `2026-06-10T${hour}:00:00+02:00`) },
        {},
      ),
      fromSchedule('buffer', { first: '2026-06-10T09:00:00Z' }, { buffer_after_min: 30 }, { bookings: [nine] }),
      fromSchedule(
        'notice',
        { first: '2026-06-10T10:00:00Z' },
        { min_notice_min: 90 },
        { now: '2026-06-10T08:30:00Z' },
      ),
      fromSchedule('seats', { count: 4 }, { seats: 2 }, { bookings: [nine] }),
      fromSchedule('seats gone', { count: 3 }, { seats: 1 }, { bookings: [nine] }),
      fromSchedule(
        'hold',
        { count: 3 },
        {},
        { holds: [{ ...nine, holder: 'other', expires: '2026-06-01T00:01:00Z' }] },
      ),
      fromSchedule(
        'lapsed hold',
        { count: 4 },
        {},
        { holds: [{ ...nine, holder: 'other', expires: '2026-05-31T00:00:00Z' }] },
      ),
      fromSchedule('limit', { count: 0 }, { limits: { minutes_per_week: 100 } }, { bookings: [nine] }),
      fromSchedule(
        'closed',
        { count: 0 },
        {},
        {
          staff: [
            {
              schedule: {
                timezone: 'UTC',
                weekly: [{ days: [3], start: '09:00', end: '13:00' }],
                overrides: [{ date: '2026-06-10', start: '00:00', end: '00:00' }],
              },
            },
          ],
        },
      ),
    ];
    expect(run(...cases).filter(({ ok }) => !ok)).toEqual([]);
  });

  it("maps what is each person's own, and who must be there", () => {
    const nine = { start: '2026-06-10T07:00:00Z', end: '2026-06-10T08:00:00Z' };
    const person = (id: string, more: object = {}) => ({
      id,
      schedule: { timezone: 'Europe/Paris', weekly: [{ days: [3], start: '09:00', end: '13:00' }] },
      ...more,
    });
    const two = (first: object, second: object) => ({ staff: [person('a', first), person('b', second)] });
    const elsewhere = {
      schedule: { timezone: 'Europe/Athens', weekly: [{ days: [3], start: '09:00', end: '13:00' }] },
    };
    const cases = [
      fromSchedule('own limit', { count: 4 }, {}, two({ limits: { bookings_per_week: 1 }, bookings: [nine] }, {})),
      fromSchedule('all limited', { count: 0 }, { limits: { bookings_per_month: 1 } }, two({ bookings: [nine] }, {})),
      fromSchedule(
        'another service',
        { count: 3 },
        { id: 'cut', limits: { bookings_per_day: 1 } },
        { bookings: [{ ...nine, service: 'colour' }] },
      ),
      fromSchedule(
        'named',
        { count: 3 },
        {},
        {
          ...two({ bookings: [nine] }, {}),
          query: { start: '2026-06-09T22:00:00Z', end: '2026-06-10T22:00:00Z', staff: 'a' },
        },
      ),
      fromSchedule(
        'all together, in two zones',
        { first: '2026-06-10T07:00:00Z', count: 3 },
        { collective: true },
        two({}, elsewhere),
      ),
      fromSchedule(
        'own buffers',
        { first: '2026-06-10T09:00:00Z' },
        {},
        { bookings: [{ ...nine, buffer_after_min: 15 }] },
      ),
      fromSchedule(
        'moved',
        { count: 4 },
        { limits: { bookings_per_day: 1 } },
        { bookings: [{ ...nine, id: 'b1' }], moves: 'b1' },
      ),
      fromSchedule('horizon', { count: 0 }, { horizon_days: 1, horizon_counts: 'business_days' }),
      fromSchedule('service hours', { count: 2 }, { weekly: [{ days: [3], start: '11:00', end: '23:59' }] }),
      fromSchedule(
        'away by instants',
        { count: 0 },
        {},
        {
          staff: [
            person('a', {
              schedule: {
                timezone: 'Europe/Paris',
                weekly: [{ days: [3], start: '09:00', end: '13:00' }],
                out_of_office: [{ start: '2026-06-09T22:00:00Z', end: '2026-06-10T21:59:59.999Z' }],
              },
            }),
          ],
        },
      ),
      fromSchedule(
        'past midnight, and none where start and end are one',
        { count: 5 },
        {},
        {
          staff: [
            person('a', {
              schedule: {
                timezone: 'UTC',
                weekly: [
                  { days: [2], start: '22:00', end: '03:00' },
                  { days: [3], start: '00:00', end: '00:00' },
                ],
              },
            }),
          ],
          query: { start: '2026-06-09T12:00:00Z', end: '2026-06-10T12:00:00Z' },
        },
      ),
    ];
    expect(run(...cases).filter(({ ok, note }) => !ok || note !== undefined)).toEqual([]);
  });

  it('fails a case that it cannot read or that breaks, and tells what it left out', () => {
    const [kind, zone, field] = run(
      { id: 'kind', kind: 'horoscope', input: {}, expect: {} },
      {
        id: 'zone',
        kind: 'windows_from_schedule',
        input: { schedule: { timezone: 'Mars/X' }, query: window },
        expect: {},
      },
      fromSchedule('field', { count: 4 }, { mood: 'good' }),
    );
    expect(kind).toMatchObject({ name: 'kind', ok: false, group: 'unreadable' });
    expect(zone).toMatchObject({ ok: false, why: expect.stringContaining('Mars/X') });
    expect(field).toMatchObject({ ok: true, note: expect.stringContaining('input.service.mood') });
    expect(reportCases([kind!, zone!, field!])).toMatch(/FAIL kind .*\n(.*\n)*all +1 of +3 {2}33\.3 %$/);
  });
});
