import { type Booking } from '@randevou/contracts';
import { MINUTE } from './desk.ts';
import { type AgendaEntry } from './ledger.ts';

/** The entry by which a booking takes its resource's time, at its slot. */
export function agendaEntry(booking: Booking, state: 'held' | 'booked', holdExpiresAt?: number): AgendaEntry {
  const start = Date.parse(booking.slot.start);
  const end = Date.parse(booking.slot.end);
  return {
    reference: booking.reference,
    customerId: booking.customerId,
    serviceId: booking.slot.serviceId,
    start,
    end,
    busyStart: start - booking.bufferBeforeMinutes * MINUTE,
    busyEnd: end + booking.bufferAfterMinutes * MINUTE,
    seats: booking.partySize ?? 1,
    state,
    ...(holdExpiresAt === undefined ? {} : { holdExpiresAt }),
  };
}
