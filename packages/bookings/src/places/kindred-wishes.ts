import { type Desk } from '../desk.ts';
import { asksPartySize, type Wish, wishFor } from './wish.ts';

/**
 * The same wish for other services that customers have the same word for: "a table" may be lunch or dinner. None for a
 * booking that is moved, which keeps its service, nor where a person was named.
 */
export function kindredWishes(desk: Desk, wish: Wish): Wish[] {
  const [step, ...more] = wish.steps;
  if (step === undefined || more.length > 0 || wish.reference !== undefined || wish.resourceId !== undefined) return [];
  const { excludedDates = [] } = wish;
  const words = new Set(step.service.aliases.map((alias) => alias.toLowerCase()));
  return desk.profile.services
    .filter(
      (service) =>
        service.id !== step.service.id &&
        asksPartySize(service) === asksPartySize(step.service) &&
        service.aliases.some((alias) => words.has(alias.toLowerCase())),
    )
    .map((service) => wishFor([service], wish.customerId, { partySize: wish.partySize, excludedDates }));
}
