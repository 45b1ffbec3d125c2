import { describe, expect, it } from '@jest/globals';
import { type Slot } from '@randevou/contracts';
import { type Ledger } from '../src/index.ts';
import { openDesk, openDeskOn } from './booking-desk.ts';
import { createMemoryLedger } from './create-memory-ledger.ts';
import { everyOrder } from './every-order.ts';
import { laKaz } from './la-kaz.ts';
import { expectOneStory } from './sound-ledger.ts';
import { agendaLines, book, cancel, committed, confirm, drafted, move } from './steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
/** T1 and T2 for two, T3 for four; T1 and T3 can be put together, T2 and T3 for five only. */
const profile = laKaz({
  policies: { ...laKaz().policies, onePerCustomerAndDay: false },
  joins: [{ resources: ['T1', 'T3'] }, { resources: ['T2', 'T3'], seats: 5 }],
});
const dinner = (party_size: number, time = '19:30') => ({ service_id: 'dinner', date: '2026-03-03', time, party_size });

describe('joined tables', () => {
  it('are given only when no single table that fits is free, the smallest pair first', async () => {
    const desk = openDesk(profile, NOW);
    expect((await book(desk, 'a', dinner(4))).slot.resourceId).toBe('T3');
    expect((await book(desk, 'b', { ...dinner(5, '12:00'), service_id: 'lunch' })).slot.resourceId).toBe('T2+T3');
    expect((await book(desk, 'c', { ...dinner(6), date: '2026-03-04' })).slot.resourceId).toBe('T1+T3');
    expect(await desk.bookings.draftBooking(desk.who('d'), dinner(7))).toMatchObject({ reason: 'party_too_large' });
    expect(await desk.bookings.draftBooking(desk.who('d'), dinner(6))).toMatchObject({ reason: 'full' });
    expectOneStory(desk, profile);
  });

  it('are both taken, stay so from the draft to the booking, and are both freed', async () => {
    const desk = openDesk(profile, NOW);
    const draft = drafted(await desk.bookings.draftBooking(desk.who('a'), dinner(6)));
    expect(draft.slot.resourceId).toBe('T1+T3');
    expect(agendaLines(desk)).toEqual(['2026-03-03 T1 held 15:30-17:30', '2026-03-03 T3 held 15:30-17:30']);
    const booking = committed(await confirm(desk, 'a', draft));
    expect(booking.slot.resourceId).toBe('T1+T3');
    await move(desk, 'a', { reference: booking.reference, date: '2026-03-04', time: '19:30' });
    expect(agendaLines(desk)).toEqual(['2026-03-04 T1 booked 15:30-17:30', '2026-03-04 T3 booked 15:30-17:30']);
    await move(desk, 'a', { reference: booking.reference, date: '2026-03-04', time: '20:00' });
    expect(agendaLines(desk)).toEqual(['2026-03-04 T1 booked 16:00-18:00', '2026-03-04 T3 booked 16:00-18:00']);
    // A smaller party needs one table only.
    await move(desk, 'a', { reference: booking.reference, date: '2026-03-04', time: '20:30', party_size: 2 });
    expect(agendaLines(desk)).toEqual(['2026-03-04 T1 booked 16:30-18:30']);
    expectOneStory(desk, profile);
    await cancel(desk, 'a', booking.reference);
    expect(agendaLines(desk)).toEqual([]);
  });

  it('are blocked by one of them', async () => {
    const desk = openDesk(profile, NOW);
    for (const name of ['a', 'b']) await book(desk, name, dinner(2));
    expect(await desk.bookings.draftBooking(desk.who('c'), dinner(6))).toMatchObject({ reason: 'full' });
    expect((await desk.bookings.findSlots(desk.who('c'), { ...dinner(6) })).exact).toBeUndefined();
    expect((await book(desk, 'c', dinner(4))).slot.resourceId).toBe('T3');
  });

  it('are kept by a draft against single tables, and freed when it lapses', async () => {
    const desk = openDesk(profile, NOW);
    const draft = drafted(await desk.bookings.draftBooking(desk.who('a'), dinner(6)));
    expect((await book(desk, 'b', dinner(2))).slot.resourceId).toBe('T2');
    expect(await desk.bookings.draftBooking(desk.who('c'), dinner(2))).toMatchObject({ reason: 'full' });
    desk.setNow('2026-03-02T09:10:00+04:00');
    const relay = desk.who('relay', { role: 'relay' });
    expect(await desk.bookings.expireHold(relay, draft.reference)).toEqual({ released: true });
    expect((await book(desk, 'c', dinner(2))).slot.resourceId).toBe('T1');
    expect(await confirm(desk, 'a', draft)).toMatchObject({ outcome: 'unavailable', reason: 'full' });
    expectOneStory(desk, profile);
  });

  it('stand in both UTC dates of a night', async () => {
    const late = laKaz({
      hours: [{ days: ['tue'], from: '18:30', to: '05:00' }],
      joins: [{ resources: ['T1', 'T3'] }],
    });
    const services = [{ ...late.services[1]!, hours: [{ days: ['tue' as const], from: '18:30', to: '05:00' }] }];
    const desk = openDesk({ ...late, services }, NOW);
    await book(desk, 'a', { ...dinner(6, '03:00'), date: '2026-03-04' });
    expect(agendaLines(desk)).toEqual([
      '2026-03-03 T1 booked 23:00-01:00',
      '2026-03-03 T3 booked 23:00-01:00',
      '2026-03-04 T1 booked 23:00-01:00',
      '2026-03-04 T3 booked 23:00-01:00',
    ]);
    expectOneStory(desk, { ...late, services });
  });

  it('go to one of two who tap them and one of them at once, in every order', async () => {
    const slotOf = (resourceId: string): Slot => ({
      serviceId: 'dinner',
      resourceId,
      start: '2026-03-03T19:30:00+04:00',
      end: '2026-03-03T21:30:00+04:00',
    });
    const told = new Set<string>();
    await everyOrder(
      () => {
        const ledger = createMemoryLedger();
        const desk = openDeskOn(ledger, profile, NOW);
        const outcomes = new Map<string, string>();
        const tap = (name: string, turn: number, resourceId: string, party_size: number) => async (view: Ledger) => {
          const slot = slotOf(resourceId);
          const who = desk.who(name, { turn, act: { kind: 'take_slot', slot } });
          outcomes.set(name, (await desk.through(view).commitSlot(who, { slot, party_size })).outcome);
        };
        return Promise.resolve({
          ledger,
          operations: [tap('pair', 1, 'T1+T3', 6), tap('four', 2, 'T3', 4)],
          onEnd: (_operation, outcome) => {
            if (outcome.status === 'rejected') throw outcome.reason;
            if (outcomes.size === 2) {
              expectOneStory(desk, profile);
              told.add(`pair ${outcomes.get('pair') ?? ''}, four ${outcomes.get('four') ?? ''}`);
            }
            return Promise.resolve();
          },
        });
      },
      { distinct: true },
    );
    expect([...told].sort()).toEqual(['pair committed, four unavailable', 'pair unavailable, four committed']);
  });
});
