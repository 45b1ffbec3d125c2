export { type Bookings, type BookingsOptions, type Principal } from './bookings.ts';
export {
  type AgendaEntry,
  type AgendaItem,
  type BookingFilter,
  type CustomerItem,
  type DueItem,
  type Ledger,
  type LedgerWrite,
} from './ledger.ts';
