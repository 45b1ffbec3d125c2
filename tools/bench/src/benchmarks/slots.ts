import {
  type BookableResource,
  findSlots,
  findVisits,
  type Occupancy,
  type SlotQuery,
  type VisitQuery,
} from '@randevou/scheduling';
import type { Benchmark } from '../benchmark.ts';
import { type Case, measure } from '../measure.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-03-02T05:00:00Z');
const VISIT_MS = 45 * 60_000;
const OPEN_MS = 10 * HOUR_MS;

/** What is varied; the rest of a business stays the same. */
interface Size {
  readonly days: number;
  readonly resources: number;
  /** Part of the open hours that is booked. */
  readonly busy: number;
}

/** Back to back from the morning on and up to the evening, so that about `share` of each day is taken. */
function bookings({ days, busy }: Size, resource: number): Occupancy[] {
  const visits = Math.floor((OPEN_MS * busy) / VISIT_MS);
  const morning = Math.ceil(visits / 2);
  return Array.from({ length: days }, (_, day) => NOW + day * DAY_MS + 3 * HOUR_MS).flatMap((opening, day) =>
    Array.from({ length: visits }, (_unused, visit) => {
      const start = opening + (visit < morning ? visit * VISIT_MS : OPEN_MS - (visits - visit) * VISIT_MS);
      const reference = `${String(resource)}-${String(day)}-${String(visit)}`;
      return { start, end: start + VISIT_MS, reference, state: 'booked' as const };
    }),
  );
}

function query(size: Size): SlotQuery {
  return {
    from: NOW,
    to: NOW + size.days * DAY_MS,
    now: NOW,
    timeZone: 'Europe/Paris',
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '09:00', to: '19:00' }],
    horizonDays: 365,
    service: { durationMinutes: 45, slotIntervalMinutes: 15, noticeMinutes: 60 },
    resources: Array.from({ length: size.resources }, (_, index) => ({
      id: `r${String(index)}`,
      name: `Resource ${String(index)}`,
      mode: 'exclusive',
      seats: 4,
      occupied: bookings(size, index),
    })),
  };
}

/** Neighbours can be put together. */
function withJoins(asked: SlotQuery): SlotQuery {
  const ids = asked.resources.map(({ id }) => id);
  return { ...asked, joins: ids.slice(1).map((id, index) => ({ resourceIds: [ids[index] ?? id, id] })) };
}

/** By day for each resource, by week for the service. */
function withLimits(asked: SlotQuery): SlotQuery {
  const counted = asked.resources.flatMap(({ occupied }) => occupied);
  const ofResource = ({ occupied }: BookableResource) => [{ per: 'day' as const, bookings: 12, counted: occupied }];
  return {
    ...asked,
    service: { ...asked.service, limits: [{ per: 'week', bookings: 10_000, counted }] },
    resources: asked.resources.map((resource) => ({ ...resource, limits: ofResource(resource) })),
  };
}

/** Everybody gives the first service, every other one the second. */
function visitOfTwo({ service, ...asked }: SlotQuery): VisitQuery {
  const ids = asked.resources.map(({ id }) => id);
  const second = { durationMinutes: 30, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 };
  const steps = [
    { service, resourceIds: ids },
    { service: second, resourceIds: ids.filter((_, index) => index % 2 === 1) },
  ];
  return { ...asked, steps };
}

function named({ days, resources, busy }: Size): string {
  const count = (number: number, what: string): string => `${String(number)} ${what}${number === 1 ? '' : 's'}`;
  return `${count(days, 'day')}, ${count(resources, 'resource')}, ${String(busy * 100)} % booked`;
}

function slotCase(size: Size, against?: Size): Case {
  const asked = query(size);
  if (findSlots(asked).length === 0) throw new Error(`nothing is free in ${named(size)}`);
  const name = named(size);
  return { name, run: () => findSlots(asked), ...(against === undefined ? {} : { against: named(against) }) };
}

/** How it grows with one thing at a time, against the least of it. */
function growth(sizes: readonly [Size, ...Size[]]): Case[] {
  const [least, ...more] = sizes;
  return [slotCase(least), ...more.map((size) => slotCase(size, least))];
}

const WEEK: Size = { days: 7, resources: 10, busy: 0.6 };

export const slots: Benchmark = {
  name: 'slots',
  about: 'free slots from windows, bookings and rules, in memory',
  run: () => {
    const byDays = growth([
      { days: 1, resources: 1, busy: 0.6 },
      { days: 7, resources: 1, busy: 0.6 },
      { days: 30, resources: 1, busy: 0.6 },
      { days: 90, resources: 1, busy: 0.6 },
    ]);
    const byBookings = growth([{ ...WEEK, busy: 0 }, { ...WEEK, busy: 0.3 }, WEEK, { ...WEEK, busy: 0.9 }]);
    // The smallest of these stands among the days already, and ten resources among the bookings.
    const one: Size = { ...WEEK, resources: 1 };
    const byResources: Case[] = [slotCase({ ...WEEK, resources: 50 }, one)];
    const week = query(WEEK);
    const rules = { joins: withJoins(week), limits: withLimits(week) };
    const visit = visitOfTwo(week);
    if (findVisits(visit).length === 0) throw new Error('no visit of two services is free');
    return measure(
      [
        ...byDays,
        ...byResources,
        ...byBookings,
        { name: 'the same week with nine joins', run: () => findSlots(rules.joins), against: named(WEEK) },
        { name: 'the same week with limits', run: () => findSlots(rules.limits), against: named(WEEK) },
        { name: 'the same week, visits of two services', run: () => findVisits(visit), against: named(WEEK) },
        { name: 'the same week against one resource', run: () => findSlots(week), against: named(one) },
      ],
      { unit: 'µs' },
    );
  },
};
