import { describe, expect, it } from '@jest/globals';
import { type BusinessProfile } from '@randevou/contracts';
import fc from 'fast-check';
import { type BookingDesk, openDesk } from '../../test/booking-desk.ts';
import { laKaz } from '../../test/la-kaz.ts';
import { ownerAt } from '../../test/owner-at.ts';
import { salon } from '../../test/salon.ts';
import { expectOneStory } from '../../test/sound-ledger.ts';

/*
 * The owner and customers do what they like, in any order and some at once: no place is ever given twice, and all items
 * of the ledger go on telling one story.
 */

const NAMES = ['anya', 'ravi'];
const HOUR = 3_600_000;

interface World {
  readonly desk: BookingDesk;
  readonly blocks: { block_id: string; from: string; to: string }[];
  readonly reference: (n: number) => Promise<string>;
}
type Step = (world: World) => Promise<unknown>;

function steps(profile: BusinessProfile, services: readonly string[], first: string): fc.Arbitrary<Step> {
  const day = fc.nat(3).map((days) => new Date(Date.parse(first) + days * 24 * HOUR).toISOString().slice(0, 10));
  const time = fc.tuple(fc.integer({ min: 7, max: 22 }), fc.constantFrom('00', '15', '30', '37')).map((each) => {
    return `${String(each[0]).padStart(2, '0')}:${each[1]}`;
  });
  const when = fc.record({ date: day, time });
  const resource = fc.option(fc.constantFrom(...profile.resources.map(({ id }) => id)), { nil: undefined });
  const wish = fc.record({
    service_id: fc.constantFrom(...services),
    party_size: fc.integer({ min: 1, max: 5 }),
    resource_id: resource,
  });
  const clean = (args: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
  const n = fc.nat(20);
  return fc.oneof(
    fc.tuple(wish, when, fc.option(fc.constantFrom(...NAMES), { nil: undefined })).map(
      ([what, at, name]): Step =>
        ({ desk }) =>
          desk.bookings.owner.bookForCustomer(ownerAt(desk, name), {
            ...what,
            ...at,
            ...clean({ resource_id: what.resource_id }),
          }),
    ),
    fc.tuple(n, when, resource).map(
      ([which, at, to]): Step =>
        async ({ desk, reference }) =>
          desk.bookings.owner.moveForCustomer(ownerAt(desk), {
            reference: await reference(which),
            ...at,
            ...(to === undefined ? {} : { resource_id: to }),
          }),
    ),
    n.map(
      (which): Step =>
        async ({ desk, reference }) =>
          desk.bookings.owner.cancelForCustomer(ownerAt(desk), { reference: await reference(which) }),
    ),
    fc.tuple(n, fc.boolean()).map(
      ([which, attended]): Step =>
        async ({ desk, reference }) =>
          desk.bookings.owner.markNoShow(ownerAt(desk), { reference: await reference(which), attended }),
    ),
    fc
      .tuple(fc.nat(90), fc.integer({ min: 1, max: 40 }), resource)
      .map(([after, hours, only]): Step => async ({ desk, blocks }) => {
        const from = new Date(Date.parse(first) + after * HOUR).toISOString();
        const to = new Date(Date.parse(from) + hours * HOUR).toISOString();
        const span = { from, to, ...(only === undefined ? {} : { resource_ids: [only] }) };
        const result = await desk.bookings.owner.blockTime(ownerAt(desk), span);
        if (result.outcome === 'blocked') blocks.push({ block_id: result.blockId, from, to });
      }),
    n.map((which): Step => async ({ desk, blocks }) => {
      const block = blocks.at(which % Math.max(1, blocks.length));
      if (block !== undefined) await desk.bookings.owner.unblockTime(ownerAt(desk), block);
    }),
    fc.tuple(fc.constantFrom(...NAMES), wish, when).map(
      ([name, what, at]): Step =>
        ({ desk }) =>
          desk.bookings.draftBooking(desk.who(name), {
            ...what,
            ...at,
            time: `${at.time.slice(0, 3)}30`,
            ...clean({ resource_id: what.resource_id }),
          }),
    ),
    fc.tuple(fc.constantFrom(...NAMES), n, when).map(
      ([name, which, at]): Step =>
        async ({ desk, reference }) =>
          desk.bookings.draftMove(desk.who(name), {
            reference: await reference(which),
            ...at,
            time: `${at.time.slice(0, 3)}30`,
          }),
    ),
    fc.constantFrom(...NAMES).map((name): Step => async ({ desk }) => {
      const { openDraft } = await desk.bookings.customerState(desk.who(name));
      if (openDraft === undefined) return;
      const act = { kind: 'confirm' as const, draftId: openDraft.id };
      await desk.bookings.commitDraft(desk.who(name, { act }), { draft_id: openDraft.id, name: 'Anya' });
    }),
    fc.integer({ min: 1, max: 12 }).map((hours): Step => async ({ desk }) => {
      desk.setNow(new Date(desk.now() + hours * HOUR).toISOString());
    }),
  );
}

async function play(profile: BusinessProfile, now: string, moves: readonly (readonly Step[])[]): Promise<void> {
  const desk = openDesk(profile, now);
  const reference = async (which: number): Promise<string> => {
    const bookings = await desk.ledger.listBookings(profile.id, {});
    return bookings[which % Math.max(1, bookings.length)]?.reference ?? 'ZZZZZZ';
  };
  const world: World = { desk, blocks: [], reference };
  for (const together of moves) {
    await Promise.all(together.map((step) => step(world)));
    expectOneStory(desk, profile);
  }
  expect(desk.ledger.contents().bookings.every(({ history, revision }) => history.length === revision)).toBe(true);
}

describe.each([
  [
    'a restaurant with joined tables',
    laKaz({ joins: [{ resources: ['T1', 'T2'] }] }),
    ['lunch', 'dinner', 'lunch+dinner'],
    '2026-03-02T09:00:00+04:00',
  ],
  [
    'a salon with a class and visits of two services',
    salon(),
    ['haircut', 'colour', 'class', 'haircut+colour'],
    '2026-03-03T08:00:00+01:00',
  ],
])('%s', (_, profile, services, now) => {
  it('gives no place twice', async () => {
    const step = steps(profile, services, now.slice(0, 10));
    const together = fc.array(step, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(together, { minLength: 1, maxLength: 20 }), (moves) => play(profile, now, moves)),
      { seed: 20260302, numRuns: 150 },
    );
  }, 120_000);
});
