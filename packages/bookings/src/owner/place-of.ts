import { type Booking } from '@randevou/contracts';
import { partsOf } from '../agenda/visit-entries.ts';
import { type Place } from '../places/place.ts';

/** Where a booking stands. */
export function placeOf(booking: Booking): Place {
  const parts = partsOf(booking).map((part) => ({
    ...part,
    start: Date.parse(part.start),
    end: Date.parse(part.end),
  }));
  return { start: Date.parse(booking.slot.start), end: Date.parse(booking.slot.end), parts };
}
