import { describe, expect, it } from '@jest/globals';
import { type BlockTimeResult } from '@randevou/contracts';
import { type BookingDesk, openDesk } from '../../test/booking-desk.ts';
import { laKaz } from '../../test/la-kaz.ts';
import { done, ownerAt } from '../../test/owner-at.ts';
import { salon } from '../../test/salon.ts';
import { expectOneStory } from '../../test/sound-ledger.ts';
import { book, confirm, drafted } from '../../test/steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
const DINNER = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 };
const EVENING = { from: '2026-03-03T18:00:00+04:00', to: '2026-03-03T23:00:00+04:00' };
const waitingList = { policies: { ...laKaz().policies, waitingList: { offerMinutes: 30 } } };
const block = (desk: BookingDesk, wish: Parameters<typeof desk.bookings.owner.blockTime>[1], turn?: number) =>
  desk.bookings.owner.blockTime(ownerAt(desk, undefined, turn), wish);
const idOf = (result: BlockTimeResult): string => {
  if (result.outcome !== 'blocked') throw new Error(JSON.stringify(result));
  return result.blockId;
};

describe('blockTime', () => {
  it('takes all resources out of use for days, for customers and for the owner, and gives them back', async () => {
    const desk = openDesk(laKaz(), NOW);
    const span = { from: '2026-03-03T00:00:00+04:00', to: '2026-03-08T00:00:00+04:00' };
    const blockId = idOf(await block(desk, span));
    expect(await desk.bookings.draftBooking(desk.who('anya'), DINNER)).toMatchObject({
      outcome: 'unavailable',
      reason: 'full',
    });
    expect(await desk.bookings.owner.bookForCustomer(ownerAt(desk), DINNER)).toMatchObject({
      outcome: 'unavailable',
      reason: 'full',
    });
    expect(await desk.bookings.draftBooking(desk.who('anya'), { ...DINNER, date: '2026-03-07' })).toMatchObject({
      outcome: 'unavailable',
    });
    expectOneStory(desk, laKaz());
    const unblocked = await desk.bookings.owner.unblockTime(ownerAt(desk), { block_id: blockId, ...span });
    expect(unblocked).toEqual({ outcome: 'unblocked' });
    expect(desk.ledger.agenda().flatMap(({ entries }) => entries)).toEqual([]);
    await expect(book(desk, 'anya', DINNER)).resolves.toBeDefined();
  });

  it('takes one person out of use, and a shared room whole', async () => {
    const desk = openDesk(salon(), '2026-03-02T08:00:00+01:00');
    const haircut = { service_id: 'haircut', date: '2026-03-03', time: '10:00', name: 'Anya' };
    await block(desk, { resource_ids: ['lea'], from: '2026-03-03T10:30:00+01:00', to: '2026-03-03T11:00:00+01:00' });
    const named = await desk.bookings.draftBooking(desk.who('anya'), { ...haircut, resource_id: 'lea' });
    expect(named).toMatchObject({ outcome: 'unavailable', reason: 'resource_not_available' });
    expect((await book(desk, 'anya', haircut)).slot.resourceId).toBe('maya');
    await block(desk, { resource_ids: ['studio'], from: '2026-03-04T17:00:00+01:00', to: '2026-03-04T17:01:00+01:00' });
    const wish = { service_id: 'class', date: '2026-03-04', time: '17:00', party_size: 1 };
    expect(await desk.bookings.draftBooking(desk.who('ravi'), wish)).toMatchObject({ outcome: 'unavailable' });
    expectOneStory(desk, salon());
  });

  it('names the bookings in its way, and blocks anyway when told so', async () => {
    const desk = openDesk(laKaz(), NOW);
    const late = await book(desk, 'anya', { ...DINNER, time: '20:00' });
    const early = await book(desk, 'ravi', { ...DINNER, time: '18:30', party_size: 2 });
    expect(await block(desk, EVENING)).toEqual({
      outcome: 'refused',
      reason: 'bookings_in_the_way',
      bookings: [early, late],
    });
    expect(
      desk.ledger
        .agenda()
        .flatMap(({ entries }) => entries)
        .map(({ state }) => state),
    ).toEqual(['booked', 'booked']);
    expect(await block(desk, { ...EVENING, anyway: true })).toMatchObject({
      outcome: 'blocked',
      bookings: [early, late],
    });
    expect(await desk.bookings.upcoming(desk.who('anya'))).toEqual([late]);
    // Only the table where somebody sits is in the way of blocking it.
    expect(await block(desk, { ...EVENING, resource_ids: ['T2'], from: '2026-03-03T22:00:00+04:00' })).toMatchObject({
      outcome: 'blocked',
      bookings: [],
    });
  });

  it('wins over a hold: who confirms it then is shown other times', async () => {
    const desk = openDesk(laKaz(), NOW);
    const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), DINNER));
    expect(await block(desk, EVENING)).toMatchObject({ outcome: 'blocked', bookings: [] });
    expectOneStory(desk, laKaz());
    const result = await confirm(desk, 'anya', draft);
    expect(result).toMatchObject({ outcome: 'unavailable', reason: 'full' });
    if (result.outcome !== 'unavailable') throw new Error('booked');
    expect(result.alternatives.length).toBeGreaterThan(0);
    expect(
      result.alternatives.every(
        ({ start }) => !start.startsWith('2026-03-03T19') && !start.startsWith('2026-03-03T20'),
      ),
    ).toBe(true);
    expect(await desk.ledger.listBookings('la-kaz', { states: ['confirmed'] })).toEqual([]);
    expectOneStory(desk, laKaz());
  });

  it('wins over the hold of a move: the booking stays where it is', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference, slot } = await book(desk, 'anya', DINNER);
    const draft = drafted(
      await desk.bookings.draftMove(desk.who('anya'), { reference, date: '2026-03-04', time: '20:00' }),
    );
    await block(desk, { from: '2026-03-04T18:00:00+04:00', to: '2026-03-04T23:00:00+04:00' });
    expect(await confirm(desk, 'anya', draft)).toMatchObject({ outcome: 'unavailable' });
    expect(await desk.bookings.upcoming(desk.who('anya'))).toMatchObject([{ reference, slot }]);
    expectOneStory(desk, laKaz());
  });

  it('refuses what no transaction holds, what ends before it starts, and what the profile does not know', async () => {
    const desk = openDesk(laKaz(waitingList), NOW);
    const reason = async (wish: Parameters<typeof block>[1]) => {
      const result = await block(desk, wish);
      return result.outcome === 'refused' ? result.reason : result.outcome;
    };
    const from = '2026-03-03T00:00:00Z';
    expect(await reason({ from, to: '2026-03-28T00:00:00Z' })).toBe('too_long');
    expect(await reason({ from, to: '2026-04-25T00:00:00Z', resource_ids: ['T1'] })).toBe('too_long');
    expect(await reason({ from, to: '9999-12-31T00:00:00Z' })).toBe('too_long');
    expect(await reason({ from, to: from })).toBe('ends_before_start');
    expect(await reason({ from, to: '2026-03-02T00:00:00Z' })).toBe('ends_before_start');
    expect(await reason({ ...EVENING, resource_ids: ['T1', 'T9'] })).toBe('unknown_resource');
    expect(desk.ledger.agenda()).toEqual([]);
    const most = { from, to: '2026-03-27T00:00:00Z' };
    const blockId = idOf(await block(desk, most));
    expect(await desk.bookings.owner.unblockTime(ownerAt(desk), { block_id: blockId, ...most })).toEqual({
      outcome: 'unblocked',
    });
  });

  it('is one block however often the turn is repeated', async () => {
    const desk = openDesk(laKaz(), NOW);
    const first = await block(desk, EVENING, 7);
    expect(await block(desk, EVENING, 7)).toEqual(first);
    expect(desk.ledger.agenda().map(({ version }) => version)).toEqual([1, 1, 1]);
    expect(idOf(await block(desk, EVENING))).not.toBe(idOf(first));
  });

  it('leaves no booking in blocked time when both come at once', async () => {
    const desk = openDesk(laKaz(), NOW);
    const [booked, blocked] = await Promise.all([
      desk.bookings.owner.bookForCustomer(ownerAt(desk), DINNER),
      block(desk, EVENING),
    ]);
    expect([booked.outcome, blocked.outcome].sort()).toEqual(
      blocked.outcome === 'blocked' ? ['blocked', 'unavailable'] : ['done', 'refused'],
    );
    expectOneStory(desk, laKaz());
  });
});

describe('unblockTime', () => {
  it('tells the waiting list of every day that becomes free', async () => {
    const desk = openDesk(laKaz(waitingList), NOW);
    const span = { from: '2026-03-01T12:00:00+04:00', to: '2026-03-06T00:00:00+04:00', resource_ids: ['T1', 'T2'] };
    const block_id = idOf(await block(desk, span));
    expect(desk.ledger.due()).toEqual([]);
    await desk.bookings.owner.unblockTime(ownerAt(desk), { block_id, from: span.from, to: span.to });
    const dates = desk.ledger.due().flatMap((due) => (due.kind === 'place_freed' ? [due.date] : []));
    expect(dates.sort()).toEqual(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']);
  });

  it('knows only what was blocked, from and to the same instants', async () => {
    const desk = openDesk(laKaz(), NOW);
    const block_id = idOf(await block(desk, EVENING));
    const other = idOf(await block(desk, { ...EVENING, resource_ids: ['T1'] }));
    const unblock = (wish: Parameters<typeof desk.bookings.owner.unblockTime>[1]) =>
      desk.bookings.owner.unblockTime(ownerAt(desk), wish);
    const unknown = { outcome: 'refused', reason: 'unknown_block' };
    expect(await unblock({ ...EVENING, block_id: 'B_0000000000ZZZZZZZZ' })).toEqual(unknown);
    expect(await unblock({ ...EVENING, block_id: 'K7F3QZ' })).toEqual(unknown);
    expect(await unblock({ block_id, from: EVENING.from, to: '2026-03-03T22:00:00+04:00' })).toEqual(unknown);
    const utc = { from: '2026-03-03T14:00:00Z', to: '2026-03-03T19:00:00Z' };
    expect(await unblock({ block_id, ...utc })).toEqual({ outcome: 'unblocked' });
    expect(await unblock({ block_id, ...utc })).toEqual({ outcome: 'unblocked' });
    const standing = desk.ledger.agenda().flatMap(({ entries }) => entries);
    expect(standing.map(({ reference }) => reference)).toEqual([other]);
  });

  it('leaves bookings that stood there', async () => {
    const desk = openDesk(laKaz(), NOW);
    const booking = done(await desk.bookings.owner.bookForCustomer(ownerAt(desk, 'anya'), DINNER));
    const block_id = idOf(await block(desk, { ...EVENING, anyway: true }));
    await desk.bookings.owner.unblockTime(ownerAt(desk), { block_id, ...EVENING });
    expect(await desk.bookings.upcoming(desk.who('anya'))).toEqual([booking]);
    expectOneStory(desk, laKaz());
  });
});
