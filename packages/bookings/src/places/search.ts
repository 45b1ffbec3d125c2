import {
  type Booking,
  type FindSlotsArguments,
  type ServiceProfile,
  type UnavailableReason,
  joinIds,
  splitIds,
} from '@randevou/contracts';
import { lastBookableDate, localDate } from '@randevou/scheduling';
import { type Principal } from '../bookings.ts';
import { type Desk, resourceOf } from '../desk.ts';
import { excludedDates } from '../visits/day-rule.ts';
import { asksPartySize, namedBy, servicesOf, type Wish, wishFor, wishToMove } from './wish.ts';

/** What to look for, made of what the customer said. */
export interface Search {
  /** One for each service that fits, in the order of the profile; one in all for several services of one visit. */
  readonly wishes: readonly Wish[];
  /** Local dates, both included, inside the horizon; `firstDate` after `lastDate` when nothing can be there. */
  readonly firstDate: string;
  readonly lastDate: string;
  readonly partySize?: number;
  /** Why the words themselves cannot be met. */
  readonly trouble?: UnavailableReason;
}

export async function searchFor(
  desk: Desk,
  who: Principal,
  asked: FindSlotsArguments,
  booking: Booking | undefined,
): Promise<Search> {
  const { timeZone, policies, hours, overrides } = desk.profile;
  const now = desk.now();
  const today = localDate(now, timeZone);
  const horizon = lastBookableDate({ ...policies, timeZone, hours, overrides, now });
  const lastAsked = asked.date_to ?? asked.date ?? horizon;
  const firstDate = later(asked.date ?? today, today);
  const lastDate = earlier(later(lastAsked, asked.date ?? today), horizon);

  const choices = choicesFor(desk, asked, booking);
  const ids = asked.resource_id === undefined ? [] : splitIds(asked.resource_id);
  const isKnown = ids.every((id) => resourceOf(desk, id) !== undefined);
  const gives = (services: readonly ServiceProfile[]): boolean =>
    ids.every((id) => services.some(({ resources }) => resources.includes(id)));
  const named = isKnown && choices.some(gives) ? asked.resource_id : undefined;
  const trouble = troubleWith(asked, choices, isKnown, named !== undefined);
  const details = {
    partySize: asked.party_size,
    ...namedBy(desk, named),
    excludedDates: [...(await excludedDates(desk, who, booking?.reference)), ...unwantedDates(asked)],
  };
  const wishes = choices
    .filter((services) => named === undefined || gives(services))
    .flatMap((services) =>
      booking === undefined
        ? wishFor(services, who.customerId, details)
        : (wishToMove(desk, booking, details, joinIds(services.map(({ id }) => id))) ?? []),
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

/** Days that the customer does not want. */
function unwantedDates({ exclude_dates: dates }: FindSlotsArguments): string[] {
  return dates === undefined ? [] : dates.split(',');
}

/** The services named, else of the booking; else each alone, those that ask for a party size when one was told. */
function choicesFor(
  desk: Desk,
  asked: FindSlotsArguments,
  booking: Booking | undefined,
): readonly (readonly ServiceProfile[])[] {
  const id = asked.service_id ?? booking?.slot.serviceId;
  if (id !== undefined) {
    const services = servicesOf(desk, id);
    return services === undefined ? [] : [services];
  }
  const { services } = desk.profile;
  const forParties = asked.party_size === undefined ? [] : services.filter(asksPartySize);
  return (forParties.length > 0 ? forParties : services).map((service) => [service]);
}

function troubleWith(
  asked: FindSlotsArguments,
  choices: readonly unknown[],
  isKnown: boolean,
  isNamed: boolean,
): UnavailableReason | undefined {
  if (choices.length === 0) return 'unknown_service';
  if (asked.resource_id === undefined || isNamed) return undefined;
  return isKnown ? 'resource_not_available' : 'unknown_resource';
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
