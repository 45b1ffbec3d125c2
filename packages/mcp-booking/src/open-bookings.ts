import {
  createBookings,
  type Bookings,
  type BookingsOptions,
  type Ledger,
  type OwnerPrincipal,
  type Principal,
  type RelayPrincipal,
} from '@randevou/bookings';
import type { BusinessProfile } from '@randevou/contracts';
import { refuse, Refusal } from '@randevou/mcp-kit';
import type { Open } from './desk-tool.ts';

export interface BookingSources {
  /** The current profile; undefined for a business that this stage does not know. */
  readonly profiles: (businessId: string) => Promise<BusinessProfile | undefined>;
  readonly ledger: Ledger;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Pauses before a write is tried again after a conflict; at once unless given. */
  readonly wait?: BookingsOptions['wait'];
}

/** The rules of the scope's business, and on whose behalf they run. */
export interface OpenedBookings {
  readonly bookings: Bookings;
  readonly who: Principal;
}

export type OpenBookings = Open<OpenedBookings>;

/** The same for the business itself, with or without a customer. */
export interface OpenedOwnerDesk {
  readonly owner: Bookings['owner'];
  readonly who: OwnerPrincipal;
}

export type OpenOwnerDesk = Open<OpenedOwnerDesk>;

/** Business and customer come from the verified scope alone; no argument of a tool names either. */
export function createOpenBookings(sources: BookingSources): OpenBookings {
  return async (scope) => {
    const { businessId, customerId, contact = {}, turnId, role, act } = scope;
    if (customerId === undefined) return refuse('customer_missing', 'The scope of this call names no customer.');
    const bookings = await bookingsOf(sources, businessId);
    if (bookings instanceof Refusal) return bookings;
    return { bookings, who: { businessId, customerId, contact, turnId, role, ...(act === undefined ? {} : { act }) } };
  };
}

export function createOpenOwnerDesk(sources: BookingSources): OpenOwnerDesk {
  return async ({ businessId, customerId, contact, turnId }) => {
    const bookings = await bookingsOf(sources, businessId);
    if (bookings instanceof Refusal) return bookings;
    const customer = {
      ...(customerId === undefined ? {} : { customerId }),
      ...(contact === undefined ? {} : { contact }),
    };
    return { owner: bookings.owner, who: { businessId, turnId, ...customer } };
  };
}

/** The same for what falls due, which is nobody's. */
export interface OpenedRelayDesk {
  readonly bookings: Pick<Bookings, 'offerPlaces'>;
  readonly who: RelayPrincipal;
}

export type OpenRelayDesk = Open<OpenedRelayDesk>;

export function createOpenRelayDesk(sources: BookingSources): OpenRelayDesk {
  return async ({ businessId, turnId, role }) => {
    const bookings = await bookingsOf(sources, businessId);
    return bookings instanceof Refusal ? bookings : { bookings, who: { businessId, turnId, role } };
  };
}

async function bookingsOf(
  { profiles, ledger, now, wait }: BookingSources,
  businessId: string,
): Promise<Bookings | Refusal> {
  const profile = await profiles(businessId);
  if (profile === undefined) {
    return refuse('unknown_business', 'The business of this scope has no profile in this stage.');
  }
  return createBookings({ profile, ledger, now, ...(wait === undefined ? {} : { wait }) });
}
