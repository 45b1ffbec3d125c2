import type { Booking, DomainEvent, Draft } from '@randevou/contracts';

/** Instants in the ledger's agenda are epoch milliseconds: they are compared, never shown. */
export interface AgendaEntry {
  readonly reference: string;
  readonly customerId: string;
  readonly serviceId: string;
  /** Start and end of the visit itself. */
  readonly start: number;
  readonly end: number;
  /** The same with buffers: what is busy. */
  readonly busyStart: number;
  readonly busyEnd: number;
  readonly seats: number;
  readonly state: 'held' | 'booked' | 'blocked';
  /** Only for `held`: from then on it is free for others. */
  readonly holdExpiresAt?: number;
}

/**
 * All entries of one resource that touch one UTC date. An entry over midnight UTC stands in both dates' items.
 * `version` 0 means that the item does not exist yet.
 */
export interface AgendaItem {
  readonly date: string;
  readonly resourceId: string;
  readonly version: number;
  readonly entries: readonly AgendaEntry[];
}

/** What the ledger keeps per customer; guards "one open draft" and "one booking a day". */
export interface CustomerItem {
  readonly customerId: string;
  /** 0: does not exist yet. */
  readonly version: number;
  /** Confirmed bookings that have not been cancelled, pruned some time after their end. `localDate` is the business's. */
  readonly active: readonly { readonly reference: string; readonly localDate: string; readonly end: number }[];
  readonly openDraft?: Draft;
}

/** Something to do at an instant; made, moved and removed in the booking's own transaction. */
export interface DueItem {
  readonly id: string;
  readonly kind: 'hold_expiry' | 'reminder';
  readonly at: number;
  readonly customerId: string;
  readonly reference: string;
}

/**
 * One atomic write. Each part stands on the version that was read: if any moved on, nothing is written.
 * New items are written with `version`/`revision` one above the expected.
 */
export interface LedgerWrite {
  readonly businessId: string;
  /** At most 36 characters; the same write repeated with the same token within ten minutes is one write. */
  readonly token: string;
  readonly agenda: readonly {
    readonly date: string;
    readonly resourceId: string;
    readonly expectedVersion: number;
    readonly entries: readonly AgendaEntry[];
  }[];
  /** `booking.revision` is the new one; the stored one must be one less (absent for 1). */
  readonly bookings: readonly Booking[];
  /** Held bookings that were never confirmed and are given up; at exactly this revision. */
  readonly dropBookings: readonly { readonly reference: string; readonly revision: number }[];
  readonly customer?: { readonly expectedVersion: number; readonly item: Omit<CustomerItem, 'version'> };
  readonly putDue: readonly DueItem[];
  readonly dropDue: readonly Pick<DueItem, 'id' | 'at'>[];
  readonly events: readonly DomainEvent[];
}

export interface BookingFilter {
  readonly customerId?: string;
  /** Epoch milliseconds; bookings that start in [from, to). */
  readonly from?: number;
  readonly to?: number;
  readonly states?: readonly Booking['state'][];
}

/** The port to the one truth about bookings. Every read is strongly consistent. */
export interface Ledger {
  /** Items that exist with UTC dates in [fromDate, toDate], both included, of all resources: one query. */
  readAgenda(businessId: string, fromDate: string, toDate: string): Promise<readonly AgendaItem[]>;
  readCustomer(businessId: string, customerId: string): Promise<CustomerItem>;
  readBookings(businessId: string, references: readonly string[]): Promise<readonly Booking[]>;
  /** For the owner and for tests; ordered by start. */
  listBookings(businessId: string, filter: BookingFilter): Promise<readonly Booking[]>;
  /**
   * `conflict`: a version moved on, or a new item exists already; read again and decide anew.
   * An answer lost on the way throws; the caller reads back to see whether the write was its own.
   */
  write(write: LedgerWrite): Promise<'written' | 'conflict'>;
}
