import { describe, expect, it } from '@jest/globals';
import { type BookingDesk, openDesk } from '../../test/booking-desk.ts';
import { laKaz } from '../../test/la-kaz.ts';
import { done, ownerAt } from '../../test/owner-at.ts';
import { salon } from '../../test/salon.ts';
import { expectOneStory } from '../../test/sound-ledger.ts';
import { book, confirm, drafted } from '../../test/steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
const DINNER = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 };
const restaurant = (): BookingDesk => openDesk(laKaz(), NOW);
const move = (desk: BookingDesk, wish: Parameters<typeof desk.bookings.owner.moveForCustomer>[1], turn?: number) =>
  desk.bookings.owner.moveForCustomer(ownerAt(desk, undefined, turn), wish);
const cancel = (desk: BookingDesk, reference: string, turn?: number) =>
  desk.bookings.owner.cancelForCustomer(ownerAt(desk, undefined, turn), { reference });
const noShow = (desk: BookingDesk, reference: string, attended = false) =>
  desk.bookings.owner.markNoShow(ownerAt(desk), { reference, attended });

describe('moveForCustomer', () => {
  it('moves after the deadline and past the rules; reference, price, length and contact stay', async () => {
    const desk = openDesk(salon(), '2026-03-02T08:00:00+01:00');
    const wish = { service_id: 'haircut', date: '2026-03-03', time: '09:00', resource_id: 'maya', name: 'Anya' };
    const before = await book(desk, 'anya', wish);
    const result = await move(desk, { reference: before.reference, date: '2026-03-05', time: '20:10' });
    expect(result).toMatchObject({
      outcome: 'done',
      // Maya has Thursdays off; Léa, who has not, comes first.
      booking: {
        ...before,
        slot: { resourceId: 'lea', start: '2026-03-05T20:10:00+01:00' },
        canMove: true,
        canCancel: true,
      },
      warnings: ['closed'],
    });
    const [stored] = await desk.ledger.readBookings('salon', [before.reference]);
    expect(stored).toMatchObject({
      source: 'customer',
      contact: { phone: '+23057001234', name: 'anya' },
      price: before.price,
    });
    expect(stored?.history.at(-1)).toMatchObject({ action: 'moved', by: 'owner', from: before.slot });
    expect(desk.ledger.events().at(-1)).toMatchObject({ type: 'booking.moved', from: before.slot });
    desk.setNow('2026-03-05T20:20:00+01:00');
    expect(await move(desk, { reference: before.reference, date: '2026-03-06', time: '10:00' })).toMatchObject({
      warnings: ['too_late_to_move'],
    });
    expectOneStory(desk, salon());
  });

  it('keeps the table if it is free, takes another one if not, and binds itself to one that is named', async () => {
    const desk = restaurant();
    const small = { ...DINNER, party_size: 2 };
    const { reference } = await book(desk, 'anya', small);
    const to = { reference, date: '2026-03-04', time: '19:30' };
    expect(done(await move(desk, to)).slot.resourceId).toBe('T1');
    await desk.bookings.owner.bookForCustomer(ownerAt(desk), { ...small, resource_id: 'T1' });
    expect(done(await move(desk, { ...to, date: '2026-03-03' })).slot.resourceId).toBe('T2');
    const named = await move(desk, { ...to, date: '2026-03-03', resource_id: 'T1' });
    expect(named).toMatchObject({ outcome: 'unavailable', reason: 'full', reference });
    expect(done(await move(desk, { ...to, date: '2026-03-03', resource_id: 'T3', party_size: 3 }))).toMatchObject({
      partySize: 3,
      slot: { resourceId: 'T3' },
    });
    expectOneStory(desk, laKaz());
  });

  it('moves a visit of two services with the gap of its buffers, as long as it was booked', async () => {
    const desk = openDesk(salon(), '2026-03-02T08:00:00+01:00');
    const wish = { service_id: 'colour+haircut', date: '2026-03-03', time: '13:00', duration_minutes: 150 };
    const { reference, slot } = done(await desk.bookings.owner.bookForCustomer(ownerAt(desk), wish));
    expect(slot).toMatchObject({ resourceId: 'lea', end: '2026-03-03T15:45:00+01:00' });
    const moved = done(await move(desk, { reference, date: '2026-03-04', time: '13:30' }));
    expect(moved.slot).toMatchObject({ resourceId: 'lea', end: '2026-03-04T16:15:00+01:00' });
    expectOneStory(desk, salon());
  });

  it('gives up the customer’s draft about this booking, and leaves any other', async () => {
    const desk = restaurant();
    const { reference } = await book(desk, 'anya', DINNER);
    const to = { reference, date: '2026-03-05', time: '20:00' };
    await desk.bookings.draftMove(desk.who('anya'), to);
    await move(desk, { ...to, date: '2026-03-06' });
    expect((await desk.bookings.customerState(desk.who('anya'))).openDraft).toBeUndefined();
    expectOneStory(desk, laKaz());

    const other = drafted(await desk.bookings.draftBooking(desk.who('anya'), { ...DINNER, date: '2026-03-04' }));
    await move(desk, { ...to, date: '2026-03-07' });
    expect((await desk.bookings.customerState(desk.who('anya'))).openDraft).toEqual(other);
    expect(await confirm(desk, 'anya', other)).toMatchObject({ outcome: 'committed' });
    expectOneStory(desk, laKaz());
  });

  it('writes nothing for a move to where it is', async () => {
    const desk = restaurant();
    const { reference } = await book(desk, 'anya', DINNER);
    expect(await move(desk, { reference, date: '2026-03-03', time: '19:30' })).toMatchObject({ outcome: 'done' });
    expect((await desk.ledger.readBookings('la-kaz', [reference]))[0]?.history).toHaveLength(2);
  });

  it('comes to one outcome beside the customer’s own cancellation', async () => {
    const desk = restaurant();
    const { reference } = await book(desk, 'anya', DINNER);
    const draft = drafted(await desk.bookings.draftCancel(desk.who('anya'), { reference }));
    const [moved, cancelled] = await Promise.all([
      move(desk, { reference, date: '2026-03-04', time: '19:30' }),
      confirm(desk, 'anya', draft),
    ]);
    const [stored] = await desk.ledger.readBookings('la-kaz', [reference]);
    expect([moved.outcome, cancelled.outcome, stored?.state]).toEqual(
      stored?.state === 'cancelled' ? [moved.outcome, 'committed', 'cancelled'] : ['done', 'refused', 'confirmed'],
    );
    expectOneStory(desk, laKaz());
  });
});

describe('cancelForCustomer', () => {
  it('cancels after the deadline and after the begin, but not what is over', async () => {
    const desk = restaurant();
    const [one, two] = [await book(desk, 'anya', DINNER), await book(desk, 'ravi', { ...DINNER, party_size: 2 })];
    desk.setNow('2026-03-03T20:00:00+04:00');
    expect(await cancel(desk, one.reference)).toMatchObject({
      outcome: 'done',
      booking: { state: 'cancelled' },
      warnings: ['too_late_to_cancel'],
    });
    expect(desk.ledger.events().at(-1)).toMatchObject({ type: 'booking.cancelled' });
    expectOneStory(desk, laKaz());
    desk.setNow('2026-03-03T21:30:00+04:00');
    const over = await cancel(desk, two.reference);
    expect(over).toMatchObject({ outcome: 'refused', reason: 'wrong_state', bookings: [{ state: 'completed' }] });
    expect(await cancel(desk, 'ZZZZZZ')).toMatchObject({ outcome: 'refused', reason: 'unknown_booking' });
  });

  it('frees the place for customers, and for the waiting list', async () => {
    const profile = laKaz({ policies: { ...laKaz().policies, waitingList: { offerMinutes: 30 } } });
    const desk = openDesk(profile, NOW);
    const { reference } = await book(desk, 'anya', DINNER);
    await cancel(desk, reference);
    expect(desk.ledger.due()).toMatchObject([{ kind: 'owner_change' }, { kind: 'place_freed', date: '2026-03-03' }]);
    await expect(book(desk, 'ravi', DINNER)).resolves.toBeDefined();
    expectOneStory(desk, profile);
  });
});

describe('markNoShow', () => {
  it('is for what has begun, and is taken back', async () => {
    const desk = restaurant();
    const { reference } = await book(desk, 'anya', DINNER);
    expect(await noShow(desk, reference)).toMatchObject({ outcome: 'refused', reason: 'not_begun' });
    desk.setNow('2026-03-03T19:30:00+04:00');
    expect(await noShow(desk, reference)).toMatchObject({ outcome: 'done', booking: { state: 'no_show' } });
    expect(desk.ledger.events().at(-1)).toMatchObject({ type: 'booking.no_show', reference });
    expect(await desk.bookings.upcoming(desk.who('anya'))).toEqual([]);
    expectOneStory(desk, laKaz());

    expect(await noShow(desk, reference, true)).toMatchObject({ outcome: 'done', booking: { state: 'confirmed' } });
    expect(desk.ledger.events().at(-1)).toMatchObject({ type: 'booking.attended', reference });
    expect(await desk.bookings.upcoming(desk.who('anya'))).toHaveLength(1);
    expectOneStory(desk, laKaz());
    desk.setNow('2026-03-10T12:00:00+04:00');
    expect(await noShow(desk, reference)).toMatchObject({ outcome: 'done' });
    expectOneStory(desk, laKaz());
  });
});

describe('the table of transitions', () => {
  const states = {
    confirmed: async (desk: BookingDesk) => (await book(desk, 'anya', DINNER)).reference,
    held: async (desk: BookingDesk) => drafted(await desk.bookings.draftBooking(desk.who('anya'), DINNER)).reference,
    cancelled: async (desk: BookingDesk) => {
      const { reference } = await book(desk, 'anya', DINNER);
      await cancel(desk, reference);
      return reference;
    },
    no_show: async (desk: BookingDesk) => {
      const { reference } = await book(desk, 'anya', DINNER);
      desk.setNow('2026-03-03T20:00:00+04:00');
      await noShow(desk, reference);
      return reference;
    },
  };
  const actions = {
    moved: (desk: BookingDesk, reference: string) => move(desk, { reference, date: '2026-03-05', time: '19:30' }),
    cancelled: (desk: BookingDesk, reference: string) => cancel(desk, reference),
    no_show: (desk: BookingDesk, reference: string) => noShow(desk, reference),
    attended: (desk: BookingDesk, reference: string) => noShow(desk, reference, true),
  };
  const customers = {
    moved: (desk: BookingDesk, reference: string) =>
      desk.bookings.draftMove(desk.who('anya'), { reference, date: '2026-03-05', time: '19:30' }),
    cancelled: (desk: BookingDesk, reference: string) => desk.bookings.draftCancel(desk.who('anya'), { reference }),
  };
  const ALLOWED: Record<keyof typeof states, readonly string[]> = {
    held: [],
    confirmed: ['moved', 'cancelled', 'no_show'],
    cancelled: [],
    no_show: ['attended'],
  };
  const stateNames = ['held', 'confirmed', 'cancelled', 'no_show'] as const;
  const actionNames = ['moved', 'cancelled', 'no_show', 'attended'] as const;

  it.each(stateNames.flatMap((state) => actionNames.map((action) => [state, action] as const)))(
    'of a booking that is %s, the owner’s %s',
    async (state, action) => {
      const desk = restaurant();
      const reference = await states[state](desk);
      if (state === 'confirmed') desk.setNow('2026-03-03T20:00:00+04:00');
      const standing = JSON.stringify(desk.ledger.contents());
      const result = await actions[action](desk, reference);
      if (ALLOWED[state].includes(action)) expect(result).toMatchObject({ outcome: 'done' });
      else {
        expect(result).toMatchObject({ outcome: 'refused', reason: 'wrong_state', bookings: [{ reference }] });
        expect(JSON.stringify(desk.ledger.contents())).toBe(standing);
      }
      expectOneStory(desk, laKaz());
    },
  );

  it.each(stateNames.flatMap((state) => (['moved', 'cancelled'] as const).map((action) => [state, action] as const)))(
    'of a booking that is %s, the customer’s %s',
    async (state, action) => {
      const desk = restaurant();
      const reference = await states[state](desk);
      const result = await customers[action](desk, reference);
      expect(result.outcome).toBe(ALLOWED[state].includes(action) ? 'drafted' : 'refused');
      expectOneStory(desk, laKaz());
    },
  );
});
