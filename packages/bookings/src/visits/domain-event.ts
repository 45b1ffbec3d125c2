import { type Booking, type DomainEvent, type Slot } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import { type Desk } from '../desk.ts';

/** The event of a booking's new revision; its id is the same however often the write is tried. */
export function domainEvent(desk: Desk, booking: Booking, type: DomainEvent['type'], from?: Slot): DomainEvent {
  const { businessId, customerId, reference, revision, slot, partySize } = booking;
  return {
    v: 1,
    id: `${businessId}.${reference}.${revision}`,
    type,
    at: zonedIso(desk.now(), desk.profile.timeZone),
    businessId,
    customerId,
    reference,
    revision,
    slot,
    ...(from === undefined ? {} : { from }),
    ...(partySize === undefined ? {} : { partySize }),
  };
}
