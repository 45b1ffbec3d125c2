import type { Booking, Draft, LedgerEvent, WaitingEntry } from '@randevou/contracts';

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

/** An entry of the waiting list as its key names it. */
export type WaitingKey = Pick<WaitingEntry, 'id' | 'date' | 'createdAt'>;

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
  /** The newest of those that were pruned, newest first; what was marked missed or cancelled since is none of them. */
  readonly past?: readonly { readonly reference: string; readonly end: number }[];
  readonly openDraft?: Draft;
  /** As long as nothing else was written: all but this is gone, and what had to be kept has its due item. */
  readonly forgotten?: true;
}

/**
 * Stands for one limit in one period. It holds no count: what counts is read from the agenda. Whoever adds to the
 * period raises the version, so that of two writers at different slots of it one must read again.
 */
export interface LimitGuard {
  /** E.g. `service:haircut:week:2026-03-02`; the date is the period's first local day. */
  readonly id: string;
  /** 0: does not exist yet. */
  readonly version: number;
}

export const DUE_KINDS = ['hold_expiry', 'reminder', 'place_freed', 'waiting_offer', 'owner_change', 'forget'] as const;

/**
 * Something to do at an instant (epoch milliseconds); made, moved and removed in the booking's own transaction.
 * `hold_expiry`: free what a lapsed hold took. `reminder`: remind of the booking. `place_freed`: offer what became free
 * on a date to the waiting list. `waiting_offer`: tell the first in line of the place that is held for them.
 * `owner_change`: tell the customer what the business did to the booking at that revision. `forget`: take out whose the
 * booking was, which was too late to be cancelled when its customer asked to be forgotten.
 */
export type DueItem = {
  /** Unique per kind and instant. */
  readonly id: string;
  readonly at: number;
} & (
  | { readonly kind: 'hold_expiry'; readonly customerId: string; readonly reference: string }
  /** `start` of the visit, epoch milliseconds: a reminder of a booking that stands elsewhere by now is none. */
  | {
      readonly kind: 'reminder';
      readonly customerId: string;
      readonly reference: string;
      readonly start: number;
      readonly minutesBefore: number;
    }
  | {
      readonly kind: 'owner_change';
      readonly customerId: string;
      readonly reference: string;
      readonly revision: number;
    }
  | {
      readonly kind: 'waiting_offer';
      readonly customerId: string;
      readonly reference: string;
      readonly waiting: WaitingKey;
    }
  | { readonly kind: 'forget'; readonly customerId: string; readonly reference: string }
  | { readonly kind: 'place_freed'; readonly date: string }
);
export type DueKey = Pick<DueItem, 'kind' | 'id' | 'at'>;

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
  /** Raised by one, as the agenda's items are. */
  readonly guards: readonly { readonly id: string; readonly expectedVersion: number }[];
  /** `revision` is the new one; the stored one must be one less (absent for 1). */
  readonly waiting: readonly WaitingEntry[];
  /** At exactly this revision. */
  readonly dropWaiting: readonly (WaitingKey & { readonly revision: number })[];
  readonly putDue: readonly DueItem[];
  readonly dropDue: readonly DueKey[];
  readonly events: readonly LedgerEvent[];
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
  /** All of the ids, in their order; at most 100. */
  readGuards(businessId: string, ids: readonly string[]): Promise<readonly LimitGuard[]>;
  /** Entries of the local dates [fromDate, toDate], both included, by date and then first come first: one query. */
  readWaiting(businessId: string, fromDate: string, toDate: string): Promise<readonly WaitingEntry[]>;
  /** For the owner and for tests; ordered by start. */
  listBookings(businessId: string, filter: BookingFilter): Promise<readonly Booking[]>;
  /**
   * `conflict`: a version moved on, or a new item exists already; read again and decide anew.
   * An answer lost on the way throws; the caller reads back to see whether the write was its own.
   */
  write(write: LedgerWrite): Promise<'written' | 'conflict'>;
}
