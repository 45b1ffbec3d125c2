import { describe, expect, it } from '@jest/globals';
import { type CommitResult, type Slot } from '@randevou/contracts';
import { openDesk } from './booking-desk.ts';
import { expectSoundLedger } from './sound-ledger.ts';
import { laKaz } from './la-kaz.ts';
import { agendaLines, book, drafted } from './steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
const slot: Slot = {
  serviceId: 'dinner',
  resourceId: 'T3',
  start: '2026-03-03T19:30:00+04:00',
  end: '2026-03-03T21:30:00+04:00',
};
const crowd = Array.from({ length: 50 }, (_, index) => `customer${String(index).padStart(2, '0')}`);

describe('many customers at once', () => {
  it('gives the last table to one of fifty, and alternatives to the others', async () => {
    const desk = openDesk(laKaz(), NOW);
    const results = await Promise.all(
      crowd.map((name) =>
        desk.bookings.commitSlot(desk.who(name, { act: { kind: 'take_slot', slot } }), { slot, party_size: 4 }),
      ),
    );
    const outcomes = results.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
    const losers = results.filter(
      (result): result is Extract<CommitResult, { outcome: 'unavailable' }> => result.outcome === 'unavailable',
    );
    expect(losers).toHaveLength(49);
    for (const { reason, alternatives } of losers) {
      expect(reason).toBe('full');
      expect(alternatives.length).toBeGreaterThan(0);
      expect(alternatives.map(({ start }) => start)).not.toContain(slot.start);
    }
    expect(agendaLines(desk)).toEqual(['2026-03-03 T3 booked 15:30-17:30']);
    expectSoundLedger(desk, laKaz());
  });

  it('seats everybody there is room for, at tables nobody named', async () => {
    const desk = openDesk(laKaz(), NOW);
    const results = await Promise.all(
      crowd.map((name) =>
        desk.bookings.commitSlot(desk.who(name, { act: { kind: 'take_slot', slot } }), { slot, party_size: 2 }),
      ),
    );
    expect(results.filter(({ outcome }) => outcome === 'committed')).toHaveLength(3);
    expectSoundLedger(desk, laKaz());
  });

  it('drafts for as many as there are tables', async () => {
    const desk = openDesk(laKaz(), NOW);
    const wish = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 2 };
    const results = await Promise.all(crowd.map((name) => desk.bookings.draftBooking(desk.who(name), wish)));
    expect(results.filter(({ outcome }) => outcome === 'drafted')).toHaveLength(3);
    expectSoundLedger(desk, laKaz());
  });

  it('lets all through who want different places of the same day', async () => {
    const profile = laKaz();
    const desk = openDesk(
      { ...profile, resources: [{ ...profile.resources[2]!, id: 'T1', mode: 'shared', seats: 50 }] },
      NOW,
    );
    const shared = { ...slot, resourceId: 'T1' };
    const results = await Promise.all(
      crowd.map((name) =>
        desk.bookings.commitSlot(desk.who(name, { act: { kind: 'take_slot', slot: shared } }), {
          slot: shared,
          party_size: 1,
        }),
      ),
    );
    expect(results.every(({ outcome }) => outcome === 'committed')).toBe(true);
    const late = await desk.bookings.commitSlot(desk.who('late', { act: { kind: 'take_slot', slot: shared } }), {
      slot: shared,
      party_size: 1,
    });
    expect(late).toMatchObject({ outcome: 'unavailable', reason: 'full' });
  });

  it('makes one booking of two taps on the same slot', async () => {
    for (const onePerCustomerAndDay of [true, false]) {
      const profile = laKaz({ policies: { ...laKaz().policies, onePerCustomerAndDay } });
      const desk = openDesk(profile, NOW);
      const tap = (): Promise<CommitResult> =>
        desk.bookings.commitSlot(desk.who('anya', { act: { kind: 'take_slot', slot } }), { slot, party_size: 2 });
      const [first, second] = await Promise.all([tap(), tap()]);
      expect(first.outcome).toBe('committed');
      expect(second).toEqual(first);
      expect(await tap()).toEqual(first);
      expect(agendaLines(desk)).toHaveLength(1);
    }
  });

  it('leaves one outcome of a move and a cancellation at once, and tells it to both', async () => {
    for (let round = 0; round < 20; round += 1) {
      const desk = openDesk(laKaz(), NOW);
      const { reference } = await book(desk, 'anya', {
        service_id: 'dinner',
        date: '2026-03-03',
        time: '19:30',
        party_size: 4,
      });
      const draft = drafted(await desk.bookings.draftCancel(desk.who('anya'), { reference }));
      const to = { ...slot, start: '2026-03-04T19:30:00+04:00', end: '2026-03-04T21:30:00+04:00' };
      const cancelling = (): Promise<CommitResult> =>
        desk.bookings.commitDraft(desk.who('anya', { act: { kind: 'confirm', draftId: draft.id } }), {
          draft_id: draft.id,
        });
      const moving = (): Promise<CommitResult> =>
        desk.bookings.commitSlot(desk.who('anya', { act: { kind: 'take_slot', slot: to } }), { slot: to, reference });
      const [first, second] = await Promise.all(round % 2 === 0 ? [cancelling(), moving()] : [moving(), cancelling()]);
      const committed = [first, second].filter((result) => result.outcome === 'committed');
      expect(committed).toHaveLength(1);
      const [stored] = await desk.ledger.readBookings('la-kaz', [reference]);
      const told = committed[0]?.outcome === 'committed' ? committed[0].booking : undefined;
      expect(told).toMatchObject({ state: stored?.state, slot: stored?.slot });
      expect(stored?.revision).toBe(3);
      expectSoundLedger(desk, laKaz());
    }
  });
});
