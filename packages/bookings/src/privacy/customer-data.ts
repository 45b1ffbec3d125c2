import { type CustomerDataResult } from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { upcoming } from '../visits/upcoming.ts';
import { waiting } from '../waiting/own-entries.ts';

/** What the ledger holds about a customer, for them to know. Reads every booking of the business: for rare use. */
export async function customerData(desk: Desk, who: Principal): Promise<CustomerDataResult> {
  const { customerId } = who;
  const [ahead, lines, own] = await Promise.all([
    upcoming(desk, who),
    waiting(desk, who),
    desk.ledger.listBookings(desk.profile.id, { customerId, states: ['confirmed', 'cancelled', 'no_show'] }),
  ]);
  const references = new Set(ahead.map(({ reference }) => reference));
  return {
    upcoming: [...ahead],
    waiting: [...lines],
    past: own.filter(({ reference }) => !references.has(reference)).length,
  };
}
