import { servicesOf, textIn } from '@randevou/understanding';
import type { PastVisit } from './hear.ts';
import type { PlannedTurn } from './plan-turn.ts';

/** `Haircut, with Maya` or `Dinner, 4 people`. */
export function visitName(
  { profile, facts, words }: PlannedTurn,
  { serviceId, resourceId, partySize }: Pick<PastVisit, 'serviceId' | 'resourceId' | 'partySize'>,
): string {
  const services = servicesOf(profile.services, serviceId).map(
    ({ id, name }) => textIn(name, facts.language, profile.languages) ?? id,
  );
  const person = profile.staff.find(({ id }) => id === resourceId);
  return [
    services.join(` ${words.and} `),
    ...(partySize === undefined ? [] : [words.people(partySize)]),
    ...(person === undefined ? [] : [words.withStaff(person.name)]),
  ].join(', ');
}
