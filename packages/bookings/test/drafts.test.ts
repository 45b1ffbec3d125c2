import { describe, expect, it } from '@jest/globals';
import { openDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { salon } from './salon.ts';
import { agendaLines, book, committed, confirm, drafted } from './steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
const dinner = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 2 };

describe('drafting', () => {
  it('holds the slot against others, not against its own customer', async () => {
    const desk = openDesk(laKaz(), NOW);
    for (const name of ['anya', 'ben', 'cleo']) drafted(await desk.bookings.draftBooking(desk.who(name), dinner));
    expect(await desk.bookings.draftBooking(desk.who('dan'), dinner)).toMatchObject({
      outcome: 'unavailable',
      reason: 'full',
      partySize: 2,
    });
    const again = drafted(await desk.bookings.draftBooking(desk.who('anya'), dinner));
    expect(again.slot.resourceId).toBe('T1');
    expect(agendaLines(desk).filter((line) => line.includes('held'))).toHaveLength(3);
  });

  it('gives up the old draft in the same write', async () => {
    const desk = openDesk(laKaz(), NOW);
    const first = drafted(await desk.bookings.draftBooking(desk.who('anya'), dinner));
    const second = drafted(
      await desk.bookings.draftBooking(desk.who('anya'), { ...dinner, date: '2026-03-05', time: '20:00' }),
    );
    expect(agendaLines(desk)).toEqual(['2026-03-05 T1 held 16:00-18:00']);
    expect(desk.ledger.due()).toMatchObject([{ kind: 'hold_expiry', reference: second.reference }]);
    expect(await desk.ledger.readBookings('la-kaz', [first.reference])).toEqual([]);
    expect(await confirm(desk, 'anya', first)).toEqual({ outcome: 'refused', reason: 'no_such_draft' });
    expect((await desk.bookings.customerState(desk.who('anya'))).openDraft).toEqual(second);
  });

  it('says the same when the turn is run again', async () => {
    const desk = openDesk(laKaz(), NOW);
    const first = await desk.bookings.draftBooking(desk.who('anya', { turn: 7 }), dinner);
    const second = await desk.bookings.draftBooking(desk.who('anya', { turn: 7 }), dinner);
    expect(second).toEqual(first);
    expect(agendaLines(desk)).toHaveLength(1);
    const corrected = drafted(
      await desk.bookings.draftBooking(desk.who('anya', { turn: 7 }), { ...dinner, party_size: 4 }),
    );
    expect(corrected).toMatchObject({ partySize: 4, slot: { resourceId: 'T3' } });
    expect(agendaLines(desk)).toEqual(['2026-03-03 T3 held 15:30-17:30']);
  });

  it('tells why not, with the nearest others first', async () => {
    const desk = openDesk(laKaz(), NOW);
    const ask = async (wish: Partial<typeof dinner> & { resource_id?: string }) => {
      const result = await desk.bookings.draftBooking(desk.who('anya'), { ...dinner, ...wish });
      if (result.outcome !== 'unavailable') throw new Error(JSON.stringify(result));
      return { reason: result.reason, nearest: result.alternatives.slice(0, 2).map(({ start }) => start.slice(0, 16)) };
    };
    expect(await ask({ time: '19:40' })).toEqual({
      reason: 'off_grid',
      nearest: ['2026-03-03T19:30', '2026-03-03T20:00'],
    });
    expect(await ask({ date: '2026-03-09' })).toEqual({
      reason: 'closed',
      nearest: ['2026-03-10T19:30', '2026-03-10T19:00'],
    });
    expect(await ask({ time: '12:00' })).toEqual({
      reason: 'service_not_given_then',
      nearest: ['2026-03-03T18:30', '2026-03-03T19:00'],
    });
    expect(await ask({ date: '2026-03-01' })).toEqual({
      reason: 'in_the_past',
      nearest: ['2026-03-03T19:30', '2026-03-03T19:00'],
    });
    expect(await ask({ date: '2026-06-03' })).toEqual({ reason: 'beyond_horizon', nearest: [] });
    expect(await ask({ date: '2026-05-02' })).toMatchObject({
      reason: 'beyond_horizon',
      nearest: ['2026-05-01T19:30', '2026-05-01T19:00'],
    });
    expect(await ask({ party_size: 5 })).toEqual({ reason: 'party_too_large', nearest: [] });
    expect(await ask({ service_id: 'brunch' })).toEqual({ reason: 'unknown_service', nearest: [] });
    expect((await ask({ resource_id: 'T99' })).reason).toBe('unknown_resource');
    desk.setNow('2026-03-03T18:31:00+04:00');
    expect(await ask({})).toEqual({ reason: 'too_soon', nearest: ['2026-03-03T20:00', '2026-03-03T20:30'] });
    expect(agendaLines(desk)).toEqual([]);
  });

  it('looks at the days around when the wanted one is full: other services of the same word, then the same time', async () => {
    const desk = openDesk(laKaz(), NOW);
    await book(desk, 'ben', { ...dinner, party_size: 4 });
    const wish = { ...dinner, time: '20:00', party_size: 4 };
    const result = await desk.bookings.draftBooking(desk.who('anya'), wish);
    if (result.outcome !== 'unavailable') throw new Error(JSON.stringify(result));
    const shown = result.alternatives.map(({ serviceId, start }) => `${serviceId} ${start.slice(5, 16)}`);
    expect(shown).toEqual([
      'lunch 03-03T13:00',
      'lunch 03-03T12:30',
      'lunch 03-03T12:00',
      'dinner 03-04T20:00',
      'dinner 03-04T19:30',
      'dinner 03-04T20:30',
      'dinner 03-05T20:00',
      'dinner 03-05T19:30',
      'dinner 03-05T20:30',
    ]);
  });

  it('offers the named person on the nearest days, then others on the wanted one', async () => {
    const desk = openDesk(salon(), '2026-04-13T09:00:00+02:00');
    const result = await desk.bookings.draftBooking(desk.who('ben'), {
      service_id: 'haircut',
      date: '2026-04-16',
      time: '10:00',
      resource_id: 'maya',
    });
    if (result.outcome !== 'unavailable') throw new Error(JSON.stringify(result));
    const shown = result.alternatives.map(({ start, resourceId }) => `${start.slice(5, 16)} ${resourceId}`);
    expect(shown.slice(0, 2)).toEqual(['04-15T10:00 maya', '04-15T09:45 maya']);
    expect(shown).toContain('04-16T10:00 lea');
  });

  it('stays with the person the customer named, others after', async () => {
    const desk = openDesk(salon(), '2026-04-13T09:00:00+02:00');
    const maya = { service_id: 'haircut', date: '2026-04-14', time: '10:00', resource_id: 'maya' };
    await book(desk, 'anya', maya);
    const result = await desk.bookings.draftBooking(desk.who('ben'), maya);
    if (result.outcome !== 'unavailable') throw new Error(JSON.stringify(result));
    expect(result.reason).toBe('resource_not_available');
    expect(
      result.alternatives.slice(0, 7).map(({ start, resourceId }) => `${start.slice(11, 16)} ${resourceId}`),
    ).toEqual(['09:15 maya', '10:45 maya', '09:00 maya', '11:00 maya', '11:15 maya', '11:30 maya', '10:00 lea']);
  });

  it('chooses any person by fewest bookings of the day, then by name', async () => {
    const desk = openDesk(salon(), '2026-04-13T08:00:00+02:00');
    const at = async (name: string, time: string): Promise<string> =>
      (await book(desk, name, { service_id: 'haircut', date: '2026-04-14', time })).slot.resourceId;
    expect([await at('a', '10:00'), await at('b', '11:00'), await at('c', '12:00'), await at('d', '14:00')]).toEqual([
      'lea',
      'maya',
      'lea',
      'lea',
    ]);
  });

  it('keeps the price and the buffers of the day of booking', async () => {
    const desk = openDesk(salon(), '2026-04-13T09:00:00+02:00');
    const booking = await book(desk, 'anya', {
      service_id: 'colour',
      date: '2026-04-14',
      time: '09:00',
      resource_id: 'maya',
    });
    expect(booking.price).toEqual({ amount: 110, currency: 'EUR' });
    expect(agendaLines(desk)).toEqual(['2026-04-14 maya booked 07:00-09:15']);
    const next = await desk.bookings.findSlots(desk.who('ben'), {
      service_id: 'haircut',
      date: '2026-04-14',
      resource_id: 'maya',
      limit: 1,
    });
    expect(next.slots[0]?.start).toBe('2026-04-14T11:15:00+02:00');
  });

  it('asks for what the service needs, and takes the answer with the act', async () => {
    const desk = openDesk(laKaz(), NOW);
    const { party_size: _, ...bare } = dinner;
    const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), bare));
    expect(draft).toMatchObject({ missing: ['partySize'], slot: { resourceId: 'T1' } });
    expect(await confirm(desk, 'anya', draft)).toEqual({ outcome: 'refused', reason: 'details_missing' });
    const booking = committed(await confirm(desk, 'anya', draft, { party_size: 4 }));
    expect(booking).toMatchObject({ partySize: 4, slot: { resourceId: 'T3' } });
    expect(agendaLines(desk)).toEqual(['2026-03-03 T3 booked 15:30-17:30']);
  });

  it('asks for a name only when none is known', async () => {
    const desk = openDesk(salon(), '2026-04-13T09:00:00+02:00');
    const cut = { service_id: 'haircut', date: '2026-04-14', time: '10:00' };
    const stranger = { ...desk.who('x'), contact: {} };
    const draft = drafted(await desk.bookings.draftBooking(stranger, cut));
    expect(draft.missing).toEqual(['name']);
    expect(
      drafted(await desk.bookings.draftBooking({ ...stranger, turnId: 'f'.repeat(32) }, { ...cut, name: 'Zoé' })),
    ).toMatchObject({ missing: [], name: 'Zoé' });
    expect(drafted(await desk.bookings.draftBooking(desk.who('anya'), { ...cut, time: '11:00' })).name).toBe('anya');
  });

  it('lets a draft lapse, and still books it late if nobody else came', async () => {
    const desk = openDesk(laKaz(), NOW);
    const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), { ...dinner, party_size: 4 }));
    desk.setNow('2026-03-02T09:09:59+04:00');
    expect(await desk.bookings.expireHold(desk.who('relay', { role: 'relay' }), draft.reference)).toEqual({
      released: false,
    });
    desk.setNow('2026-03-02T09:10:00+04:00');
    expect((await desk.bookings.customerState(desk.who('anya'))).openDraft).toBeUndefined();
    expect(await desk.bookings.expireHold(desk.who('relay', { role: 'relay' }), draft.reference)).toEqual({
      released: true,
    });
    expect(await desk.bookings.expireHold(desk.who('relay', { role: 'relay' }), draft.reference)).toEqual({
      released: false,
    });
    expect(agendaLines(desk)).toEqual([]);
    expect(desk.ledger.due()).toEqual([]);
    expect(await desk.ledger.listBookings('la-kaz', {})).toEqual([]);
    expect(committed(await confirm(desk, 'anya', draft)).reference).toBe(draft.reference);
  });

  it('says what is left when somebody else took the lapsed slot', async () => {
    const desk = openDesk(laKaz(), NOW);
    const four = { ...dinner, party_size: 4 };
    const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), four));
    desk.setNow('2026-03-02T09:10:00+04:00');
    await book(desk, 'ben', four);
    const late = await confirm(desk, 'anya', draft);
    expect(late).toMatchObject({ outcome: 'unavailable', reason: 'full', partySize: 4 });
    // Ben sits at the only big table until 21:30; the evening has no other time for four.
    if (late.outcome !== 'unavailable') throw new Error('it was taken');
    const dinners = late.alternatives.filter(({ serviceId }) => serviceId === 'dinner');
    expect(dinners[0]?.start).toBe('2026-03-04T19:30:00+04:00');
  });

  it('keeps notice from the hold on, while it lasts', async () => {
    const desk = openDesk(laKaz(), '2026-03-03T18:30:00+04:00');
    const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), dinner));
    desk.setNow('2026-03-03T18:35:00+04:00');
    committed(await confirm(desk, 'anya', draft));
    const other = openDesk(laKaz(), '2026-03-03T18:30:00+04:00');
    const lapsed = drafted(await other.bookings.draftBooking(other.who('anya'), dinner));
    other.setNow('2026-03-03T18:41:00+04:00');
    expect(await confirm(other, 'anya', lapsed)).toMatchObject({ outcome: 'unavailable', reason: 'too_soon' });
  });

  it('releases on request, and says so again when asked again', async () => {
    const desk = openDesk(laKaz(), NOW);
    const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), dinner));
    expect(await desk.bookings.releaseDraft(desk.who('ben'), draft.id)).toEqual({ released: true });
    expect(agendaLines(desk)).toHaveLength(1);
    expect(await desk.bookings.releaseDraft(desk.who('anya'), draft.id)).toEqual({ released: true });
    expect(await desk.bookings.releaseDraft(desk.who('anya'), draft.id)).toEqual({ released: true });
    expect(agendaLines(desk)).toEqual([]);
    expect(desk.ledger.due()).toEqual([]);
    const kept = drafted(await desk.bookings.draftBooking(desk.who('anya'), dinner));
    await confirm(desk, 'anya', kept);
    expect(await desk.bookings.releaseDraft(desk.who('anya'), kept.id)).toEqual({ released: false });
  });

  it('takes one booking per customer and day', async () => {
    const desk = openDesk(laKaz(), NOW);
    const booking = await book(desk, 'anya', dinner);
    const lunch = { service_id: 'lunch', date: '2026-03-03', time: '12:00', party_size: 2 };
    expect(await desk.bookings.draftBooking(desk.who('anya'), lunch)).toEqual({
      outcome: 'refused',
      reason: 'already_booked_that_day',
      booking,
    });
    drafted(await desk.bookings.draftBooking(desk.who('anya'), { ...lunch, date: '2026-03-04' }));
    drafted(await desk.bookings.draftBooking(desk.who('ben'), lunch));
  });

  it('stands in both UTC dates over midnight', async () => {
    const profile = laKaz({ hours: [{ days: ['tue'], from: '18:30', to: '05:00' }] });
    const late = { ...profile.services[1]!, hours: [{ days: ['tue' as const], from: '18:30', to: '05:00' }] };
    const desk = openDesk({ ...profile, services: [late] }, NOW);
    await book(desk, 'anya', { ...dinner, date: '2026-03-04', time: '03:00', party_size: 4 });
    expect(agendaLines(desk)).toEqual(['2026-03-03 T3 booked 23:00-01:00', '2026-03-04 T3 booked 23:00-01:00']);
    const four = { ...dinner, date: '2026-03-04', party_size: 4 };
    expect(await desk.bookings.draftBooking(desk.who('ben'), { ...four, time: '02:00' })).toMatchObject({
      outcome: 'unavailable',
      reason: 'full',
    });
    expect(await desk.bookings.draftBooking(desk.who('ben'), { ...four, time: '01:00' })).toMatchObject({
      outcome: 'drafted',
    });
  });

  it('shares seats', async () => {
    const desk = openDesk(salon(), '2026-04-13T09:00:00+02:00');
    const lesson = { service_id: 'class', date: '2026-04-15', time: '17:00' };
    await book(desk, 'anya', { ...lesson, party_size: 3 });
    expect(await desk.bookings.draftBooking(desk.who('ben'), { ...lesson, party_size: 2 })).toMatchObject({
      outcome: 'unavailable',
      reason: 'full',
    });
    await book(desk, 'ben', { ...lesson, party_size: 1 });
    expect(agendaLines(desk)).toHaveLength(2);
  });
});
