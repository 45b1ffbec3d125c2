export { type Bookings, type BookingsOptions, type Principal, type RelayPrincipal } from './bookings.ts';
export { BookingsError, type BookingsErrorCode } from './bookings-error.ts';
export { createBookings } from './create-bookings.ts';
export {
  DUE_KINDS,
  type AgendaEntry,
  type AgendaItem,
  type BookingFilter,
  type CustomerItem,
  type DueItem,
  type DueKey,
  type Ledger,
  type LedgerWrite,
  type LimitGuard,
  type WaitingKey,
} from './ledger.ts';
export { readNotice, type DueNotice, type NoticeItem } from './notices/read-notice.ts';
export { type OwnerDesk, type OwnerPrincipal } from './owner/owner-desk.ts';
export {
  type BlockedTime,
  brokenBookings,
  type BrokenBooking,
  type BrokenReason,
  type ProfileChange,
} from './profile-change/broken-bookings.ts';
