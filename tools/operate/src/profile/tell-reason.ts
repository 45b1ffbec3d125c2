import type { BrokenReason } from '@randevou/bookings';

/** Why a booking breaks, in words. */
export function tellReason(reason: BrokenReason): string {
  switch (reason.code) {
    case 'service_gone':
      return `the service ${reason.serviceId} is gone`;
    case 'resource_gone':
      return `${reason.resourceId} is gone`;
    case 'resource_not_for_service':
      return `${reason.resourceId} does not give ${reason.serviceId}`;
    case 'not_joined':
      return `${reason.resourceId} cannot be put together`;
    case 'closed':
      return 'the business is closed then';
    case 'service_not_given_then':
      return `${reason.serviceId} is not given then`;
    case 'resource_away':
      return `${reason.resourceId} is not there then`;
    case 'too_long':
      return `${reason.serviceId} lasts longer and runs out of the hours`;
    case 'overlaps':
      return `no room at ${reason.resourceId} beside ${reason.reference}`;
    case 'time_blocked':
      return `runs into blocked time of ${reason.resourceId}`;
    case 'party_too_large':
      return `too many people for ${reason.resourceId}, which seats ${String(reason.seats)}`;
    case 'other_wall_time':
      return 'the time zone changes, and with it the time that the customer was told';
  }
}
