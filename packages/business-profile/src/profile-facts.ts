import type { BusinessProfile, ProfileFacts, ServiceProfile, WeeklyWindow } from '@randevou/contracts';
import { isElsewhere } from './is-elsewhere.ts';
import { intersectWeek, toIntervals, toWindows } from './week.ts';

/** What the agent is told of the business: the same for every customer and turn. */
export function profileFacts(profile: BusinessProfile): ProfileFacts {
  return {
    businessId: profile.id,
    name: profile.name,
    category: profile.category,
    timeZone: profile.timeZone,
    languages: profile.languages,
    currency: profile.currency,
    phone: profile.phone,
    ...(profile.address === undefined ? {} : { address: profile.address }),
    largestParty: Math.max(
      ...profile.resources.map(({ seats }) => seats),
      ...profile.joins.map((join) => joinSeats(profile, join)),
    ),
    services: profile.services.map((service) => ({
      id: service.id,
      name: service.name,
      aliases: service.aliases,
      durationMinutes: service.durationMinutes,
      ...(service.price === undefined ? {} : { price: service.price }),
      asks: service.asks,
      questions: service.questions,
      resources: service.resources,
      windows: serviceWindows(profile, service),
    })),
    ...(profile.policies.waitingList === undefined ? {} : { waitingList: true }),
    staff: profile.resources.filter(({ kind }) => kind === 'staff').map(({ id, name }) => ({ id, name })),
  };
}

/** People that fit at two tables put together. */
export function joinSeats(profile: BusinessProfile, { resources, seats }: BusinessProfile['joins'][number]): number {
  const own = profile.resources.filter(({ id }) => resources.includes(id));
  return seats ?? own.reduce((sum, resource) => sum + resource.seats, 0);
}

/**
 * When the service is given in a usual week, by anyone: business ∩ service ∩ resource. Wall times of the business; the
 * hours of a resource in another time zone have none that hold all year, so they narrow nothing.
 */
export function serviceWindows(profile: BusinessProfile, service: ServiceProfile): WeeklyWindow[] {
  const open = toIntervals(profile.hours);
  const given = service.hours === undefined ? open : intersectWeek(open, toIntervals(service.hours));
  return toWindows(
    profile.resources
      .filter(({ id }) => service.resources.includes(id))
      .flatMap((resource) =>
        resource.hours === undefined || isElsewhere(resource, profile.timeZone)
          ? given
          : intersectWeek(given, toIntervals(resource.hours)),
      ),
  );
}
