import type { World } from './open-world.ts';

/** What the ledger says of one customer, bookings and waiting list apart; equal texts are equal facts. */
export interface Facts {
  readonly bookings: ReadonlyMap<string, string>;
  readonly waiting: readonly string[];
  readonly references: readonly string[];
}

/** The state of everybody: by customer id. Holds are no facts yet. */
export async function readFacts({ ledger, people, profiles }: World): Promise<ReadonlyMap<string, Facts>> {
  const all = await Promise.all(
    profiles.map(async ({ id }) => ({
      bookings: await ledger.listBookings(id, {}),
      waiting: await ledger.readWaiting(id, '2026-02-01', '2026-12-31'),
    })),
  );
  return new Map(
    people.map(({ customerId }) => {
      const bookings = all.flatMap((each) => each.bookings).filter((booking) => booking.customerId === customerId);
      const standing = bookings.filter(({ state }) => state !== 'held');
      return [
        customerId,
        {
          bookings: new Map(
            standing.map(({ reference, state, slot, partySize }) => [
              reference,
              JSON.stringify([state, slot.serviceId, slot.resourceId, Date.parse(slot.start), partySize]),
            ]),
          ),
          waiting: all
            .flatMap((each) => each.waiting)
            .filter((entry) => entry.customerId === customerId)
            .map((entry) => entry.id)
            .sort(),
          references: bookings.map(({ reference }) => reference),
        },
      ];
    }),
  );
}
