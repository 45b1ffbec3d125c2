import type { ProfileFacts } from '@randevou/contracts';
import { servicesAt } from '@randevou/understanding';
import { call } from './calls.ts';
import { dayName } from './day-name.ts';
import { nextDays } from './next-days.ts';
import type { Plan } from './guided-input.ts';
import type { PlannedTurn } from './plan-turn.ts';
import { ask, tool } from './reply.ts';
import type { Request } from './request.ts';

type Service = ProfileFacts['services'][number];

/** Most choices under one question; a list has ten rows. */
const MOST_CHOICES = 9;

/** Draft an exact wish, look for times for a vague one, or ask for the one thing that is missing. */
export function planBooking(turn: PlannedTurn): Plan {
  const { profile, request, words, facts } = turn;
  const service = serviceOf(profile, request);
  const candidates = service === undefined ? profile.services : [service];
  const asksParty = candidates.every((candidate) => candidate.asks.includes('partySize'));
  if (service === undefined && !asksParty) {
    const choices = profile.services
      .slice(0, MOST_CHOICES)
      .map(({ id, name }) => ({ value: id, title: nameIn(name, turn) }));
    return ask(words.ask.service(dayOf(turn)), 'service', choices);
  }
  if (asksParty && request.partySize === undefined) {
    const sizes = Array.from({ length: Math.min(profile.largestParty, MOST_CHOICES) }, (_, index) => index + 1);
    return ask(
      words.ask.partySize(dayOf(turn)),
      'partySize',
      sizes.map((size) => ({ value: String(size), title: words.people(size) })),
    );
  }
  const partySize = asksParty ? request.partySize : undefined;
  if (partySize !== undefined && partySize > profile.largestParty) {
    // A smaller number after it is an answer.
    return ask(words.largeParty(profile.largestParty, profile.phone), 'partySize');
  }
  if (request.forOther === true && request.name === undefined && !asksParty) return ask(words.ask.name, 'name');

  const { date, dateTo, time, from, to } = request.when;
  const soonest = turn.wish.understood.soonest === true;
  if (!soonest && date === undefined && time === undefined && from === undefined && to === undefined) {
    return ask(words.ask.date, 'date', nextDays(candidates, facts.today, words.locale));
  }
  const wish = {
    ...(partySize === undefined ? {} : { party_size: partySize }),
    ...(request.resourceId === undefined ? {} : { resource_id: request.resourceId }),
  };
  if (service !== undefined && date !== undefined && dateTo === undefined && time !== undefined) {
    return tool(
      call('draft_booking', {
        service_id: service.id,
        date,
        time,
        ...wish,
        ...(request.name === undefined ? {} : { name: request.name }),
      }),
    );
  }
  return tool(
    call('find_slots', {
      ...(service === undefined ? {} : { service_id: service.id }),
      ...(soonest && date === undefined ? {} : { date: date ?? facts.today }),
      ...(dateTo === undefined ? {} : { date_to: dateTo }),
      ...(time === undefined ? {} : { time }),
      ...(from === undefined ? {} : { time_from: from }),
      ...(to === undefined ? {} : { time_to: to }),
      ...wish,
    }),
  );
}

/** The one named, the only one, or the one given at the wanted time; before or after hours, the nearest. */
function serviceOf(profile: ProfileFacts, request: Request): Service | undefined {
  const named = profile.services.find((service) => service.id === request.serviceId);
  if (named !== undefined || profile.services.length === 1) return named ?? profile.services[0];
  if (!profile.services.every((service) => service.asks.includes('partySize'))) return undefined;
  const { date, time, from, to } = request.when;
  if (time === undefined && from === undefined && to === undefined) return undefined;
  const onDay = servicesAt(profile.services, { date, time, from, to });
  const fitting = onDay.length > 0 ? onDay : servicesAt(profile.services, { time, from, to });
  if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
  return time === undefined ? undefined : nearest(profile.services, time);
}

function nearest(services: readonly Service[], time: string): Service | undefined {
  const distance = (service: Service): number =>
    Math.min(
      ...service.windows.flatMap(({ from, to }) => [from, to]).map((edge) => Math.abs(minutes(edge) - minutes(time))),
    );
  return services.toSorted((a, b) => distance(a) - distance(b))[0];
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The day said so far, to show that it was heard. */
function dayOf({ request, words }: PlannedTurn): string | undefined {
  const { date, dateTo } = request.when;
  return date === undefined || dateTo !== undefined ? undefined : dayName(date, words.locale, 'long');
}

function nameIn(name: Service['name'], { facts, profile }: PlannedTurn): string {
  const [first = 'en'] = profile.languages;
  return name[facts.language] ?? name[first] ?? Object.values(name)[0] ?? '';
}
