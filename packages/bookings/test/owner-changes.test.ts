import { describe, expect, it } from '@jest/globals';
import { readNotice, type DueItem, type DueNotice } from '../src/index.ts';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { done, ownerAt } from './owner-at.ts';
import { parlour } from './parlour.ts';
import { expectOneStory } from './sound-ledger.ts';
import { book, move } from './steps.ts';

const NOW = '2026-03-02T09:00:00+04:00';
const DINNER = { service_id: 'dinner', date: '2026-03-05', time: '19:30', party_size: 2 };
const profile = laKaz();

type Change = DueItem & { kind: 'owner_change' };
const changes = (desk: BookingDesk): Change[] =>
  desk.ledger.due().flatMap((item) => (item.kind === 'owner_change' ? [item] : []));
const at = (time: string): number => Date.parse(`${time}:00+04:00`);
const moveTo = async (desk: BookingDesk, reference: string, date: string, time: string, more = {}) =>
  done(await desk.bookings.owner.moveForCustomer(ownerAt(desk), { reference, date, time, ...more }));

async function opened(now = NOW) {
  const desk = openDesk(profile, NOW);
  const { reference } = await book(desk, 'anya', DINNER);
  desk.setNow(now);
  const read = async (): Promise<(DueNotice | 'nothing' | 'later')[]> =>
    Promise.all(changes(desk).map((item) => readNotice({ profile, ledger: desk.ledger, now: () => desk.now() }, item)));
  return { desk, reference, read };
}

describe('a change by the business', () => {
  it('is told at once: where the visit was and is, or that it is off', async () => {
    const { desk, reference, read } = await opened();
    await moveTo(desk, reference, '2026-03-06', '18:30');
    expect(changes(desk)).toMatchObject([{ at: at('2026-03-02T09:00'), reference, revision: 3 }]);
    expect(await read()).toMatchObject([
      {
        kind: 'owner_change',
        change: 'moved',
        booking: { slot: { start: '2026-03-06T18:30:00+04:00' } },
        from: { start: '2026-03-05T19:30:00+04:00' },
      },
    ]);
    expectOneStory(desk, profile);
    desk.setNow('2026-03-02T11:00:00+04:00');
    done(await desk.bookings.owner.cancelForCustomer(ownerAt(desk), { reference }));
    expect(changes(desk)).toMatchObject([{ at: at('2026-03-02T11:00'), revision: 4 }]);
    expect(await read()).toMatchObject([{ change: 'cancelled', booking: { reference, state: 'cancelled' } }]);
    expectOneStory(desk, profile);
  });

  it('waits for the end of the quiet hours, and only the last of several is told', async () => {
    const { desk, reference, read } = await opened('2026-03-02T22:30:00+04:00');
    await moveTo(desk, reference, '2026-03-06', '18:30');
    desk.setNow('2026-03-03T01:00:00+04:00');
    await moveTo(desk, reference, '2026-03-06', '20:00');
    expect(changes(desk)).toMatchObject([{ at: at('2026-03-03T07:00'), revision: 4 }]);
    const [told] = await read();
    // Nobody told the customer of 18:30.
    expect(told).toMatchObject({ change: 'moved', booking: { slot: { start: '2026-03-06T20:00:00+04:00' } } });
    expect(told).not.toHaveProperty('from');
    expectOneStory(desk, profile);
  });

  it('is told at night when the morning were too late', async () => {
    const early = laKaz({ hours: [{ days: ['thu'], from: '06:00', to: '22:30' }] });
    const services = early.services.map((service) => ({ ...service, hours: undefined }));
    const desk = openDesk(laKaz({ ...early, services }), NOW);
    const { reference } = await book(desk, 'anya', { ...DINNER, time: '06:30' });
    desk.setNow('2026-03-04T23:00:00+04:00');
    done(await desk.bookings.owner.cancelForCustomer(ownerAt(desk), { reference }));
    expect(changes(desk)).toMatchObject([{ at: at('2026-03-04T23:00') }]);
  });

  it('is not told of another table or number of people, of visits that have begun, or where nobody can be reached', async () => {
    const { desk, reference } = await opened();
    await moveTo(desk, reference, '2026-03-05', '19:30', { resource_id: 'T2', party_size: 1 });
    const walkIn = done(await desk.bookings.owner.bookForCustomer(ownerAt(desk), DINNER));
    await moveTo(desk, walkIn.reference, '2026-03-06', '19:30');
    desk.setNow('2026-03-05T19:31:00+04:00');
    done(await desk.bookings.owner.cancelForCustomer(ownerAt(desk), { reference }));
    expect(changes(desk)).toEqual([]);
    expectOneStory(desk, profile);
  });

  it('is told of another person at the same time', async () => {
    const salon = parlour();
    const desk = openDesk(salon, NOW);
    const cut = { service_id: 'haircut', date: '2026-03-05', time: '09:00' };
    const { reference, slot } = await book(desk, 'anya', { ...cut, resource_id: 'karim' });
    await moveTo(desk, reference, '2026-03-05', '09:00', { resource_id: 'maya' });
    expect(changes(desk)).toHaveLength(1);
    const [item] = changes(desk);
    const told = item && (await readNotice({ profile: salon, ledger: desk.ledger, now: () => desk.now() }, item));
    expect(told).toMatchObject({ change: 'moved', from: slot, booking: { slot: { resourceId: 'maya' } } });
    expectOneStory(desk, salon);
  });

  it('is still told when the customer says that they will come, or gets another table, but not once they change it', async () => {
    const { desk, reference, read } = await opened('2026-03-02T22:30:00+04:00');
    await moveTo(desk, reference, '2026-03-06', '18:30');
    await desk.bookings.acknowledgeBooking(desk.who('anya'), reference);
    await moveTo(desk, reference, '2026-03-06', '18:30', { resource_id: 'T3' });
    expect(await read()).toMatchObject([{ change: 'moved', booking: { slot: { resourceId: 'T3' } } }]);
    await move(desk, 'anya', { reference, date: '2026-03-07', time: '18:30' });
    expect(changes(desk)).toEqual([]);
    expectOneStory(desk, profile);
  });

  it('is nothing any more once it was changed again', async () => {
    const { desk, reference } = await opened();
    await moveTo(desk, reference, '2026-03-06', '18:30');
    const [first] = changes(desk);
    if (first === undefined) throw new Error('no change');
    desk.setNow('2026-03-02T09:05:00+04:00');
    await moveTo(desk, reference, '2026-03-06', '19:30');
    expect(changes(desk)).toHaveLength(1);
    expect(await readNotice({ profile, ledger: desk.ledger, now: () => desk.now() }, first)).toBe('nothing');
  });
});
