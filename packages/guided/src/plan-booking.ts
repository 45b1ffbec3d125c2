import { joinIds, splitIds, type ProfileFacts } from '@randevou/contracts';
import { servicesAt, textIn } from '@randevou/understanding';
import { answersFor } from './answers-for.ts';
import { call } from './calls.ts';
import { dayName } from './day-name.ts';
import { nextDays } from './next-days.ts';
import type { Plan } from './guided-input.ts';
import type { PlannedTurn } from './plan-turn.ts';
import { planSeries } from './plan-series.ts';
import { planToWait } from './plan-waiting.ts';
import { ask, offeringPerson, tool } from './reply.ts';
import type { Request, WantedTime } from './request.ts';
import { wantedSpan } from './wanted-span.ts';

type Service = ProfileFacts['services'][number];

/** Most choices under one question; a list has ten rows. */
const MOST_CHOICES = 9;

/** Draft an exact wish, look for times for a vague one, or ask for the one thing that is missing. */
export function planBooking(turn: PlannedTurn): Plan {
  const { profile, request, words, facts } = turn;
  const { impossible } = turn.wish.understood.entities;
  if (impossible !== undefined) return ask(words.noSuchDay(dayInWords(impossible, words.locale)), 'date');
  const visit = visitOf(profile, request);
  const candidates = visit ?? profile.services;
  const asking = candidates.filter(({ asks }) => asks.includes('partySize'));
  const asksParty = visit === undefined ? asking.length === candidates.length : asking.length > 0;
  if (visit === undefined && !asksParty) {
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
    return offeringPerson(ask(words.largeParty(profile.largestParty, profile.phone), 'partySize'));
  }
  if (request.forOther === true && request.name === undefined && !asksParty) return ask(words.ask.name, 'name');

  const { when } = request;
  const { date, time, from, to } = when;
  const soonest = turn.wish.understood.soonest === true;
  const waits = request.waits === true && profile.waitingList === true;
  if (!waits && !soonest && date === undefined && time === undefined && from === undefined && to === undefined) {
    return ask(words.ask.date, 'date', nextDays(candidates, facts.today, words.locale));
  }
  const wish = {
    ...(partySize === undefined ? {} : { party_size: partySize }),
    ...(request.resourceId === undefined ? {} : { resource_id: request.resourceId }),
  };
  const serviceId = visit === undefined ? undefined : joinIds(visit.map(({ id }) => id));
  if (waits) return planToWait(turn, serviceId, wish);
  if (serviceId !== undefined && request.every !== undefined)
    return planSeries(turn, { service_id: serviceId, ...wish });
  if (serviceId !== undefined && isExact(when)) {
    return tool(
      call('draft_booking', {
        service_id: serviceId,
        date: when.date,
        time: when.time,
        ...wish,
        ...(request.name === undefined ? {} : { name: request.name }),
        ...answersFor(turn, serviceId),
      }),
    );
  }
  return tool(
    call('find_slots', {
      ...(serviceId === undefined ? {} : { service_id: serviceId }),
      ...(soonest && date === undefined ? {} : { date: facts.today }),
      ...wantedSpan(when),
      ...wish,
      ...(request.name === undefined ? {} : { name: request.name }),
    }),
  );
}

/** `30 February`: a day that no calendar has. */
function dayInWords({ day, month }: { readonly day: number; readonly month?: number }, locale: string): string {
  if (month === undefined) return String(day);
  const name = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' }).format(Date.UTC(2026, month - 1, 1));
  return locale.startsWith('en-US') ? `${name} ${String(day)}` : `${String(day)} ${name}`;
}

/** A request for one day and one time. */
function isExact(when: WantedTime): when is WantedTime & { readonly date: string; readonly time: string } {
  const { date, dateTo, dates, time, times } = when;
  return date !== undefined && time !== undefined && [dateTo, dates, times].every((others) => others === undefined);
}

/** The services of the visit under way, the one named, the only one, or the one given at the wanted time. */
function visitOf(profile: ProfileFacts, request: Request): readonly Service[] | undefined {
  const wanted = request.serviceId === undefined ? [] : splitIds(request.serviceId);
  // Several of one visit follow one another as the business lists them.
  const named = profile.services.filter(({ id }) => wanted.includes(id));
  if (named.length > 0 || profile.services.length === 1) return named.length > 0 ? named : profile.services;
  const service = serviceAt(profile, request);
  return service === undefined ? undefined : [service];
}

/** Before or after hours, the nearest. */
function serviceAt(profile: ProfileFacts, request: Request): Service | undefined {
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
  return textIn(name, facts.language, profile.languages) ?? '';
}
