import { createBookings, type Bookings, type Ledger, type Principal } from '@randevou/bookings';
import type { BusinessProfile, ToolScope } from '@randevou/contracts';
import { refuse, type Refusal } from '@randevou/mcp-kit';

export interface BookingSources {
  /** The current profile; undefined for a business that this stage does not know. */
  readonly profiles: (businessId: string) => Promise<BusinessProfile | undefined>;
  readonly ledger: Ledger;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The rules of the scope's business, and on whose behalf they run. */
export interface OpenedBookings {
  readonly bookings: Bookings;
  readonly who: Principal;
}

export type OpenBookings = (scope: ToolScope) => Promise<OpenedBookings | Refusal>;

/** Business and customer come from the verified scope alone; no argument of a tool names either. */
export function createOpenBookings({ profiles, ledger, now }: BookingSources): OpenBookings {
  return async (scope) => {
    const { businessId, customerId, contact = {}, turnId, role, act } = scope;
    if (customerId === undefined) return refuse('customer_missing', 'The scope of this call names no customer.');
    const profile = await profiles(businessId);
    if (profile === undefined)
      return refuse('unknown_business', 'The business of this scope has no profile in this stage.');
    const who: Principal = { businessId, customerId, contact, turnId, role, ...(act === undefined ? {} : { act }) };
    return { bookings: createBookings({ profile, ledger, now }), who };
  };
}
