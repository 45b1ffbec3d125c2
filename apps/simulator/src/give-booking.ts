import { createHash } from 'node:crypto';
import type { Booking, BusinessProfile } from '@randevou/contracts';
import type { Store } from '@randevou/store-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { SimulatorError } from './simulator-error.ts';

export const GivenBooking = z.strictObject({
  serviceId: z.string(),
  start: z.iso.datetime({ offset: true }),
  partySize: z.int().min(1).optional(),
  resourceId: z.string().optional(),
  customer: z.strictObject({
    phone: z.string().optional(),
    userId: z.string().optional(),
    name: z.string().optional(),
  }),
});
export type GivenBooking = z.infer<typeof GivenBooking>;

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MINUTE_MS = 60_000;

/** Writes a booking that exists already, past every rule: what a dialogue starts from. */
export async function giveBooking(
  store: Store,
  profile: BusinessProfile,
  given: GivenBooking,
  now: number,
): Promise<string> {
  const service = profile.services.find(({ id }) => id === given.serviceId);
  if (service === undefined) {
    throw new SimulatorError('unknown_service', `${profile.id} has no service ${given.serviceId}`);
  }
  const customer = await store.customers.resolve(
    profile.id,
    { phone: given.customer.phone, userId: given.customer.userId },
    given.customer.name,
  );
  const start = Date.parse(given.start);
  const end = start + service.durationMinutes * MINUTE_MS;
  const busyStart = start - service.bufferBeforeMinutes * MINUTE_MS;
  const busyEnd = end + service.bufferAfterMinutes * MINUTE_MS;
  const dates = [...new Set([busyStart, busyEnd - 1].map((at) => new Date(at).toISOString().slice(0, 10)))];
  const agenda = await store.ledger.readAgenda(profile.id, dates[0] ?? '', dates.at(-1) ?? '');

  const resource = profile.resources
    .filter(({ id, seats }) => service.resources.includes(id) && seats >= (given.partySize ?? 1))
    .filter(({ id }) => given.resourceId === undefined || id === given.resourceId)
    .toSorted((a, b) => a.seats - b.seats)
    .find(
      ({ id, mode }) =>
        given.resourceId !== undefined ||
        mode === 'shared' ||
        !agenda.some(
          (item) =>
            item.resourceId === id &&
            item.entries.some((entry) => entry.busyStart < busyEnd && busyStart < entry.busyEnd),
        ),
    );
  if (resource === undefined) throw new SimulatorError('no_resource', 'no resource is left for the given booking');

  const local = (at: number): string =>
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(profile.timeZone)
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const reference = referenceOf([profile.id, customer.customerId, resource.id, String(start)]);
  const booking: Booking = {
    v: 1,
    reference,
    businessId: profile.id,
    customerId: customer.customerId,
    state: 'confirmed',
    revision: 1,
    slot: { serviceId: service.id, resourceId: resource.id, start: local(start), end: local(end) },
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    partySize: given.partySize,
    name: given.customer.name,
    contact: given.customer,
    price: service.price,
    source: 'customer',
    createdAt: new Date(now).toISOString(),
    history: [{ at: new Date(now).toISOString(), action: 'confirmed', by: 'owner' }],
  };
  const entry = {
    reference,
    customerId: customer.customerId,
    serviceId: service.id,
    start,
    end,
    busyStart,
    busyEnd,
    seats: given.partySize ?? 1,
    state: 'booked' as const,
  };
  const before = await store.ledger.readCustomer(profile.id, customer.customerId);
  const { version, ...item } = before;
  const written = await store.ledger.write({
    businessId: profile.id,
    token: `given-${reference}`,
    agenda: dates.map((date) => {
      const current = agenda.find((each) => each.date === date && each.resourceId === resource.id);
      return {
        date,
        resourceId: resource.id,
        expectedVersion: current?.version ?? 0,
        entries: [...(current?.entries ?? []), entry],
      };
    }),
    bookings: [booking],
    dropBookings: [],
    customer: {
      expectedVersion: version,
      item: { ...item, active: [...item.active, { reference, localDate: local(start).slice(0, 10), end }] },
    },
    guards: [],
    waiting: [],
    dropWaiting: [],
    putDue: [],
    dropDue: [],
    events: [],
  });
  if (written === 'conflict') throw new SimulatorError('conflict', 'the given booking met another write', 409);
  return reference;
}

function referenceOf(parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return Array.from(digest.subarray(0, 6), (byte) => CROCKFORD[byte % 32]).join('');
}
