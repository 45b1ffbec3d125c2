import { expect } from '@jest/globals';
import { type Booking, type BookingLimit, type BusinessProfile, splitIds } from '@randevou/contracts';
import { addDays, localDate, localMinutes, zonedIso } from '@randevou/scheduling';
import { type AgendaEntry } from '../src/index.ts';
import { type LedgerContents } from './ledger-contents.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** No resource is over its capacity at any moment, and no limit of the profile over its number. */
export function expectSound({ agenda }: LedgerContents, profile: BusinessProfile, now: number): void {
  const standing = entriesOf(agenda).filter(({ holdExpiresAt }) => holdExpiresAt === undefined || holdExpiresAt > now);
  for (const resource of profile.resources) {
    const entries = standing.filter(({ resourceId }) => resourceId === resource.id);
    for (const { busyStart } of entries) {
      const there = entries.filter((entry) => entry.busyStart <= busyStart && busyStart < entry.busyEnd);
      // A booking and the hold of its own move may overlap: one visit. So may blocks.
      const visits = new Map(there.map((entry) => [entry.state === 'blocked' ? 'blocked' : entry.reference, entry]));
      const seats = [...visits.values()].reduce((sum, entry) => sum + entry.seats, 0);
      expect(resource.mode === 'exclusive' ? visits.size : seats).toBeLessThanOrEqual(
        resource.mode === 'exclusive' ? 1 : resource.seats,
      );
    }
  }
  for (const { limit, visits } of limitedPeriods(profile, standing)) {
    expect(visits.size).toBeLessThanOrEqual(limit.bookings ?? Infinity);
    const minutes = [...visits.values()].reduce((sum, { start, end }) => sum + (end - start) / MINUTE, 0);
    expect(minutes).toBeLessThanOrEqual(limit.minutes ?? Infinity);
  }
}

/** Agenda, bookings, customers, waiting list, guards, due items and events tell the same story. */
export function expectOneStoryOf(contents: LedgerContents, profile: BusinessProfile, now: number): void {
  expectSound(contents, profile, now);
  const { agenda, bookings, customers, guards, waiting, due, events } = contents;
  for (const { date, entries } of agenda) {
    for (const { busyStart, busyEnd } of entries) expect(datesOf(busyStart, busyEnd)).toContain(date);
  }
  const entries = entriesOf(agenda);
  for (const { resourceId, ...entry } of entries) {
    const items = agenda.filter(
      (item) => item.resourceId === resourceId && item.entries.some((at) => isSame(at, entry)),
    );
    expect(items.map(({ date }) => date).sort()).toEqual(datesOf(entry.busyStart, entry.busyEnd));
  }
  const confirmed = bookings.filter(({ state }) => state === 'confirmed');
  const missed = bookings.filter(({ state }) => state === 'no_show');
  const booked = entries.filter(({ state }) => state === 'booked');
  expect(booked.map(lineOf).sort()).toEqual([...confirmed, ...missed].flatMap(placesOf).sort());

  const active = customers.flatMap((customer) => customer.active.map(({ reference }) => reference));
  expect(confirmed.map(({ reference }) => reference)).toEqual(expect.arrayContaining(active));
  const recent = confirmed.filter(({ slot }) => Date.parse(slot.end) > now - DAY).map(({ reference }) => reference);
  expect(active).toEqual(expect.arrayContaining(recent));
  expect(new Set(active).size).toBe(active.length);

  const drafts = customers.flatMap(({ openDraft }) => openDraft ?? []);
  const offers = waiting.flatMap(({ offer }) => offer ?? []);
  const proposed = [...drafts, ...offers].flatMap(
    ({ reference, series }) => series?.visits.map((visit) => visit.reference) ?? [reference],
  );
  const held = bookings.filter(({ state }) => state === 'held').map(({ reference }) => reference);
  expect(proposed).toEqual(expect.arrayContaining(held));
  const live = entries.filter((entry) => entry.state === 'held' && (entry.holdExpiresAt ?? 0) > now);
  expect(proposed).toEqual(expect.arrayContaining(live.map(({ reference }) => reference)));
  const expiring = new Set(
    due.flatMap((item) => (item.kind === 'hold_expiry' ? [`${item.reference} ${item.at}`] : [])),
  );
  for (const proposal of [...drafts, ...offers]) {
    const holds = live.filter(({ reference }) => reference === proposal.reference);
    for (const { holdExpiresAt } of holds) expect(expiring).toContain(`${proposal.reference} ${holdExpiresAt ?? 0}`);
  }

  expectNoticesOf(contents, profile, now);

  for (const booking of bookings) expect(booking.history).toHaveLength(booking.revision);
  const told = events.flatMap((event) => ('reference' in event ? [`${event.reference} ${event.revision}`] : []));
  const happened = bookings.flatMap(({ reference, history }) =>
    history.flatMap(({ action }, index) =>
      action === 'held' || action === 'acknowledged' || action === 'forgotten' ? [] : [`${reference} ${index + 1}`],
    ),
  );
  expect(told.sort()).toEqual(happened.sort());

  // Each write that added a visit raised its guards; a series adds several in one.
  const inSeries = new Set(bookings.flatMap(({ reference, seriesId }) => (seriesId === undefined ? [] : [reference])));
  for (const { guardId, visits } of limitedPeriods(profile, entries)) {
    const raised = [...visits.values()].filter(({ reference }) => !inSeries.has(reference)).length;
    expect(guards.find(({ id }) => id === guardId)?.version ?? 0).toBeGreaterThanOrEqual(raised);
  }
}

/** What is still to be told follows from the bookings alone; what is due already may have been told. */
function expectNoticesOf({ bookings, due }: LedgerContents, profile: BusinessProfile, now: number): void {
  const reachable = bookings.filter(({ contact }) => contact.phone !== undefined || contact.userId !== undefined);
  const reminders = due.filter((item) => item.kind === 'reminder');
  const wanted = reachable
    .filter(({ state }) => state === 'confirmed')
    .flatMap(({ reference, slot }) =>
      remindedAt(profile, Date.parse(slot.start)).map((at) => ({ at, line: `${reference} ${slot.start} ${at}` })),
    );
  const standing = reminders.map(({ reference, start, at }) => ({
    at,
    line: `${reference} ${zonedIso(start, profile.timeZone)} ${at}`,
  }));
  expect(wanted.map(({ line }) => line)).toEqual(expect.arrayContaining(standing.map(({ line }) => line)));
  const linesAhead = (list: typeof wanted): string[] => list.filter(({ at }) => at > now).map(({ line }) => line);
  expect(linesAhead(standing).sort()).toEqual(linesAhead(wanted).sort());

  const changes = due.filter((item) => item.kind === 'owner_change');
  expect(new Set(changes.map(({ reference }) => reference)).size).toBe(changes.length);
  for (const { reference, revision, customerId } of changes) {
    const booking = reachable.find((each) => each.reference === reference);
    expect(booking?.customerId).toBe(customerId);
    expect(booking?.history[revision - 1]).toMatchObject({ by: 'owner' });
    const later = booking?.history.slice(revision) ?? [];
    expect(later.filter(({ action, from, to }) => action !== 'acknowledged' && from?.start !== to?.start)).toEqual([]);
  }
}

/** Instants of the reminders of a visit, without regard to changes of the clock. */
function remindedAt({ timeZone, quietHours, reminders }: BusinessProfile, start: number): number[] {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const length = (minutes(quietHours.to) - minutes(quietHours.from) + 1440) % 1440;
  const instants = reminders.minutesBefore.map((before) => {
    const at = start - before * MINUTE;
    const into = (localMinutes(at, timeZone) - minutes(quietHours.from) + 1440) % 1440;
    return into < length ? at - into * MINUTE : at;
  });
  return [...new Set(instants)];
}

type Placed = AgendaEntry & { readonly resourceId: string };

/** Each once, though it may stand in the items of two dates. */
function entriesOf(agenda: LedgerContents['agenda']): Placed[] {
  const entries = agenda.flatMap(({ resourceId, entries: there }) => there.map((entry) => ({ ...entry, resourceId })));
  return [...new Map(entries.map((entry) => [`${lineOf(entry)} ${entry.state}`, entry])).values()];
}

function isSame(a: AgendaEntry, b: AgendaEntry): boolean {
  return a.reference === b.reference && a.state === b.state && a.busyStart === b.busyStart && a.busyEnd === b.busyEnd;
}

/** The UTC dates that [from, to) touches. */
function datesOf(from: number, to: number): string[] {
  const last = localDate(to - 1, 'UTC');
  const dates: string[] = [];
  for (let date = localDate(from, 'UTC'); date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** Every limit with the visits that stand in one of its periods, by visit. */
function limitedPeriods(
  profile: BusinessProfile,
  entries: readonly Placed[],
): { readonly limit: BookingLimit; readonly guardId: string; readonly visits: ReadonlyMap<string, Placed> }[] {
  const owners = [
    ...profile.services.map(({ id, limits }) => ({ kind: 'service', id, limits })),
    ...profile.resources.map(({ id, limits }) => ({ kind: 'resource', id, limits })),
  ];
  return owners.flatMap(({ kind, id, limits }) =>
    limits.flatMap((limit) => {
      const counting = entries.filter(
        (entry) => entry.state !== 'blocked' && (kind === 'service' ? entry.serviceId : entry.resourceId) === id,
      );
      const periods = Map.groupBy(counting, ({ start }) => firstDay(limit.per, localDate(start, profile.timeZone)));
      return [...periods].map(([first, there]) => ({
        limit,
        guardId: `${kind}:${id}:${limit.per}:${first}`,
        // A booking and the hold of its own move count once: one of them is given up.
        visits: new Map(there.map((entry) => [entry.reference, entry])),
      }));
    }),
  );
}

function firstDay(per: BookingLimit['per'], date: string): string {
  if (per === 'month') return `${date.slice(0, 7)}-01`;
  return per === 'day' ? date : addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
}

function lineOf({ reference, resourceId, start, end, busyStart, busyEnd, seats }: Placed): string {
  return `${reference} ${resourceId} ${start} ${end} ${busyStart} ${busyEnd} ${seats}`;
}

function placesOf(booking: Booking): string[] {
  const { reference, slot, bufferBeforeMinutes, bufferAfterMinutes, partySize } = booking;
  const whole = { ...slot, resourceIds: splitIds(slot.resourceId), bufferBeforeMinutes, bufferAfterMinutes };
  return (booking.parts ?? [whole]).flatMap((part) => {
    const [start, end] = [Date.parse(part.start), Date.parse(part.end)];
    const busy = `${start - part.bufferBeforeMinutes * MINUTE} ${end + part.bufferAfterMinutes * MINUTE}`;
    return part.resourceIds.map((id) => `${reference} ${id} ${start} ${end} ${busy} ${partySize ?? 1}`);
  });
}
