import { describe, expect, it } from '@jest/globals';
import { type Booking, type BusinessProfile, splitIds, type WeeklyWindow } from '@randevou/contracts';
import { findSlots } from '@randevou/scheduling';
import fc from 'fast-check';
import { type BookingDesk, openDesk } from '../../test/booking-desk.ts';
import { laKaz } from '../../test/la-kaz.ts';
import { ownerAt } from '../../test/owner-at.ts';
import { salon } from '../../test/salon.ts';
import { brokenBookings } from './broken-bookings.ts';

const RESTAURANT = laKaz({ joins: [{ resources: ['T1', 'T2'] }, { resources: ['T2', 'T3'], seats: 5 }] });
const HOUSES = [
  { profile: RESTAURANT, services: ['lunch', 'dinner'], now: '2026-03-02T09:00:00+04:00' },
  { profile: salon(), services: ['haircut', 'colour', 'class', 'haircut+colour'], now: '2026-03-02T09:00:00+01:00' },
];
type House = (typeof HOUSES)[number];

const wish = fc.record({
  service: fc.nat(3),
  day: fc.nat(5),
  slot: fc.nat(40),
  people: fc.integer({ min: 1, max: 5 }),
  byOwner: fc.boolean(),
  hour: fc.integer({ min: 6, max: 23 }),
});
type Wish = typeof wish extends fc.Arbitrary<infer Kind> ? Kind : never;

/** What customers took of what was offered to them; with `owner` also what the owner booked at any hour. */
async function bookingsOf(house: House, wishes: readonly Wish[], owner: boolean): Promise<readonly Booking[]> {
  const desk = openDesk(house.profile, house.now);
  for (const [index, { service, day, slot, people, byOwner, hour }] of wishes.entries()) {
    const service_id = house.services[service % house.services.length] ?? '';
    const date = new Date(Date.parse(house.now) + day * 86_400_000).toISOString().slice(0, 10);
    const what = { service_id, date, party_size: people };
    if (owner && byOwner) {
      const time = `${String(hour).padStart(2, '0')}:15`;
      await desk.bookings.owner.bookForCustomer(ownerAt(desk, `guest${String(index)}`), { ...what, time });
    } else await take(desk, `guest${String(index)}`, what, slot);
  }
  return desk.ledger.listBookings(house.profile.id, {});
}

async function take(
  desk: BookingDesk,
  name: string,
  what: { readonly service_id: string; readonly date: string; readonly party_size: number },
  nth: number,
): Promise<void> {
  const { slots } = await desk.bookings.findSlots(desk.who(name), { ...what, date_to: what.date, limit: 100 });
  const slot = slots[nth % Math.max(1, slots.length)];
  if (slot === undefined) return;
  const { party_size } = what;
  const act = { kind: 'take_slot' as const, slot };
  await desk.bookings.commitSlot(desk.who(name, { act }), { slot, party_size, name: 'Anya' });
}

const house = fc.constantFrom(...HOUSES);
const wishes = fc.array(wish, { minLength: 1, maxLength: 14 });
const runs = { seed: 20_261_123, numRuns: 60 };

const window = fc
  .record({ from: fc.integer({ min: 6, max: 18 }), length: fc.integer({ min: 1, max: 14 }) })
  .map(({ from, length }): WeeklyWindow => {
    const to = Math.min(24, from + length);
    return {
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      from: `${String(from).padStart(2, '0')}:00`,
      to: `${String(to).padStart(2, '0')}:00`,
    };
  });
const rarely = { nil: undefined, freq: 1 };
const change = fc.record({
  hours: fc.option(window, rarely),
  closes: fc.option(fc.nat(5), rarely),
  serviceHours: fc.option(window, rarely),
  resource: fc.nat(2),
  resourceHours: fc.option(window, rarely),
  seats: fc.option(fc.integer({ min: 1, max: 4 }), rarely),
  serves: fc.nat(3).map((roll) => roll > 0),
});

function changed(
  profile: BusinessProfile,
  now: string,
  to: typeof change extends fc.Arbitrary<infer Kind> ? Kind : never,
) {
  const resourceId = profile.resources[to.resource]?.id;
  const date = new Date(Date.parse(now) + (to.closes ?? 0) * 86_400_000).toISOString().slice(0, 10);
  const { hours, serviceHours, resourceHours, seats, serves } = to;
  return {
    ...profile,
    ...(hours === undefined ? {} : { hours: [hours] }),
    ...(to.closes === undefined ? {} : { overrides: [{ date, windows: [] }] }),
    resources: profile.resources.map((resource) =>
      resource.id !== resourceId
        ? resource
        : {
            ...resource,
            ...(resourceHours === undefined ? {} : { hours: [resourceHours] }),
            ...(seats === undefined ? {} : { seats }),
          },
    ),
    services: profile.services.map((service) => ({
      ...service,
      ...(serviceHours === undefined ? {} : { hours: [serviceHours] }),
      resources: serves ? service.resources : service.resources.filter((id) => id !== resourceId),
    })),
  };
}

describe('the bookings that a profile breaks', () => {
  it('are none of those made through the rules under it', async () => {
    await fc.assert(
      fc.asyncProperty(house, wishes, async (at, wanted) => {
        const bookings = await bookingsOf(at, wanted, false);
        const now = Date.parse(at.now);
        expect(brokenBookings({ before: undefined, after: at.profile, bookings, now })).toEqual([]);
      }),
      runs,
    );
  }, 60_000);

  it('are none at all while it stays the same, whatever the owner booked past the rules', async () => {
    await fc.assert(
      fc.asyncProperty(house, wishes, async (at, wanted) => {
        const bookings = await bookingsOf(at, wanted, true);
        const after = structuredClone(at.profile);
        expect(brokenBookings({ before: at.profile, after, bookings, now: Date.parse(at.now) })).toEqual([]);
      }),
      runs,
    );
  }, 60_000);

  it('are those whose place a search under it would not find', async () => {
    let broken = 0;
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(house, wishes, change, async (at, wanted, to) => {
        const now = Date.parse(at.now);
        const bookings = (await bookingsOf(at, wanted, true)).filter(
          ({ parts, slot }) => parts === undefined && Date.parse(slot.end) > now,
        );
        const after = changed(at.profile, at.now, to);
        const found = brokenBookings({ before: undefined, after, bookings, now }).map(
          ({ booking }) => booking.reference,
        );
        const expected = bookings
          .filter((booking) => !isFound(after, bookings, booking))
          .map(({ reference }) => reference);
        expect([...found].sort()).toEqual([...expected].sort());
        broken += found.length;
        sound += bookings.length - found.length;
      }),
      runs,
    );
    expect(Math.min(broken, sound)).toBeGreaterThan(50);
  }, 60_000);
});

/** Whether its start is free at its resource for its party, its own place aside, by the minute and without notice. */
function isFound(profile: BusinessProfile, bookings: readonly Booking[], booking: Booking): boolean {
  const { timeZone, hours, overrides, joins } = profile;
  const { slot, reference, partySize } = booking;
  const service = profile.services.find(({ id }) => id === slot.serviceId);
  if (service === undefined) return false;
  const start = Date.parse(slot.start);
  const at = (resourceId: string) =>
    bookings
      .filter((each) => splitIds(each.slot.resourceId).includes(resourceId))
      .map((each) => ({
        reference: each.reference,
        start: Date.parse(each.slot.start),
        end: Date.parse(each.slot.end),
        busyStart: Date.parse(each.slot.start) - each.bufferBeforeMinutes * 60_000,
        busyEnd: Date.parse(each.slot.end) + each.bufferAfterMinutes * 60_000,
        seats: each.partySize ?? 1,
      }));
  const slots = findSlots({
    from: start,
    to: start + 1,
    now: start,
    timeZone,
    hours,
    overrides,
    service: {
      durationMinutes: (Date.parse(slot.end) - start) / 60_000,
      bufferBeforeMinutes: booking.bufferBeforeMinutes,
      bufferAfterMinutes: booking.bufferAfterMinutes,
      slotIntervalMinutes: 1,
      hours: service.hours,
    },
    resources: profile.resources
      .filter(({ id }) => service.resources.includes(id))
      .map((resource) => ({ ...resource, limits: [], occupied: at(resource.id) })),
    joins: joins.map(({ resources, seats }) => ({ resourceIds: resources, seats })),
    partySize,
    resourceId: slot.resourceId,
    reference,
  });
  return slots.length > 0;
}
