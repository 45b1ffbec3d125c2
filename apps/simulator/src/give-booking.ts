import { createBookings } from '@randevou/bookings';
import { type BusinessProfile, type Money, type ServiceProfile, splitIds } from '@randevou/contracts';
import type { Store } from '@randevou/store-dynamodb';
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

const MINUTE_MS = 60_000;

/** Takes over a booking that exists already, past every rule but capacity: what a dialogue starts from. */
export async function giveBooking(
  store: Store,
  profile: BusinessProfile,
  given: GivenBooking,
  now: number,
): Promise<string> {
  const services = splitIds(given.serviceId).map((id) => serviceOf(profile, id));
  const { phone, userId, name } = given.customer;
  const { customerId } = await store.customers.resolve(profile.id, { phone, userId }, name);
  const start = Date.parse(given.start);
  const minutes = services.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  const before = await store.ledger.listBookings(profile.id, {});
  const turnId = '0'.repeat(32);
  const { owner } = createBookings({ profile, ledger: store.ledger, now: () => now });
  const { rows } = await owner.importBookings(
    { businessId: profile.id, turnId },
    {
      rows: [
        {
          line: 1,
          externalId: `given ${String(before.length)}`,
          serviceId: given.serviceId,
          ...(given.resourceId === undefined ? {} : { resourceId: given.resourceId }),
          start: new Date(start).toISOString(),
          end: new Date(start + minutes * MINUTE_MS).toISOString(),
          ...(given.partySize === undefined ? {} : { partySize: given.partySize }),
          contact: given.customer,
          customerId,
          ...priceOf(services),
        },
      ],
      dry_run: false,
    },
  );
  const [row] = rows;
  if (row?.reference !== undefined) return row.reference;
  throw new SimulatorError('not_given', `the given booking has no place: ${row?.reason ?? 'unknown'}`);
}

function serviceOf({ id: businessId, services }: BusinessProfile, id: string): ServiceProfile {
  const service = services.find((each) => each.id === id);
  if (service === undefined) throw new SimulatorError('unknown_service', `${businessId} has no service ${id}`);
  return service;
}

function priceOf(services: readonly ServiceProfile[]): { readonly price?: Money } {
  const prices = services.flatMap(({ price }) => price ?? []);
  const [first] = prices;
  if (first === undefined || prices.length < services.length) return {};
  return { price: { ...first, amount: prices.reduce((sum, { amount }) => sum + amount, 0) } };
}
