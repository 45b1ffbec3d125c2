import { type Booking, type LedgerEvent, type WaitingEntry } from '@randevou/contracts';
import { type AgendaItem, type CustomerItem, type DueItem, type LimitGuard } from '../src/index.ts';

/** Everything that a ledger holds of one business, item by item, read at one moment. */
export interface LedgerContents {
  readonly agenda: readonly AgendaItem[];
  readonly bookings: readonly Booking[];
  readonly customers: readonly CustomerItem[];
  readonly guards: readonly LimitGuard[];
  readonly waiting: readonly WaitingEntry[];
  readonly due: readonly DueItem[];
  readonly events: readonly LedgerEvent[];
}
