import { type Desk } from './desk.ts';
import { asksPartySize, type Wish, wishFor } from './wish.ts';

/**
 * The same wish for other services that customers have the same word for: "a table" may be lunch or dinner. None for a
 * booking that is moved, which keeps its service, nor where a person was named.
 */
export function kindredWishes(desk: Desk, wish: Wish): Wish[] {
  if (wish.reference !== undefined || wish.resourceId !== undefined) return [];
  const words = new Set(wish.service.aliases.map((alias) => alias.toLowerCase()));
  return desk.profile.services
    .filter(
      (service) =>
        service.id !== wish.service.id &&
        asksPartySize(service) === asksPartySize(wish.service) &&
        service.aliases.some((alias) => words.has(alias.toLowerCase())),
    )
    .map((service) => wishFor(service, wish.customerId, { partySize: wish.partySize }));
}
