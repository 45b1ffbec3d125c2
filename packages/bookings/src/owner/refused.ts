import { type BookingView, type OwnerRefusalReason, type OwnerRefused } from '@randevou/contracts';

export function refused(reason: OwnerRefusalReason, booking?: BookingView): OwnerRefused {
  return { outcome: 'refused', reason, ...(booking === undefined ? {} : { bookings: [booking] }) };
}
