import { describe, expect, it } from '@jest/globals';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { parlour } from './parlour.ts';
import { expectOneStory } from './sound-ledger.ts';
import { agendaLines, book, cancel, committed, confirm, drafted, move } from './steps.ts';

const NOW = '2026-03-02T06:00:00+01:00';
const DATE = '2026-03-03';
const visit = (service_id: string, time = '09:00') => ({ service_id, date: DATE, time });

async function partsOf(desk: BookingDesk, reference: string): Promise<string[]> {
  const [booking] = await desk.ledger.readBookings('salon', [reference]);
  return (booking?.parts ?? []).map(
    ({ serviceId, resourceIds, start, end }) =>
      `${serviceId} ${resourceIds.join('+')} ${start.slice(11, 16)}-${end.slice(11, 16)}`,
  );
}

describe('a visit of several services', () => {
  it('is one booking with a part for each, one entry per part, and the sum of the prices', async () => {
    const desk = openDesk(parlour(), NOW);
    const draft = drafted(await desk.bookings.draftBooking(desk.who('a'), visit('haircut+beard')));
    expect(draft).toMatchObject({
      slot: {
        serviceId: 'haircut+beard',
        resourceId: 'karim',
        start: '2026-03-03T09:00:00+01:00',
        end: '2026-03-03T10:05:00+01:00',
      },
      price: { amount: 64.9, currency: 'EUR' },
    });
    expect(agendaLines(desk)).toEqual(['2026-03-03 karim held 08:00-08:45', '2026-03-03 karim held 08:45-09:15']);
    const { reference } = committed(await confirm(desk, 'a', draft));
    expect(await partsOf(desk, reference)).toEqual(['haircut karim 09:00-09:45', 'beard karim 09:45-10:05']);
    expectOneStory(desk, parlour());
  });

  it('leaves the buffers of both between two services of one person, and none between two people', async () => {
    const desk = openDesk(parlour(), NOW);
    const alone = await book(desk, 'a', { ...visit('beard+haircut'), resource_id: 'karim' });
    expect(await partsOf(desk, alone.reference)).toEqual(['beard karim 09:00-09:20', 'haircut karim 09:30-10:15']);
    const two = await book(desk, 'b', visit('colour+beard', '09:30'));
    expect(two.slot).toMatchObject({ resourceId: 'maya+karim' });
    expect(await partsOf(desk, two.reference)).toEqual(['colour maya 09:30-10:30', 'beard karim 10:30-10:50']);
    expect(two).not.toHaveProperty('price');
    expectOneStory(desk, parlour());
  });

  it('changes to somebody else only where it must', async () => {
    const desk = openDesk(parlour(), NOW);
    await book(desk, 'a', { ...visit('haircut', '09:00'), resource_id: 'karim' });
    const other = await book(desk, 'b', visit('haircut+beard', '09:00'));
    expect(other.slot.resourceId).toBe('maya+karim');
    expect(await partsOf(desk, other.reference)).toEqual(['haircut maya 09:00-09:45', 'beard karim 09:45-10:05']);
    expectOneStory(desk, parlour());
  });

  it('can be drafted again with the people that the customer was shown', async () => {
    const desk = openDesk(parlour(), NOW);
    const shown = { ...visit('haircut+beard', '09:00'), resource_id: 'maya+karim' };
    const draft = drafted(await desk.bookings.draftBooking(desk.who('a'), shown));
    expect(draft.slot.resourceId).toBe('maya+karim');
    const { reference } = committed(await confirm(desk, 'a', draft));
    expect(await partsOf(desk, reference)).toEqual(['haircut maya 09:00-09:45', 'beard karim 09:45-10:05']);
    const strangers = { ...shown, resource_id: 'maya+nobody' };
    expect(await desk.bookings.draftBooking(desk.who('b'), strangers)).toMatchObject({
      outcome: 'unavailable',
      reason: 'unknown_resource',
    });
    expectOneStory(desk, parlour());
  });

  it('stays with the people it was shown with, though fewer changes become possible', async () => {
    const desk = openDesk(parlour(), NOW);
    const first = await book(desk, 'a', { ...visit('haircut', '09:00'), resource_id: 'karim' });
    const draft = drafted(await desk.bookings.draftBooking(desk.who('b'), visit('haircut+beard', '09:00')));
    expect(draft.slot.resourceId).toBe('maya+karim');
    await cancel(desk, 'a', first.reference);
    const booking = committed(await confirm(desk, 'b', draft));
    expect(booking.slot.resourceId).toBe('maya+karim');
    expect(await partsOf(desk, booking.reference)).toEqual(['haircut maya 09:00-09:45', 'beard karim 09:45-10:05']);
    const shown = { ...draft.slot, start: '2026-03-03T11:00:00+01:00', end: '2026-03-03T12:05:00+01:00' };
    const act = { kind: 'take_slot' as const, slot: shown };
    await desk.bookings.commitSlot(desk.who('c', { act }), { slot: shown });
    expectOneStory(desk, parlour());
  });

  it('keeps them when it is taken by a tap, and when it is moved if they are free', async () => {
    const desk = openDesk(parlour(), NOW);
    const slot = {
      serviceId: 'haircut+beard',
      resourceId: 'maya+karim',
      start: '2026-03-03T10:00:00+01:00',
      end: '2026-03-03T11:05:00+01:00',
    };
    const tapped = await desk.bookings.commitSlot(desk.who('a', { act: { kind: 'take_slot', slot } }), { slot });
    const { reference } = committed(tapped);
    expect(tapped).toMatchObject({ booking: { slot } });
    const moved = await move(desk, 'a', { reference, date: DATE, time: '09:00' });
    expect(moved).toMatchObject({ booking: { slot: { resourceId: 'maya+karim' } } });
    await book(desk, 'b', { ...visit('haircut', '10:30'), resource_id: 'maya' });
    const again = await move(desk, 'a', { reference, date: DATE, time: '10:15' });
    expect(again).toMatchObject({ booking: { slot: { resourceId: 'karim' } } });
    expect(await partsOf(desk, reference)).toEqual(['haircut karim 10:15-11:00', 'beard karim 11:00-11:20']);
    expectOneStory(desk, parlour());
  });

  it('is refused when they are not free any more, with what is', async () => {
    const desk = openDesk(parlour(), NOW);
    const slot = {
      serviceId: 'haircut+beard',
      resourceId: 'maya+karim',
      start: '2026-03-03T10:00:00+01:00',
      end: '2026-03-03T11:05:00+01:00',
    };
    await book(desk, 'b', { ...visit('haircut', '10:00'), resource_id: 'maya' });
    const result = await desk.bookings.commitSlot(desk.who('a', { act: { kind: 'take_slot', slot } }), { slot });
    if (result.outcome !== 'unavailable') throw new Error(JSON.stringify(result));
    expect(result.reason).toBe('full');
    expect(
      result.alternatives.slice(0, 2).map(({ start, resourceId }) => `${start.slice(11, 16)} ${resourceId}`),
    ).toEqual(['10:00 karim', '09:45 karim']);
  });

  it('keeps durations, buffers and price of the day of booking when it is moved', async () => {
    const desk = openDesk(parlour(), NOW);
    const { reference } = await book(desk, 'a', visit('beard+haircut'));
    const longer = parlour();
    const services = longer.services.map((service) => ({
      ...service,
      durationMinutes: 60,
      bufferAfterMinutes: 30,
      price: { amount: 99, currency: 'EUR' },
    }));
    const later = { ...desk, bookings: openDesk({ ...longer, services }, NOW).through(desk.ledger) };
    const moved = await move(later, 'a', { reference, date: '2026-03-04', time: '09:00' });
    expect(moved).toMatchObject({ booking: { price: { amount: 64.9 } } });
    expect(await partsOf(desk, reference)).toEqual(['beard karim 09:00-09:20', 'haircut karim 09:30-10:15']);
    expect(agendaLines(desk)).toEqual(['2026-03-04 karim booked 08:00-08:30', '2026-03-04 karim booked 08:30-09:15']);
    await cancel(desk, 'a', reference);
    expect(agendaLines(desk)).toEqual([]);
    expectOneStory(desk, parlour());
  });

  it('asks for what any of its services needs, once', async () => {
    const plain = parlour();
    const question = { id: 'allergy', text: { en: 'Allergies?', fr: 'Allergies ?' } };
    const services = plain.services.map((service) => ({
      ...service,
      asks: service.id === 'beard' ? (['name'] as const).slice() : [],
      questions: service.id === 'haircut' ? [] : [question],
    }));
    const desk = openDesk({ ...plain, services }, NOW);
    const stranger = { ...desk.who('x'), contact: {} };
    const draft = drafted(await desk.bookings.draftBooking(stranger, visit('colour+haircut+beard')));
    expect(draft.missing).toEqual(['name', 'question:allergy']);
  });

  it('is offered where it fits, and says why it does not', async () => {
    const desk = openDesk(parlour(), NOW);
    const found = await desk.bookings.findSlots(desk.who('a'), { service_id: 'haircut+beard', date: DATE, limit: 50 });
    expect(found.slots.at(-1)).toMatchObject({ start: '2026-03-03T10:45:00+01:00', serviceId: 'haircut+beard' });
    for (const time of ['09:00', '10:00', '11:00']) {
      await book(desk, `b${time}`, { ...visit('haircut', time), resource_id: 'karim' });
    }
    const why = async (wish: Parameters<typeof desk.bookings.findSlots>[1]) =>
      (await desk.bookings.findSlots(desk.who('a'), wish)).reason;
    expect(await why({ service_id: 'haircut+beard', date: DATE })).toBe('full');
    expect(await why({ service_id: 'haircut+beard', date: DATE, resource_id: 'maya' })).toBe('resource_not_available');
    expect(await why({ service_id: 'haircut+beard', date: '2026-03-08' })).toBe('closed');
    expect(await why({ service_id: 'haircut+massage', date: DATE })).toBe('unknown_service');
    // Three hours are open; this takes longer.
    expect(await why({ service_id: 'colour+colour+colour+haircut', date: '2026-03-04' })).toBe(
      'service_not_given_then',
    );
  });

  it('has at most four services', async () => {
    const desk = openDesk(parlour(), NOW);
    const five = ['beard', 'beard', 'beard', 'beard', 'beard'].join('+');
    expect(await desk.bookings.draftBooking(desk.who('a'), visit(five))).toMatchObject({ reason: 'unknown_service' });
    expect(await desk.bookings.findSlots(desk.who('a'), { service_id: five })).toMatchObject({
      slots: [],
      reason: 'unknown_service',
    });
    const { reference } = await book(desk, 'a', visit('beard+beard+beard+beard'));
    expect(await partsOf(desk, reference)).toHaveLength(4);
    expectOneStory(desk, parlour());
  });
});
