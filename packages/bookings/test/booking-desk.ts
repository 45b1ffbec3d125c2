import { type Act, type BusinessProfile } from '@randevou/contracts';
import { type Bookings, type BookingsOptions, createBookings, type Ledger, type Principal } from '../src/index.ts';
import { createMemoryLedger, type MemoryLedger } from './create-memory-ledger.ts';

/** Bookings on a ledger, in memory unless said, with a clock to turn and customers by name. */
export interface BookingDesk<Kept extends Ledger = MemoryLedger> {
  readonly ledger: Kept;
  readonly bookings: Bookings;
  /** ISO instant. */
  setNow(instant: string): void;
  now(): number;
  /** Each call is a new turn unless `turn` is given. */
  who(
    name: string,
    options?: { readonly act?: Act; readonly turn?: number; readonly role?: Principal['role'] },
  ): Principal;
  /** The same rules through another ledger, e.g. one that fails. */
  through(ledger: Ledger): Bookings;
}

export function openDesk(profile: BusinessProfile, instant: string): BookingDesk {
  return openDeskOn(createMemoryLedger(), profile, instant);
}

/** @param wait pauses before a write is tried again; at once unless given */
export function openDeskOn<Kept extends Ledger>(
  ledger: Kept,
  profile: BusinessProfile,
  instant: string,
  wait?: BookingsOptions['wait'],
): BookingDesk<Kept> {
  let now = Date.parse(instant);
  let turns = 0;
  const options = { profile, now: () => now, ...(wait === undefined ? {} : { wait }) };
  return {
    ledger,
    bookings: createBookings({ ...options, ledger }),
    setNow: (next) => {
      now = Date.parse(next);
    },
    now: () => now,
    who: (name, { act, turn, role } = {}) => {
      turns += 1;
      return {
        businessId: profile.id,
        customerId: `c_${name.padEnd(16, '0')}`,
        contact: { phone: '+23057001234', name },
        turnId: (turn ?? turns + 1_000_000).toString(16).padStart(32, '0'),
        role: role ?? (act === undefined ? 'model' : 'controller'),
        ...(act === undefined ? {} : { act }),
      };
    },
    through: (other) => createBookings({ ...options, ledger: other }),
  };
}
