import { servicesOf, textIn, type Understanding } from '@randevou/understanding';
import type { PlannedTurn } from './plan-turn.ts';

const TEXT_MAX = 500;

/**
 * A later wish as a text that stands alone: "one on Sunday at 1" with the service and the party that it takes from the
 * wish before it. In a restaurant the service goes with the time.
 */
export function completeWish(turn: PlannedTurn, text: string, said: Understanding['entities']): string {
  const { request, profile, words, facts } = turn;
  const asksParty = profile.services.every(({ asks }) => asks.includes('partySize'));
  const services =
    asksParty || said.serviceId !== undefined ? [] : servicesOf(profile.services, request.serviceId ?? '');
  const names = services.map(({ name }) => textIn(name, facts.language, profile.languages) ?? '');
  const takesParty = said.partySize === undefined && (asksParty || said.serviceId === undefined);
  const party = takesParty && request.partySize !== undefined ? [words.people(request.partySize)] : [];
  const details = [...names, ...party].filter((detail) => detail !== '').join(', ');
  return (details === '' ? text : `${details}: ${text}`).slice(0, TEXT_MAX);
}
