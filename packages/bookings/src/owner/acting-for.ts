import { type Booking } from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { walkInIdFor } from '../ids.ts';
import { type OwnerPrincipal } from './owner-desk.ts';

/** The owner in place of the customer named, or of a walk-in who is nobody else. */
export function actingFor({ businessId, turnId, customerId, contact = {} }: OwnerPrincipal): Principal {
  return { businessId, turnId, customerId: customerId ?? walkInIdFor([businessId, turnId]), contact, role: 'owner' };
}

/** The owner in place of the customer whose booking it is, whoever the scope names. */
export function actingOn({ businessId, turnId }: OwnerPrincipal, { customerId, contact }: Booking): Principal {
  return { businessId, turnId, customerId, contact, role: 'owner' };
}
