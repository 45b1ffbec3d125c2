import { type Weekday, type WeeklyWindow } from '@randevou/contracts';
import * as fc from 'fast-check';
import {
  type BookableResource,
  type BookingLimit,
  type Occupancy,
  type SlotQuery,
  type VisitQuery,
  type VisitStep,
} from '../src/index.ts';

/* Random small businesses around days on which clocks change, and questions to them. */

const seed = process.env['RANDEVOU_SEED'];

/** How often a property is tried: `full` times with RANDEVOU_FULL=1. */
export function runs(small: number, full: number): fc.Parameters<unknown> {
  return {
    numRuns: process.env['RANDEVOU_FULL'] === '1' ? full : small,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  };
}

export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;
const QUARTER = 15 * MINUTE;
const DAILY: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A zone with a day, UTC, on which it does something: changes its clocks, or nothing at all. */
const anyPlaceAndDay = fc.constantFrom(
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Europe/Paris', '2026-03-29'],
  ['Europe/Paris', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Africa/Cairo', '2026-04-23'],
  ['Africa/Cairo', '2026-10-29'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['Asia/Kathmandu', '2026-06-10'],
  ['Pacific/Pago_Pago', '2026-06-30'],
  ['Pacific/Apia', '2011-12-30'],
);
const anyOtherZone = fc.constantFrom('Europe/Paris', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'Africa/Cairo');

const anyWallTime = fc
  .nat(95)
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const anySpan = fc.oneof(
  { weight: 6, arbitrary: fc.record({ from: anyWallTime, to: anyWallTime }).filter(({ from, to }) => from !== to) },
  { weight: 1, arbitrary: fc.constantFrom({ from: '00:00', to: '24:00' }, { from: '10:00', to: '23:59' }) },
);
const anyHours: fc.Arbitrary<WeeklyWindow[]> = fc.array(
  fc
    .record({ days: fc.oneof(fc.constant(DAILY), fc.subarray(DAILY, { minLength: 1 })), span: anySpan })
    .map(({ days, span }) => ({ days, ...span })),
  { minLength: 1, maxLength: 3 },
);
/** Mostly nothing, so that not everything forbids everything. */
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const dateNear = (day: string): fc.Arbitrary<string> =>
  fc.integer({ min: -2, max: 2 }).map((days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10));
const anyOverrides = (day: string) =>
  fc.array(fc.record({ date: dateNear(day), windows: fc.array(anySpan, { maxLength: 2 }) }), { maxLength: 2 });

/** Quarters of hours and some odd minutes, from noon before the first day of the query. */
const anyOccupied = (from: number, maxLength: number): fc.Arbitrary<Occupancy[]> =>
  fc.array(
    fc
      .record({
        start: fc.integer({ min: -40, max: 230 }),
        quarters: fc.integer({ min: 1, max: 12 }),
        odd: fc.constantFrom(0, 0, 5),
        buffers: fc.constantFrom(0, 0, 10),
        seats: fc.constantFrom(undefined, 1, 2),
        state: fc.constantFrom('booked' as const, 'booked' as const, 'blocked' as const, 'held' as const),
        customerId: fc.constantFrom('me', 'you'),
        isLapsed: fc.boolean(),
        reference: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'MOVED'),
      })
      .map(({ start, quarters, odd, buffers, isLapsed, seats, ...entry }) => {
        const begins = from + start * QUARTER + odd * MINUTE;
        const ends = begins + quarters * QUARTER;
        return {
          ...entry,
          start: begins,
          end: ends,
          ...(buffers === 0 ? {} : { busyStart: begins - buffers * MINUTE, busyEnd: ends + buffers * MINUTE }),
          ...(seats === undefined ? {} : { seats }),
          ...(entry.state === 'held' ? { holdExpiresAt: from - DAY + (isLapsed ? 0 : 1) } : {}),
        };
      }),
    { maxLength },
  );
const anyLimits = (from: number): fc.Arbitrary<BookingLimit[]> =>
  fc.array(
    fc.record({
      per: fc.constantFrom('day', 'week', 'month'),
      bookings: fc.constantFrom(undefined, 1, 2, 4),
      minutes: fc.constantFrom(undefined, 60, 200),
      counted: anyOccupied(from, 4),
    }),
    { maxLength: 1 },
  );

const anyService = (from: number) =>
  fc.record({
    durationMinutes: fc.constantFrom(15, 20, 45, 60, 120),
    slotIntervalMinutes: fc.constantFrom(undefined, 10, 15, 30, 60),
    bufferBeforeMinutes: fc.constantFrom(undefined, 0, 5, 15),
    bufferAfterMinutes: fc.constantFrom(undefined, 0, 10),
    noticeMinutes: rarely(fc.constantFrom(0, 120, 2000)),
    hours: rarely(anyHours),
    limits: rarely(anyLimits(from)),
  });

const anyResource = (id: string, day: string, from: number): fc.Arbitrary<BookableResource> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id.toUpperCase()),
    mode: fc.constantFrom('exclusive' as const, id === 'd' ? ('shared' as const) : ('exclusive' as const)),
    seats: fc.constantFrom(1, 2, 2, 4),
    hours: rarely(anyHours),
    overrides: rarely(anyOverrides(day)),
    leave: rarely(
      fc.array(
        fc.tuple(dateNear(day), dateNear(day)).map((dates) => {
          const [a = day, b = day] = [...dates].sort();
          return { from: a, to: b };
        }),
        { maxLength: 1 },
      ),
    ),
    timeZone: rarely(anyOtherZone),
    limits: rarely(anyLimits(from)),
    occupied: anyOccupied(from, 5),
  });

const anyCommon = (timeZone: string, day: string, from: number) =>
  fc
    .record({
      length: fc.constantFrom(DAY, DAY + DAY / 2, 2 * DAY),
      hours: anyHours,
      overrides: anyOverrides(day),
      resources: fc.tuple(...['a', 'b', 'c', 'd'].map((id) => anyResource(id, day, from))),
      horizonDays: fc.constantFrom(undefined, 2, 3, 30),
      horizonCounts: fc.constantFrom(undefined, 'calendar_days' as const, 'business_days' as const),
      excludedDates: rarely(fc.tuple(dateNear(day))),
      partySize: fc.constantFrom(undefined, 1, 1, 2, 3),
      customerId: fc.constantFrom(undefined, 'me'),
      reference: fc.constantFrom(undefined, 'MOVED'),
    })
    .map(({ length, ...query }) => ({ ...query, from, to: from + length, now: from - DAY, timeZone }));

export const anySlotQuery: fc.Arbitrary<SlotQuery> = anyPlaceAndDay.chain(([timeZone = 'UTC', day = '2026-06-10']) => {
  const from = Date.parse(day) - DAY / 2;
  return fc
    .record({
      common: anyCommon(timeZone, day, from),
      service: anyService(from),
      resourceId: fc.constantFrom(undefined, undefined, undefined, 'a', 'a+b'),
      seats: fc.constantFrom(undefined, 3, 4),
    })
    .map(({ common, service, resourceId, seats }) => {
      const joins = [
        { resourceIds: ['a', 'b'], seats },
        { resourceIds: ['c', 'b'] },
        { resourceIds: ['a', 'elsewhere'] },
      ];
      return { ...common, service, resourceId, joins };
    });
});

export const anyVisitQuery: fc.Arbitrary<VisitQuery> = anyPlaceAndDay.chain(
  ([timeZone = 'UTC', day = '2026-06-10']) => {
    const from = Date.parse(day) - DAY / 2;
    const step: fc.Arbitrary<VisitStep> = fc.record({
      service: anyService(from),
      resourceIds: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 2 }),
    });
    return fc
      .record({
        common: anyCommon(timeZone, day, from),
        steps: fc.array(step, { minLength: 1, maxLength: 3 }),
        isTwice: fc.boolean(),
        resourceId: fc.constantFrom(undefined, undefined, undefined, 'a', 'elsewhere'),
      })
      .map(({ common, steps, isTwice, resourceId }) => {
        const [first] = steps;
        return { ...common, resourceId, steps: isTwice && first !== undefined ? [...steps, first] : steps };
      });
  },
);
