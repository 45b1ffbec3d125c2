export { type Bookings, type BookingsOptions, type Principal } from './bookings.ts';
export { BookingsError, type BookingsErrorCode } from './bookings-error.ts';
export { createBookings } from './create-bookings.ts';
export {
  type AgendaEntry,
  type AgendaItem,
  type BookingFilter,
  type CustomerItem,
  type DueItem,
  type Ledger,
  type LedgerWrite,
} from './ledger.ts';
