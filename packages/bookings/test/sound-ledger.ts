import { expect } from '@jest/globals';
import { type Booking, type BusinessProfile } from '@randevou/contracts';
import { type AgendaEntry, type Ledger } from '../src/index.ts';
import { type BookingDesk } from './booking-desk.ts';
import { type MemoryLedger } from './create-memory-ledger.ts';

/** No resource is over its capacity at any moment, counted from the raw items. */
export function expectSoundLedger(desk: BookingDesk, profile: BusinessProfile): void {
  for (const resource of profile.resources) {
    const entries = entriesOf(desk.ledger, resource.id).filter(
      (entry) => entry.holdExpiresAt === undefined || entry.holdExpiresAt > desk.now(),
    );
    for (const { busyStart } of entries) {
      const there = entries.filter((entry) => entry.busyStart <= busyStart && busyStart < entry.busyEnd);
      // A booking and the hold of its own move may overlap: one visit.
      const visits = new Map(there.map((entry) => [entry.reference, entry]));
      const seats = [...visits.values()].reduce((sum, entry) => sum + entry.seats, 0);
      expect(resource.mode === 'exclusive' ? visits.size : seats).toBeLessThanOrEqual(
        resource.mode === 'exclusive' ? 1 : resource.seats,
      );
    }
  }
}

/** Agenda, bookings, customers and due items tell the same story. */
export async function expectOneStory(
  desk: BookingDesk,
  profile: BusinessProfile,
  customers: readonly string[],
): Promise<void> {
  expectSoundLedger(desk, profile);
  const bookings = await desk.ledger.listBookings(profile.id, {});
  const entries = profile.resources.flatMap(({ id }) =>
    entriesOf(desk.ledger, id).map((entry) => ({ ...entry, resourceId: id })),
  );
  const confirmed = bookings.filter(({ state }) => state === 'confirmed');
  const booked = entries.filter(({ state }) => state === 'booked');
  expect(booked.map(placeOfEntry).sort()).toEqual(confirmed.map(placeOfBooking).sort());

  const active: string[] = [];
  const drafts: string[] = [];
  for (const customerId of customers) {
    const item = await readCustomer(desk.ledger, profile.id, customerId);
    active.push(...item.active.map(({ reference }) => reference));
    if (item.openDraft !== undefined) drafts.push(item.openDraft.reference);
  }
  expect(active.sort()).toEqual(confirmed.map(({ reference }) => reference).sort());
  const held = bookings.filter(({ state }) => state === 'held').map(({ reference }) => reference);
  expect(drafts).toEqual(expect.arrayContaining(held));
  const live = entries.filter((entry) => entry.state === 'held' && (entry.holdExpiresAt ?? 0) > desk.now());
  expect(drafts).toEqual(expect.arrayContaining(live.map(({ reference }) => reference)));
  expect(desk.ledger.due().flatMap((due) => (due.kind === 'hold_expiry' ? due.reference : []))).toEqual(
    expect.arrayContaining(live.map(({ reference }) => reference)),
  );
  for (const booking of bookings) expect(booking.history).toHaveLength(booking.revision);
  const told = desk.ledger.events().map(({ reference, revision }) => `${reference} ${revision}`);
  const due = bookings.flatMap(({ reference, history }) =>
    history.flatMap(({ action }, index) => (action === 'held' ? [] : [`${reference} ${index + 1}`])),
  );
  expect(told.sort()).toEqual(due.sort());
}

function entriesOf(ledger: MemoryLedger, resourceId: string): AgendaEntry[] {
  const entries = ledger
    .agenda()
    .filter((item) => item.resourceId === resourceId)
    .flatMap((item) => item.entries);
  return [...new Map(entries.map((entry) => [`${entry.reference} ${entry.state} ${entry.start}`, entry])).values()];
}

function readCustomer(ledger: Ledger, businessId: string, customerId: string): ReturnType<Ledger['readCustomer']> {
  return ledger.readCustomer(businessId, customerId);
}

function placeOfEntry({ reference, resourceId, start, end, seats }: AgendaEntry & { resourceId: string }): string {
  return `${reference} ${resourceId} ${start} ${end} ${seats}`;
}

function placeOfBooking({ reference, slot, partySize }: Booking): string {
  return `${reference} ${slot.resourceId} ${Date.parse(slot.start)} ${Date.parse(slot.end)} ${partySize ?? 1}`;
}
