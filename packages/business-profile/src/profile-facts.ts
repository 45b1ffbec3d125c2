import type { BusinessProfile, ProfileFacts, ServiceProfile, WeeklyWindow } from '@randevou/contracts';
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
    largestParty: Math.max(...profile.resources.map(({ seats }) => seats)),
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
    staff: profile.resources.filter(({ kind }) => kind === 'staff').map(({ id, name }) => ({ id, name })),
  };
}

/** When the service is given in a usual week, by anyone: business ∩ service ∩ resource. */
export function serviceWindows(profile: BusinessProfile, service: ServiceProfile): WeeklyWindow[] {
  const open = toIntervals(profile.hours);
  const given = service.hours === undefined ? open : intersectWeek(open, toIntervals(service.hours));
  return toWindows(
    profile.resources
      .filter(({ id }) => service.resources.includes(id))
      .flatMap(({ hours }) => (hours === undefined ? given : intersectWeek(given, toIntervals(hours)))),
  );
}
