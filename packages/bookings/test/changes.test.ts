import { describe, expect, it } from '@jest/globals';
import { openDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { salon } from './salon.ts';
import { agendaLines, book, cancel, committed, confirm, drafted, move } from './steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
const dinner = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 };

describe('moving', () => {
  it('keeps the reference and swaps the places in one write, its own place counting as free', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    const draft = drafted(
      await desk.bookings.draftMove(desk.who('anya'), { reference, date: '2026-03-03', time: '20:00' }),
    );
    expect(draft).toMatchObject({
      kind: 'move',
      reference,
      from: { start: '2026-03-03T19:30:00+04:00' },
      slot: { start: '2026-03-03T20:00:00+04:00', resourceId: 'T3' },
    });
    expect(agendaLines(desk)).toEqual(['2026-03-03 T3 booked 15:30-17:30', '2026-03-03 T3 held 16:00-18:00']);
    const result = await confirm(desk, 'anya', draft);
    expect(result).toMatchObject({
      outcome: 'committed',
      kind: 'move',
      from: draft.from,
      booking: { reference, slot: draft.slot },
    });
    expect(agendaLines(desk)).toEqual(['2026-03-03 T3 booked 16:00-18:00']);
    expect(await confirm(desk, 'anya', draft)).toEqual(result);
    const [stored] = await desk.ledger.readBookings('la-kaz', [reference]);
    expect(stored?.history.map(({ action }) => action)).toEqual(['held', 'confirmed', 'moved']);
    expect(stored?.revision).toBe(3);
    expect(desk.ledger.events().map((event) => `${event.type} ${'revision' in event ? event.revision : ''}`)).toEqual([
      'booking.confirmed 2',
      'booking.moved 3',
    ]);
  });

  it('does not offer the place where the booking stands', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    const result = await desk.bookings.draftMove(desk.who('anya'), { reference, date: '2026-03-03', time: '20:00' });
    const clock = (slots: readonly { start: string }[]): string[] => slots.map(({ start }) => start.slice(11, 16));
    expect(result.outcome === 'drafted' ? clock(result.neighbours) : []).toEqual(['20:30', '19:00', '18:30']);
    const off = await desk.bookings.draftMove(desk.who('anya'), { reference, date: '2026-03-03', time: '19:45' });
    expect(off.outcome === 'unavailable' ? clock(off.alternatives) : []).toEqual(['20:00', '19:00', '20:30', '18:30']);
  });

  it('goes to another day and party, and frees the old one', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    const moved = committed(await move(desk, 'anya', { reference, date: '2026-03-06', time: '18:30', party_size: 2 }));
    expect(moved).toMatchObject({ reference, partySize: 2, slot: { resourceId: 'T1' } });
    expect(agendaLines(desk)).toEqual(['2026-03-06 T1 booked 14:30-16:30']);
    await book(desk, 'ben', dinner);
    expect(
      await desk.bookings.draftBooking(desk.who('anya'), { ...dinner, date: '2026-03-06', party_size: 2 }),
    ).toMatchObject({ reason: 'already_booked_that_day' });
    drafted(await desk.bookings.draftBooking(desk.who('anya'), { ...dinner, time: '18:30', party_size: 2 }));
  });

  it('stays with the same person if they are free then', async () => {
    const desk = openDesk(salon(), '2026-04-13T08:00:00+02:00');
    const { reference } = await book(desk, 'anya', {
      service_id: 'haircut',
      date: '2026-04-14',
      time: '10:00',
      resource_id: 'maya',
    });
    // Any other choice would fall on Léa, who has no booking that day.
    expect(committed(await move(desk, 'anya', { reference, date: '2026-04-15', time: '10:00' })).slot.resourceId).toBe(
      'maya',
    );
    desk.setNow('2026-04-13T08:30:00+02:00');
    expect(committed(await move(desk, 'anya', { reference, date: '2026-04-15', time: '15:00' })).slot.resourceId).toBe(
      'lea',
    );
  });

  it('leaves the booking where it is when the new place is taken', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    await book(desk, 'ben', { ...dinner, date: '2026-03-04' });
    expect(
      await desk.bookings.draftMove(desk.who('anya'), { reference, date: '2026-03-04', time: '20:00' }),
    ).toMatchObject({ outcome: 'unavailable', reason: 'full', reference });
    expect(agendaLines(desk)).toContain('2026-03-03 T3 booked 15:30-17:30');
  });

  it('lets a lapsed move go without harm to the booking', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    drafted(await desk.bookings.draftMove(desk.who('anya'), { reference, date: '2026-03-04', time: '20:00' }));
    desk.setNow('2026-03-02T09:10:00+04:00');
    expect(await desk.bookings.expireHold(desk.who('relay', { role: 'relay' }), reference)).toEqual({ released: true });
    expect(agendaLines(desk)).toEqual(['2026-03-03 T3 booked 15:30-17:30']);
    expect(desk.ledger.due()).toMatchObject([{ kind: 'reminder' }, { kind: 'reminder' }]);
  });

  it('moves to a tapped slot at once', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    const found = await desk.bookings.findSlots(desk.who('anya'), { reference, date: '2026-03-03', time: '20:00' });
    expect(found.slots.map(({ start }) => start.slice(11, 16))).toEqual(['20:00', '20:30', '19:00', '18:30']);
    const slot = found.exact!;
    const tap = desk.who('anya', { act: { kind: 'take_slot', slot } });
    const result = await desk.bookings.commitSlot(tap, { slot, reference });
    expect(result).toMatchObject({ outcome: 'committed', kind: 'move', from: { start: '2026-03-03T19:30:00+04:00' } });
    expect(await desk.bookings.commitSlot(tap, { slot, reference })).toEqual(result);
    expect(agendaLines(desk)).toEqual(['2026-03-03 T3 booked 16:00-18:00']);
  });
});

describe('cancelling', () => {
  it('frees the place and says so again when tapped again', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    const draft = drafted(await desk.bookings.draftCancel(desk.who('anya'), { reference }));
    const result = await confirm(desk, 'anya', draft);
    expect(result).toMatchObject({
      outcome: 'committed',
      kind: 'cancel',
      booking: { reference, state: 'cancelled', canMove: false, canCancel: false },
    });
    expect(await confirm(desk, 'anya', draft)).toEqual(result);
    expect(agendaLines(desk)).toEqual([]);
    expect(await desk.bookings.upcoming(desk.who('anya'))).toEqual([]);
    await book(desk, 'ben', dinner);
    await book(desk, 'anya', { ...dinner, party_size: 2 });
  });

  it('does not undo a booking by an older draft', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    const stale = drafted(await desk.bookings.draftCancel(desk.who('anya'), { reference }));
    await move(desk, 'anya', { reference, date: '2026-03-04', time: '19:00' });
    expect(await confirm(desk, 'anya', stale)).toEqual({ outcome: 'refused', reason: 'no_such_draft' });
    expect((await desk.bookings.upcoming(desk.who('anya')))[0]).toMatchObject({ reference, state: 'confirmed' });
  });

  it('is not active twice', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    await cancel(desk, 'anya', reference);
    const after = { outcome: 'refused', reason: 'not_active', booking: { reference, state: 'cancelled' } };
    expect(await desk.bookings.draftCancel(desk.who('anya'), { reference })).toMatchObject(after);
    expect(
      await desk.bookings.draftMove(desk.who('anya'), { reference, date: '2026-03-04', time: '19:00' }),
    ).toMatchObject(after);
  });
});

describe('deadlines', () => {
  it('end with the last allowed minute, and hold for what was asked in time', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    desk.setNow('2026-03-03T17:30:00+04:00');
    expect((await desk.bookings.upcoming(desk.who('anya')))[0]).toMatchObject({ canMove: true, canCancel: true });
    const draft = drafted(await desk.bookings.draftCancel(desk.who('anya'), { reference }));
    desk.setNow('2026-03-03T17:31:00+04:00');
    expect((await desk.bookings.upcoming(desk.who('anya')))[0]).toMatchObject({ canMove: false, canCancel: false });
    expect(
      await desk.bookings.draftMove(desk.who('anya'), { reference, date: '2026-03-04', time: '19:00' }),
    ).toMatchObject({ outcome: 'refused', reason: 'too_late_to_move', booking: { reference } });
    expect(await desk.bookings.draftCancel(desk.who('anya'), { reference })).toMatchObject({
      outcome: 'refused',
      reason: 'too_late_to_cancel',
    });
    expect(await confirm(desk, 'anya', draft)).toMatchObject({ outcome: 'committed', kind: 'cancel' });
  });

  it('count anew once the draft has lapsed', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    desk.setNow('2026-03-03T17:30:00+04:00');
    const draft = drafted(await desk.bookings.draftCancel(desk.who('anya'), { reference }));
    desk.setNow('2026-03-03T17:40:00+04:00');
    expect(await confirm(desk, 'anya', draft)).toMatchObject({ outcome: 'refused', reason: 'too_late_to_cancel' });
  });

  it('call a visit completed once it is over', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    desk.setNow('2026-03-03T21:30:00+04:00');
    expect(await desk.bookings.upcoming(desk.who('anya'))).toEqual([]);
    expect(await desk.bookings.draftCancel(desk.who('anya'), { reference })).toMatchObject({
      reason: 'not_active',
      booking: { state: 'completed' },
    });
  });
});

describe('identity and authority', () => {
  it('knows nothing of the bookings of others', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { reference } = await book(desk, 'anya', dinner);
    const unknown = { outcome: 'refused', reason: 'unknown_booking' };
    expect(await desk.bookings.draftCancel(desk.who('ben'), { reference })).toEqual(unknown);
    expect(await desk.bookings.draftMove(desk.who('ben'), { reference, date: '2026-03-04', time: '19:00' })).toEqual(
      unknown,
    );
    expect(await desk.bookings.draftCancel(desk.who('ben'), { reference: 'ZZZZZZ' })).toEqual(unknown);
    expect(
      (await desk.bookings.findSlots(desk.who('ben'), { reference, date: '2026-03-03' })).reference,
    ).toBeUndefined();
    const held = drafted(await desk.bookings.draftBooking(desk.who('cleo'), { ...dinner, party_size: 2 }));
    expect(await desk.bookings.draftCancel(desk.who('cleo'), { reference: held.reference })).toEqual(unknown);
    expect(await confirm(desk, 'ben', held)).toEqual({ outcome: 'refused', reason: 'no_such_draft' });
  });

  it('commits on the very act only, and never through the model', async () => {
    const desk = openDesk(laKaz(), NOW);
    const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), dinner));
    const wish = { draft_id: draft.id };
    const { slot } = draft;
    const refusal = expect.objectContaining({ name: 'BookingsError', code: 'act_required' });
    const act = { kind: 'confirm' as const, draftId: draft.id };
    for (const who of [
      desk.who('anya'),
      desk.who('anya', { role: 'controller' }),
      desk.who('anya', { act, role: 'model' }),
      desk.who('anya', { act: { ...act, draftId: `${draft.id}x` } }),
      desk.who('anya', { act: { kind: 'discard', draftId: draft.id } }),
      desk.who('anya', { act: { kind: 'take_slot', slot } }),
    ]) {
      await expect(desk.bookings.commitDraft(who, wish)).rejects.toEqual(refusal);
    }
    const other = { ...slot, start: '2026-03-03T20:00:00+04:00', end: '2026-03-03T22:00:00+04:00' };
    for (const who of [
      desk.who('anya'),
      desk.who('anya', { act }),
      desk.who('anya', { act: { kind: 'take_slot', slot: other } }),
    ]) {
      await expect(desk.bookings.commitSlot(who, { slot, party_size: 4 })).rejects.toEqual(refusal);
    }
    expect(await desk.ledger.listBookings('la-kaz', { states: ['confirmed'] })).toEqual([]);
  });

  it('serves its own business only', async () => {
    const desk = openDesk(laKaz(), NOW);
    await expect(desk.bookings.upcoming({ ...desk.who('anya'), businessId: 'salon' })).rejects.toEqual(
      expect.objectContaining({ code: 'wrong_business' }),
    );
  });
});
