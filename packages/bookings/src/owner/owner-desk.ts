import type {
  BlockTimeArguments,
  BlockTimeResult,
  BookForCustomerArguments,
  CancelForCustomerArguments,
  CustomerContact,
  ImportBookingsArguments,
  ImportBookingsResult,
  MarkNoShowArguments,
  MoveForCustomerArguments,
  OwnerChangeResult,
  UnblockTimeArguments,
  UnblockTimeResult,
} from '@randevou/contracts';

/** The business itself, from a verified scope of role `owner`; the customer is the one it acts for, if any. */
export interface OwnerPrincipal {
  readonly businessId: string;
  readonly turnId: string;
  /** Absent: a new booking is that of a walk-in, whom nobody can be mixed up with. */
  readonly customerId?: string;
  readonly contact?: CustomerContact;
}

/**
 * What the business does to its own bookings. Every rule of the profile may be broken, and what was broken comes back
 * as warnings; but no place is given twice, and nothing stands in blocked time. Repeating an operation with the same
 * turn id gives the same booking.
 */
export interface OwnerDesk {
  bookForCustomer(owner: OwnerPrincipal, wish: BookForCustomerArguments): Promise<OwnerChangeResult>;
  /** Price, duration and reference stay. */
  moveForCustomer(owner: OwnerPrincipal, wish: MoveForCustomerArguments): Promise<OwnerChangeResult>;
  cancelForCustomer(owner: OwnerPrincipal, wish: CancelForCustomerArguments): Promise<OwnerChangeResult>;
  markNoShow(owner: OwnerPrincipal, wish: MarkNoShowArguments): Promise<OwnerChangeResult>;
  /** Wins over holds: who confirms such a draft later is shown other times. */
  blockTime(owner: OwnerPrincipal, wish: BlockTimeArguments): Promise<BlockTimeResult>;
  unblockTime(owner: OwnerPrincipal, wish: UnblockTimeArguments): Promise<UnblockTimeResult>;
  /** Row by row; what is there already, as itself or moved or cancelled since, is left alone. */
  importBookings(owner: OwnerPrincipal, wish: ImportBookingsArguments): Promise<ImportBookingsResult>;
}
