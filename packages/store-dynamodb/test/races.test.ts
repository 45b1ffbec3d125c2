import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { expectOneStoryOf, laKaz, openDeskOn, type BookingDesk } from '@randevou/bookings/testing';
import type { Ledger } from '@randevou/bookings';
import type { BusinessProfile, CommitResult, Slot } from '@randevou/contracts';
import { environment } from './env.ts';
import { openStore, type TestStore } from './open-store.ts';
import { readContents } from './read-contents.ts';

const NOW = '2026-03-02T09:00:00+04:00';
jest.setTimeout(1_200_000);

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());
beforeEach(() => store.reset());

/** Pauses are longer than in earnest: all these processes share one processor here. */
const deskOf = (profile: BusinessProfile): BookingDesk<Ledger> =>
  openDeskOn(store.ledger, profile, NOW, async (milliseconds) => pause(milliseconds * 30));

const tap = (desk: BookingDesk<Ledger>, customer: number, slot: Slot): Promise<CommitResult> => {
  const who = desk.who(`customer${String(customer)}`, { act: { kind: 'take_slot', slot } });
  return desk.bookings.commitSlot(who, { slot, party_size: 1 });
};

function countOf(results: readonly CommitResult[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const result of results) {
    const word = result.outcome === 'unavailable' ? `unavailable: ${result.reason}` : result.outcome;
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

describe('many customers at once', () => {
  it('get one booking of the last table, and the others what is free instead', async () => {
    const profile = laKaz({ resources: laKaz().resources.filter(({ id }) => id === 'T3') });
    const desk = deskOf(profile);
    const slot = {
      serviceId: 'dinner',
      resourceId: 'T3',
      start: '2026-03-03T19:30:00+04:00',
      end: '2026-03-03T21:30:00+04:00',
    };
    const results = await Promise.all(Array.from({ length: 60 }, (_, customer) => tap(desk, customer, slot)));
    expect(countOf(results)).toEqual({ committed: 1, 'unavailable: full': 59 });
    for (const result of results) {
      if (result.outcome !== 'unavailable') continue;
      expect(result.alternatives.length).toBeGreaterThan(0);
      expect(result.alternatives.map(({ start }) => start)).not.toContain(slot.start);
    }
    const contents = await readContents(store, profile.id);
    expect(contents.bookings).toHaveLength(1);
    expectOneStoryOf(contents, profile, desk.now());
  });

  it('fill a hundred slots up to the limit of the week, and no further', async () => {
    const profile = practice();
    const desk = deskOf(profile);
    const slots = ['03', '04', '05', '06', '07'].flatMap((day) =>
      profile.resources.flatMap(({ id }) =>
        ['11:30', '13:00'].map((time): Slot => ({
          serviceId: 'lunch',
          resourceId: id,
          start: `2026-03-${day}T${time}:00+04:00`,
          end: `2026-03-${day}T${time === '11:30' ? '13:00' : '14:30'}:00+04:00`,
        })),
      ),
    );
    expect(slots).toHaveLength(100);
    // Three want each slot.
    const taps = slots.flatMap((slot, index) => [0, 1, 2].map((nth) => () => tap(desk, 3 * index + nth, slot)));
    const results = await inLanes(taps, environment.full ? taps.length : 20);
    expect(results).toHaveLength(300);
    expect(countOf(results)).toMatchObject({ committed: 60 });
    const contents = await readContents(store, profile.id);
    expect(contents.bookings).toHaveLength(60);
    expect(contents.guards).toEqual([{ id: 'service:lunch:week:2026-03-02', version: 60 }]);
    expectOneStoryOf(contents, profile, desk.now());
  });
});

/** So many at a time: each who is done makes room for the next. */
async function inLanes<Result>(tasks: readonly (() => Promise<Result>)[], lanes: number): Promise<Result[]> {
  const results: Result[] = [];
  const left = [...tasks];
  const lane = async (): Promise<void> => {
    for (let task = left.shift(); task !== undefined; task = left.shift()) results.push(await task());
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** Ten people with two visits a day each, of which there may be sixty a week. */
function practice(): BusinessProfile {
  const plain = laKaz();
  const resources = Array.from({ length: 10 }, (_, index) => ({
    id: `doctor${String(index)}`,
    name: `Doctor ${String(index)}`,
    kind: 'staff' as const,
    mode: 'exclusive' as const,
    seats: 1,
    limits: [],
  }));
  return {
    ...plain,
    hours: [{ days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '11:30', to: '14:30' }],
    resources,
    services: plain.services
      .filter(({ id }) => id === 'lunch')
      .map((service) => ({
        ...service,
        hours: undefined,
        resources: resources.map(({ id }) => id),
        slotIntervalMinutes: 90,
        limits: [{ per: 'week' as const, bookings: 60 }],
      }))
      .map(({ hours: _, ...service }) => service),
  };
}
