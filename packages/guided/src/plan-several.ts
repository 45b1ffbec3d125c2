import { servicesOf, textIn, type OneWish } from '@randevou/understanding';
import { dayName } from './day-name.ts';
import type { Plan } from './guided-input.ts';
import type { PlannedTurn } from './plan-turn.ts';

const MOST_LATER = 3;
const TEXT_MAX = 500;

/**
 * Several wishes in one text are met one after the other: this plan is of the first, the others are handed back as
 * texts, each whole, and taken up as the one before them is settled.
 */
export function planSeveral(turn: PlannedTurn, plan: Plan): Plan {
  const later = laterTexts(turn);
  if (later.length === 0) return plan;
  return {
    ...plan,
    closing: (results) => {
      const reply = plan.closing(results);
      const text = [turn.words.oneByOne, reply.text].filter((line) => line !== '').join('\n\n');
      return { ...reply, text, next: later };
    },
  };
}

function laterTexts(turn: PlannedTurn): readonly string[] {
  const { wish, request, words } = turn;
  const { entities } = wish.understood;
  const parted = (wish.later ?? []).map((one) => completed(turn, one));
  const [, ...days] = entities.datesAll === true && entities.every === undefined ? (entities.dates ?? []) : [];
  const others = days.map((date) => {
    const clock = request.when.time === undefined ? '' : `, ${request.when.time}`;
    return `${detailsIn(turn)}, ${dayName(date, words.locale, 'long')}${clock}`;
  });
  return [...parted, ...others].slice(0, MOST_LATER).map((text) => text.slice(0, TEXT_MAX));
}

/** "One on Sunday at 1", with the service and the party that it takes from the wish before. */
function completed(turn: PlannedTurn, { text, understood }: OneWish): string {
  if (understood.intent !== 'book') return text;
  const { serviceId, partySize } = understood.entities;
  return serviceId === undefined && partySize === undefined
    ? `${detailsIn(turn)}: ${text}`
    : lacking(turn, text, understood);
}

/** A restaurant's service goes with the time; what a party needs is its size. */
function lacking(turn: PlannedTurn, text: string, { entities }: OneWish['understood']): string {
  const asksParty = turn.profile.services.every(({ asks }) => asks.includes('partySize'));
  const { partySize } = turn.request;
  if (!asksParty || entities.partySize !== undefined || partySize === undefined) return text;
  return `${turn.words.people(partySize)}: ${text}`;
}

/** `2 people`, or `Haircut`. */
function detailsIn({ request, profile, words, facts }: PlannedTurn): string {
  const { serviceId = '', partySize } = request;
  const asksParty = profile.services.every(({ asks }) => asks.includes('partySize'));
  const names = asksParty
    ? []
    : servicesOf(profile.services, serviceId).map(({ name }) => textIn(name, facts.language, profile.languages));
  const named = names.filter((name) => name !== undefined);
  return [...named, ...(partySize === undefined ? [] : [words.people(partySize)])].join(', ');
}
