import { describe, expect, it } from '@jest/globals';
import { openDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';

describe('a table, from wish to booking', () => {
  it('drafts the wanted slot, then books it on the act', async () => {
    const desk = openDesk(laKaz(), '2026-03-02T09:00:00+04:00');
    const wish = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 2 };
    const drafted = await desk.bookings.draftBooking(desk.who('anya'), wish);
    if (drafted.outcome !== 'drafted') throw new Error(JSON.stringify(drafted));
    expect(drafted.draft).toMatchObject({
      kind: 'book',
      slot: {
        serviceId: 'dinner',
        resourceId: 'T1',
        start: '2026-03-03T19:30:00+04:00',
        end: '2026-03-03T21:30:00+04:00',
      },
      expiresAt: '2026-03-02T09:10:00+04:00',
      partySize: 2,
      name: 'anya',
      missing: [],
    });
    expect(drafted.neighbours.map(({ start }) => start.slice(11, 16))).toEqual(['19:00', '20:00', '18:30', '20:30']);

    const act = { kind: 'confirm' as const, draftId: drafted.draft.id };
    const committed = await desk.bookings.commitDraft(desk.who('anya', { act }), { draft_id: drafted.draft.id });
    expect(committed).toMatchObject({
      outcome: 'committed',
      kind: 'book',
      booking: { reference: drafted.draft.reference, state: 'confirmed', slot: drafted.draft.slot, canMove: true },
    });
    const state = await desk.bookings.customerState(desk.who('anya'));
    expect(state.bookings).toHaveLength(1);
    expect(state.openDraft).toBeUndefined();
    expect(desk.ledger.due()).toMatchObject([{ kind: 'reminder' }, { kind: 'reminder' }]);
    expect(desk.ledger.events()).toMatchObject([{ type: 'booking.confirmed', reference: drafted.draft.reference }]);
  });
});
