import { describe, expect, it } from '@jest/globals';
import { type CustomerStateResult } from '@randevou/contracts';
import { type Ledger } from '../src/index.ts';
import { type BookingDesk, openDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { done, ownerAt } from './owner-at.ts';
import { expectOneStory } from './sound-ledger.ts';
import { book } from './steps.ts';

const profile = laKaz();
const dinner = (date: string, party_size = 2) => ({ service_id: 'dinner', date, time: '19:30', party_size });
const opened = (): BookingDesk => openDesk(profile, '2026-03-02T09:00:00+04:00');
const state = (desk: BookingDesk): Promise<CustomerStateResult> => desk.bookings.customerState(desk.who('anya'));
const lastVisit = async (desk: BookingDesk): Promise<string | undefined> => (await state(desk)).lastVisit?.reference;

describe('the last visit of a customer', () => {
  it('is none before one has begun, and the one under way from its start on', async () => {
    const desk = opened();
    const { reference } = await book(desk, 'anya', dinner('2026-03-05'));
    expect(await lastVisit(desk)).toBeUndefined();
    desk.setNow('2026-03-05T19:29:00+04:00');
    expect(await lastVisit(desk)).toBeUndefined();
    desk.setNow('2026-03-05T19:30:00+04:00');
    expect(await state(desk)).toMatchObject({ lastVisit: { reference, partySize: 2 }, bookings: [{ reference }] });
    desk.setNow('2026-03-06T09:00:00+04:00');
    expect(await state(desk)).toMatchObject({ lastVisit: { reference, state: 'completed' }, bookings: [] });
  });

  it('is remembered for as long as the customer comes, whatever is booked after it', async () => {
    const desk = opened();
    const first = await book(desk, 'anya', dinner('2026-03-05', 4));
    desk.setNow('2026-04-20T09:00:00+04:00');
    await book(desk, 'anya', dinner('2026-04-24'));
    expect(await lastVisit(desk)).toBe(first.reference);
    desk.setNow('2026-04-25T09:00:00+04:00');
    await book(desk, 'anya', dinner('2026-05-01', 3));
    expect(await state(desk)).toMatchObject({ lastVisit: { partySize: 2 }, bookings: [{ partySize: 3 }] });
    expectOneStory(desk, profile);
  });

  it('is the one before when nobody came, and itself again when they came after all', async () => {
    const desk = opened();
    const first = await book(desk, 'anya', dinner('2026-03-05'));
    const second = await book(desk, 'anya', dinner('2026-03-06'));
    desk.setNow('2026-03-20T09:00:00+04:00');
    done(await desk.bookings.owner.markNoShow(ownerAt(desk), { reference: second.reference }));
    expect(await lastVisit(desk)).toBe(first.reference);
    done(await desk.bookings.owner.markNoShow(ownerAt(desk), { reference: second.reference, attended: true }));
    expect(await lastVisit(desk)).toBe(second.reference);
    expectOneStory(desk, profile);
  });

  it("is not one that was cancelled, and nobody else's", async () => {
    const desk = opened();
    const { reference } = await book(desk, 'anya', dinner('2026-03-05'));
    await book(desk, 'ben', dinner('2026-03-05'));
    done(await desk.bookings.owner.cancelForCustomer(ownerAt(desk), { reference }));
    desk.setNow('2026-03-20T09:00:00+04:00');
    expect(await lastVisit(desk)).toBeUndefined();
  });

  it('costs one request with the bookings that are to come', async () => {
    const desk = opened();
    await book(desk, 'anya', dinner('2026-03-05'));
    desk.setNow('2026-04-20T09:00:00+04:00');
    await book(desk, 'anya', dinner('2026-04-24'));
    const calls: string[] = [];
    const counting: Ledger = {
      ...desk.ledger,
      readCustomer: (...args) => (calls.push('readCustomer'), desk.ledger.readCustomer(...args)),
      readBookings: (...args) => (calls.push('readBookings'), desk.ledger.readBookings(...args)),
      listBookings: (...args) => (calls.push('listBookings'), desk.ledger.listBookings(...args)),
    };
    await desk.through(counting).customerState(desk.who('anya'));
    expect(calls).toEqual(['readCustomer', 'readBookings']);
  });
});
