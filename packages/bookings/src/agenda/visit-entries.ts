import { type Booking, splitIds, type VisitPart } from '@randevou/contracts';
import { MINUTE } from '../desk.ts';
import { type PlacedEntry } from './agenda.ts';

/** Of a hold: its end, and under whose name it stands when that is not the customer's. */
export interface Hold {
  readonly expiresAt: number;
  readonly heldBy?: string;
}

/** The entries by which a booking takes its resources' time: one per part of the visit and resource. */
export function visitEntries(booking: Booking, hold?: Hold): PlacedEntry[] {
  return partsOf(booking).flatMap((part) => {
    const start = Date.parse(part.start);
    const end = Date.parse(part.end);
    return part.resourceIds.map((resourceId) => ({
      resourceId,
      entry: {
        reference: booking.reference,
        customerId: hold?.heldBy ?? booking.customerId,
        serviceId: part.serviceId,
        start,
        end,
        ...busyTime({ ...part, start, end }),
        seats: booking.partySize ?? 1,
        ...(hold === undefined
          ? { state: 'booked' as const }
          : { state: 'held' as const, holdExpiresAt: hold.expiresAt }),
      },
    }));
  });
}

/** The services of a visit one after another; a plain booking is one. */
export function partsOf({ slot, parts, bufferBeforeMinutes, bufferAfterMinutes }: Booking): readonly VisitPart[] {
  const { serviceId, resourceId, start, end } = slot;
  return (
    parts ?? [{ serviceId, resourceIds: splitIds(resourceId), start, end, bufferBeforeMinutes, bufferAfterMinutes }]
  );
}

/** The time that a part of a visit takes with its buffers; instants in epoch milliseconds. */
export function busyTime(part: {
  readonly start: number;
  readonly end: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
}): { readonly busyStart: number; readonly busyEnd: number } {
  return {
    busyStart: part.start - part.bufferBeforeMinutes * MINUTE,
    busyEnd: part.end + part.bufferAfterMinutes * MINUTE,
  };
}
