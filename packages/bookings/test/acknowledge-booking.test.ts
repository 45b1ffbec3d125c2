import { describe, expect, it } from '@jest/globals';
import { openDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { expectOneStory } from './sound-ledger.ts';
import { book, cancel, confirm, drafted, move } from './steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
const DINNER = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 2 };

describe('acknowledgeBooking', () => {
  const profile = laKaz();
  const opened = async () => {
    const desk = openDesk(profile, NOW);
    const { reference } = await book(desk, 'anya', DINNER);
    const actions = async () =>
      (await desk.ledger.readBookings('la-kaz', [reference]))[0]?.history.map(({ action }) => action);
    return { desk, reference, actions };
  };

  it('is one step of the history, however often it is said, and one more after a move', async () => {
    const { desk, reference, actions } = await opened();
    const said = await desk.bookings.acknowledgeBooking(desk.who('anya'), reference);
    expect(said).toMatchObject({ outcome: 'acknowledged', booking: { reference, state: 'confirmed', canMove: true } });
    expect(await desk.bookings.acknowledgeBooking(desk.who('anya'), reference)).toEqual(said);
    expect(await actions()).toEqual(['held', 'confirmed', 'acknowledged']);
    expectOneStory(desk, profile);
    await move(desk, 'anya', { reference, date: '2026-03-04', time: '19:30' });
    await desk.bookings.acknowledgeBooking(desk.who('anya'), reference);
    expect(await actions()).toEqual(['held', 'confirmed', 'acknowledged', 'moved', 'acknowledged']);
    expectOneStory(desk, profile);
  });

  it('leaves a change that was drafted before it as it is, also when its confirmation is repeated', async () => {
    const { desk, reference, actions } = await opened();
    const draft = drafted(await desk.bookings.draftCancel(desk.who('anya'), { reference }));
    await desk.bookings.acknowledgeBooking(desk.who('anya'), reference);
    expect(await confirm(desk, 'anya', draft)).toMatchObject({ outcome: 'committed', kind: 'cancel' });
    expect(await confirm(desk, 'anya', draft)).toMatchObject({ outcome: 'committed', kind: 'cancel' });
    expect(await actions()).toEqual(['held', 'confirmed', 'acknowledged', 'cancelled']);
    expectOneStory(desk, profile);
  });

  it('is for own bookings that are still to come', async () => {
    const { desk, reference, actions } = await opened();
    const refused = async (name: string, at = reference) => desk.bookings.acknowledgeBooking(desk.who(name), at);
    expect(await refused('ben')).toEqual({ outcome: 'refused', reason: 'unknown_booking' });
    const { reference: held } = drafted(
      await desk.bookings.draftBooking(desk.who('anya'), { ...DINNER, date: '2026-03-04' }),
    );
    expect(await refused('anya', held)).toEqual({ outcome: 'refused', reason: 'unknown_booking' });
    desk.setNow('2026-03-03T19:30:00+04:00');
    expect(await refused('anya')).toMatchObject({ outcome: 'refused', reason: 'not_active' });
    expect(await actions()).toEqual(['held', 'confirmed']);
    const other = await opened();
    await cancel(other.desk, 'anya', other.reference);
    expect(await other.desk.bookings.acknowledgeBooking(other.desk.who('anya'), other.reference)).toMatchObject({
      outcome: 'refused',
      reason: 'not_active',
      booking: { state: 'cancelled' },
    });
  });
});
