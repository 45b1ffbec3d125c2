import { describe, expect, it, jest } from '@jest/globals';
import { type Weekday } from '@randevou/contracts';
import * as fc from 'fast-check';
import { findSlots } from './find-slots.ts';
import { openWindows } from './open-windows.ts';
import { type SlotQuery } from './slot-query.ts';
import { type Window } from './window.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const DAILY: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ZONES = [
  'America/New_York',
  'Europe/Paris',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Pacific/Pago_Pago',
];
/** Days around which one of the zones changes its clocks. */
const DAYS = [
  '2026-03-08',
  '2026-11-01',
  '2026-03-29',
  '2026-10-25',
  '2026-04-05',
  '2026-04-24',
  '2026-10-29',
  '2026-06-10',
];
const runs = { numRuns: process.env['RANDEVOU_FULL'] === '1' ? 5000 : 150 };

const wall = fc
  .nat(95)
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][quarter % 4] ?? '00'}`,
  );
const hours = fc
  .array(
    fc.tuple(fc.subarray(DAILY, { minLength: 1 }), wall, wall).filter(([, from, to]) => from !== to),
    { minLength: 1, maxLength: 3 },
  )
  .map((windows) => windows.map(([days, from, to]) => ({ days, from, to })));

const anyQuery: fc.Arbitrary<SlotQuery> = fc
  .record({
    day: fc.constantFrom(...DAYS),
    timeZone: fc.constantFrom(...ZONES),
    hours,
    staffHours: hours,
    durationMinutes: fc.constantFrom(15, 20, 45, 60, 120),
    slotIntervalMinutes: fc.constantFrom(10, 15, 30, 60),
    bufferBeforeMinutes: fc.constantFrom(0, 5, 15),
    bufferAfterMinutes: fc.constantFrom(0, 10),
    noticeMinutes: fc.constantFrom(0, 120),
    taken: fc.array(fc.tuple(fc.nat(190), fc.nat(12)), { maxLength: 12 }),
  })
  .map(({ day, taken, staffHours, timeZone, hours: open, ...service }) => {
    const from = Date.parse(`${day}T00:00:00Z`) - DAY / 2;
    return {
      from,
      to: from + 2 * DAY,
      now: from - DAY,
      timeZone,
      hours: open,
      horizonDays: 30,
      service,
      resources: [
        {
          id: 'a',
          name: 'A',
          mode: 'exclusive' as const,
          seats: 1,
          hours: staffHours,
          occupied: occupied(from, taken),
        },
        { id: 'b', name: 'B', mode: 'exclusive' as const, seats: 1, occupied: [] },
      ],
    };
  });

function occupied(from: number, taken: readonly (readonly [number, number])[]) {
  return taken.map(([start, length]) => ({
    start: from + start * 15 * MINUTE,
    end: from + (start + length) * 15 * MINUTE,
  }));
}

jest.setTimeout(120_000);

describe('whatever is asked', () => {
  it('slots ascend, lie in open windows, and meet nothing that takes their resource', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const inside = (hours: SlotQuery['hours']) => {
          const windows = openWindows({ timeZone: query.timeZone, weekly: hours }, query);
          return (slot: Window): boolean => windows.some(({ start, end }) => start <= slot.start && slot.end <= end);
        };
        const isOpen = inside(query.hours);
        const before = (query.service.bufferBeforeMinutes ?? 0) * MINUTE;
        const after = (query.service.bufferAfterMinutes ?? 0) * MINUTE;
        const resources = query.resources.map((resource) => ({
          id: resource.id,
          isThere: inside(resource.hours ?? query.hours),
          isTaken: (slot: Window): boolean =>
            resource.occupied.some(
              ({ start, end }) => end > start && start < slot.end + after && end > slot.start - before,
            ),
        }));
        const slots = findSlots(query);
        const wrong = slots.filter(
          (slot, index) =>
            slot.start <= (slots[index - 1]?.start ?? -Infinity) ||
            slot.start < query.from ||
            slot.start >= query.to ||
            !isOpen(slot) ||
            resources.some(
              ({ id, isThere, isTaken }) => slot.resourceIds.includes(id) && (!isThere(slot) || isTaken(slot)),
            ),
        );
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  it('a slot that is booked is not offered again', () => {
    fc.assert(
      fc.property(anyQuery, fc.nat(), (query, choice) => {
        const slots = findSlots(query);
        const slot = slots[choice % Math.max(1, slots.length)];
        if (slot === undefined) return;
        const resources = query.resources.map((resource) =>
          resource.id === slot.resourceId ? { ...resource, occupied: [...resource.occupied, slot] } : resource,
        );
        const again = findSlots({ ...query, resources }).find(({ start }) => start === slot.start);
        expect(again?.resourceIds ?? []).not.toContain(slot.resourceId);
      }),
      runs,
    );
  });

  it('a day asked for alone has the slots that it has in a longer range', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const middle = query.from + DAY;
        const apart = [...findSlots({ ...query, to: middle }), ...findSlots({ ...query, from: middle })];
        expect(apart.map(({ start }) => start)).toEqual(findSlots(query).map(({ start }) => start));
      }),
      runs,
    );
  });
});
