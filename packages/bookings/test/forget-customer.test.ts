import { describe, expect, it } from '@jest/globals';
import { type Act } from '@randevou/contracts';
import { BookingsError, type Principal } from '../src/index.ts';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { inProcess } from './mortal-ledger.ts';
import { done, ownerAt } from './owner-at.ts';
import { expectOneStory } from './sound-ledger.ts';
import { book } from './steps.ts';

const profile = laKaz();
const FORGET: Act = { kind: 'forget' };
const dinner = (date: string, party_size = 2) => ({ service_id: 'dinner', date, time: '19:30', party_size });
const who = (desk: BookingDesk, turn = 77): Principal => desk.who('anya', { act: FORGET, turn });

/** A past visit, one missed, one ahead, a draft, and a table of somebody else. */
async function story(): Promise<BookingDesk> {
  const desk = openDesk(profile, '2026-03-02T09:00:00+04:00');
  await book(desk, 'anya', { ...dinner('2026-03-05'), name: 'Anya' });
  const missed = await book(desk, 'anya', dinner('2026-03-06'));
  await book(desk, 'ben', dinner('2026-03-05'));
  desk.setNow('2026-03-10T09:00:00+04:00');
  // The relay has sent what was due.
  for (const item of desk.ledger.due()) await desk.ledger.dueItems.drop('la-kaz', item);
  done(await desk.bookings.owner.markNoShow(ownerAt(desk), { reference: missed.reference }));
  await book(desk, 'anya', dinner('2026-03-12'));
  await desk.bookings.draftBooking(desk.who('anya'), dinner('2026-03-13'));
  return desk;
}

const ofAnya = (desk: BookingDesk) =>
  desk.ledger.contents().bookings.filter(({ customerId }) => customerId === desk.who('anya').customerId);

describe('what the ledger holds about a customer', () => {
  it('is what lies ahead, and how much has been', async () => {
    const desk = await story();
    expect(await desk.bookings.customerData(desk.who('anya'))).toMatchObject({
      upcoming: [{ slot: { start: '2026-03-12T19:30:00+04:00' } }],
      waiting: [],
      past: 2,
    });
    expect(await desk.bookings.customerData(desk.who('nobody'))).toEqual({ upcoming: [], waiting: [], past: 0 });
  });
});

describe('to forget a customer', () => {
  it('cancels what lies ahead, and leaves of the rest what a business counts', async () => {
    const desk = await story();
    const before = ofAnya(desk);
    const result = await desk.bookings.forgetCustomer(who(desk));
    expect(result).toMatchObject({ cancelled: [{ slot: { start: '2026-03-12T19:30:00+04:00' } }], kept: [] });
    const after = ofAnya(desk);
    expect(after.map(({ state }) => state).sort()).toEqual(['cancelled', 'confirmed', 'no_show']);
    for (const booking of after) {
      expect(booking).toMatchObject({ contact: {}, history: expect.arrayContaining([{ ...booking.history.at(-1) }]) });
      expect(booking.history.at(-1)).toMatchObject({ action: 'forgotten', by: 'controller' });
      const { slot, partySize } = before.find(({ reference }) => reference === booking.reference) ?? {};
      expect(booking).toMatchObject({ slot, partySize });
    }
    const { customers, bookings, due } = desk.ledger.contents();
    expect(JSON.stringify([after, customers])).not.toMatch(/"name"|\+230/);
    expect(customers.find(({ customerId }) => customerId === who(desk).customerId)).toEqual({
      customerId: who(desk).customerId,
      version: expect.any(Number),
      active: [],
      forgotten: true,
    });
    expect(bookings.find(({ customerId }) => customerId === desk.who('ben').customerId)).toMatchObject({
      contact: { name: 'ben' },
    });
    expect(due.filter((item) => 'customerId' in item && item.customerId === who(desk).customerId)).toEqual([]);
    const types = desk.ledger.events().map(({ type }) => type);
    expect(types.filter((type) => type === 'booking.cancelled')).toHaveLength(1);
    expect(types.filter((type) => type === 'customer.forgotten')).toHaveLength(1);
    expectOneStory(desk, profile);
  });

  it('is the same when the turn is run again, and nothing when there was nobody', async () => {
    const desk = await story();
    const result = await desk.bookings.forgetCustomer(who(desk));
    const contents = desk.ledger.contents();
    expect(await desk.bookings.forgetCustomer(who(desk))).toEqual(result);
    expect(desk.ledger.contents()).toEqual(contents);
    const nobody = desk.who('nobody', { act: FORGET });
    expect(await desk.bookings.forgetCustomer(nobody)).toEqual({ cancelled: [], kept: [] });
  });

  it('comes to the same after a crash before or after any of its writes', async () => {
    const plain = await story();
    const told = await plain.bookings.forgetCustomer(who(plain));
    for (let write = 1; write <= 3; write += 1) {
      for (const fault of ['before', 'after', 'death_before', 'death_after'] as const) {
        const desk = await story();
        await inProcess(
          desk.ledger,
          (count) => (count === write ? fault : undefined),
          (ledger) => desk.through(ledger).forgetCustomer(who(desk)),
        );
        expect(await desk.bookings.forgetCustomer(who(desk))).toEqual(told);
        expect(ofAnya(desk)).toEqual(ofAnya(plain));
        expect(desk.ledger.events().filter(({ type }) => type === 'booking.cancelled')).toHaveLength(1);
        expectOneStory(desk, profile);
      }
    }
  });

  it('keeps what is too late to cancel until the visit is over; the relay forgets it then', async () => {
    const desk = openDesk(profile, '2026-03-05T18:30:00+04:00');
    const { reference } = await book(desk, 'anya', { ...dinner('2026-03-05'), time: '20:00', name: 'Anya' });
    desk.setNow('2026-03-05T19:00:00+04:00');
    expect(await desk.bookings.forgetCustomer(who(desk))).toMatchObject({ cancelled: [], kept: [{ reference }] });
    expect(ofAnya(desk)).toMatchObject([{ state: 'confirmed', name: 'Anya' }]);
    const [item] = await desk.ledger.dueItems.due('la-kaz', 'forget', Date.parse('2026-03-06T00:00:00+04:00'));
    expect(item).toMatchObject({ reference, customerId: who(desk).customerId });
    const relay = desk.who('anya', { role: 'relay' });
    desk.setNow('2026-03-05T21:00:00+04:00');
    expect(await desk.bookings.forgetCustomer(relay)).toMatchObject({ kept: [{ reference }] });
    desk.setNow('2026-03-05T23:00:00+04:00');
    expect(await desk.bookings.forgetCustomer(relay)).toEqual({ cancelled: [], kept: [] });
    expect(ofAnya(desk)).toMatchObject([{ state: 'confirmed', contact: {} }]);
    expect(ofAnya(desk)[0]).not.toHaveProperty('name');
    expectOneStory(desk, profile);
  });

  it('takes more visits than one write holds', async () => {
    const desk = openDesk(profile, '2026-03-02T09:00:00+04:00');
    const rows = Array.from({ length: 95 }, (_, index) => {
      const start = Date.UTC(2025, 0, 1 + index, 15, 30);
      return {
        line: index + 1,
        externalId: `old-${index}`,
        serviceId: 'dinner',
        start: new Date(start).toISOString(),
        end: new Date(start + 7_200_000).toISOString(),
        customerId: desk.who('anya').customerId,
        contact: { phone: '+23057001234', name: 'Anya' },
      };
    });
    await desk.bookings.owner.importBookings(ownerAt(desk), { rows, dry_run: false });
    expect(ofAnya(desk)).toHaveLength(95);
    await desk.bookings.forgetCustomer(who(desk));
    expect(JSON.stringify(ofAnya(desk))).not.toContain('+230');
    expectOneStory(desk, profile);
  });

  it('needs the customer to have asked for it', async () => {
    const desk = await story();
    for (const principal of [desk.who('anya'), desk.who('anya', { role: 'controller' })]) {
      await expect(desk.bookings.forgetCustomer(principal)).rejects.toThrow(BookingsError);
    }
    const byModel = desk.who('anya', { role: 'model', act: FORGET });
    await expect(desk.bookings.forgetCustomer(byModel)).rejects.toThrow(BookingsError);
  });
});
