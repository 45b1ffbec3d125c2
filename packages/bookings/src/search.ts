import {
  type Booking,
  type FindSlotsArguments,
  type ServiceProfile,
  type UnavailableReason,
} from '@randevou/contracts';
import { addDays, localDate } from '@randevou/scheduling';
import { type Principal } from './bookings.ts';
import { type Desk, resourceOf, serviceOf } from './desk.ts';
import { asksPartySize, type Wish, wishFor, wishToMove } from './wish.ts';

/** What to look for, made of what the customer said. */
export interface Search {
  /** One for each service that fits, in the order of the profile. */
  readonly wishes: readonly Wish[];
  /** Local dates, both included, inside the horizon; `firstDate` after `lastDate` when nothing can be there. */
  readonly firstDate: string;
  readonly lastDate: string;
  readonly partySize?: number;
  /** Why the words themselves cannot be met. */
  readonly trouble?: UnavailableReason;
}

export function searchFor(desk: Desk, who: Principal, asked: FindSlotsArguments, booking: Booking | undefined): Search {
  const { timeZone, policies } = desk.profile;
  const today = localDate(desk.now(), timeZone);
  const horizon = addDays(today, policies.horizonDays);
  const lastAsked = asked.date_to ?? asked.date ?? horizon;
  const firstDate = later(asked.date ?? today, today);
  const lastDate = earlier(later(lastAsked, asked.date ?? today), horizon);

  const services = servicesFor(desk, asked, booking);
  const resource = asked.resource_id === undefined ? undefined : resourceOf(desk, asked.resource_id);
  const named = services.some(({ resources }) => resources.includes(resource?.id ?? '')) ? resource?.id : undefined;
  const trouble = troubleWith(asked, services, resource !== undefined, named !== undefined);
  const details = { partySize: asked.party_size, resourceId: named };
  const wishes = services
    .filter(({ resources }) => named === undefined || resources.includes(named))
    .map((service) =>
      booking === undefined ? wishFor(service, who.customerId, details) : wishToMove(booking, service, details),
    );
  const partySize = asked.party_size ?? booking?.partySize;
  return {
    wishes,
    firstDate,
    lastDate,
    ...(partySize === undefined ? {} : { partySize }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

/** The service named, or of the booking; else all, those that ask for a party size when one was told. */
function servicesFor(desk: Desk, asked: FindSlotsArguments, booking: Booking | undefined): readonly ServiceProfile[] {
  const id = booking?.slot.serviceId ?? asked.service_id;
  if (id !== undefined) {
    const service = serviceOf(desk, id);
    return service === undefined ? [] : [service];
  }
  const forParties = asked.party_size === undefined ? [] : desk.profile.services.filter(asksPartySize);
  return forParties.length > 0 ? forParties : desk.profile.services;
}

function troubleWith(
  asked: FindSlotsArguments,
  services: readonly ServiceProfile[],
  isKnown: boolean,
  isNamed: boolean,
): UnavailableReason | undefined {
  if (services.length === 0) return 'unknown_service';
  if (asked.resource_id === undefined || isNamed) return undefined;
  return isKnown ? 'resource_not_available' : 'unknown_resource';
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
