import { type Slot } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import { type Desk } from './desk.ts';

/** A free place as it crosses borders: instants with the business's offset. */
export function slotOf(desk: Desk, serviceId: string, place: Place): Slot {
  const { timeZone } = desk.profile;
  return {
    serviceId,
    resourceId: place.resourceId,
    start: zonedIso(place.start, timeZone),
    end: zonedIso(place.end, timeZone),
  };
}

/** A resource for a time, epoch milliseconds. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly resourceId: string;
}
