import { type BookingView, type OwnerChangeResult } from '@randevou/contracts';
import { type BookingDesk } from './booking-desk.ts';
import { type Ledger, type OwnerPrincipal } from '../src/index.ts';

/** The owner at a desk: for the customer of that name, or for a walk-in. Each call is a new turn unless `turn` is given. */
export function ownerAt(desk: BookingDesk<Ledger>, name?: string, turn?: number): OwnerPrincipal {
  const { businessId, turnId, customerId, contact } = desk.who(name ?? 'nobody', turn === undefined ? {} : { turn });
  return { businessId, turnId, ...(name === undefined ? {} : { customerId, contact }) };
}

/** The booking of a result, or an error that shows what came instead. */
export function done(result: OwnerChangeResult): BookingView {
  if (result.outcome !== 'done') throw new Error(`not done: ${JSON.stringify(result)}`);
  return result.booking;
}
