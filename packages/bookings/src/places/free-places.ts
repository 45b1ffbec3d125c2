import { type BookingLimit as Limit, joinIds, splitIds, type UnavailableReason } from '@randevou/contracts';
import {
  addDays,
  type BookableService,
  type BookingLimit,
  findSlots,
  findVisits,
  localDate,
  type SlotQuery,
  startOfLocalDate,
  type VisitQuery,
  whyNoneFree,
  whyNotFree,
  whyNoVisit,
} from '@randevou/scheduling';
import { Agenda } from '../agenda/agenda.ts';
import { counted, hasLimits, limitedRange } from '../agenda/limits.ts';
import { type Desk, MINUTE, resourceOf } from '../desk.ts';
import { type Place } from './place.ts';
import { candidatesOf, type Wish, type WishedStep } from './wish.ts';

/** Starts are looked for in [from, to), epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Instead of the services' own: what is held already is in time. */
  readonly noticeMinutes?: number;
}

/** Each start at which the wish has room, with its best place first and, for one service, the others that are free then. */
export interface Opening {
  readonly start: number;
  readonly places: readonly [Place, ...Place[]];
}

/** The starts at which the wish has room, ascending; the agenda must have been read around the span. */
export function openings(desk: Desk, agenda: Agenda, wish: Wish, span: Span): Opening[] {
  const [step, ...more] = wish.steps;
  if (step === undefined) return [];
  if (more.length > 0) return visits(desk, agenda, wish, span);
  return findSlots(slotQuery(desk, agenda, wish, span)).flatMap(({ start, end, resourceIds }) => {
    const [best, ...others] = resourceIds.map((id): Place => ({
      start,
      end,
      parts: [placePart(step, splitIds(id), { start, end })],
    }));
    return best === undefined ? [] : [{ start, places: [best, ...others] as const }];
  });
}

function visits(desk: Desk, agenda: Agenda, wish: Wish, span: Span): Opening[] {
  const byStart = new Map<number, Opening>();
  for (const query of visitQueries(desk, agenda, wish, span)) {
    for (const { start, end, parts } of findVisits(query)) {
      const placed = wish.steps.flatMap((step, index) => {
        const part = parts[index];
        return part === undefined ? [] : [placePart(step, [part.resourceId], part)];
      });
      if (!byStart.has(start)) byStart.set(start, { start, places: [{ start, end, parts: placed }] });
    }
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** Why there is no room at `start`. */
export function whyClosed(desk: Desk, agenda: Agenda, wish: Wish, span: Span): UnavailableReason {
  return wish.steps.length > 1
    ? whyNoVisit(visitQuery(desk, agenda, wish, span), span.from)
    : whyNotFree(slotQuery(desk, agenda, wish, span), span.from);
}

/** Why there is no room in the whole of a span. */
export function whyNoOpening(desk: Desk, agenda: Agenda, wish: Wish, span: Span): UnavailableReason {
  if (wish.steps.length < 2) return whyNoneFree(slotQuery(desk, agenda, wish, span));
  const { resourceId: named = '' } = wish;
  const unbooked = new Agenda(desk);
  if (openings(desk, unbooked, wish, span).length > 0) {
    return wish.resourceId === undefined ? 'full' : 'resource_not_available';
  }
  const reasons = wish.steps.map((step) => {
    const resourceId = step.service.resources.includes(named) ? named : undefined;
    return whyNoneFree(slotQuery(desk, unbooked, { ...wish, steps: [step], resourceId }, span));
  });
  // Each service alone could be given: it is their following one another for which there is no time.
  return reasons.find((reason) => reason !== 'full' && reason !== 'resource_not_available') ?? 'service_not_given_then';
}

/** Reads the agenda of the local days of [from, to), and as far around them as visits reach and limits count. */
export async function readAround(
  desk: Desk,
  agenda: Agenda,
  wishes: readonly Wish[],
  { from, to }: Span,
): Promise<void> {
  const { profile } = desk;
  const { timeZone } = profile;
  const first = startOfLocalDate(localDate(from, timeZone), timeZone);
  const last = startOfLocalDate(addDays(localDate(Math.max(from, to - 1), timeZone), 1), timeZone);
  const lengths = wishes.map(({ steps }) => sum(steps.map(lengthOf)));
  const reach = MINUTE * (Math.max(0, ...lengths) + Math.max(...profile.services.map(lengthOf)));
  const limited = hasLimits(profile)
    ? limitedRange(profile, idsOf(wishes), { from: first, to: last })
    : { from: first, to: last };
  await agenda.read(Math.min(limited.from, first - reach), Math.max(limited.to, last + reach));
}

function lengthOf(step: Pick<WishedStep, 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'>): number {
  return step.durationMinutes + step.bufferBeforeMinutes + step.bufferAfterMinutes;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function idsOf(wishes: readonly Wish[]): {
  readonly services: readonly string[];
  readonly resources: readonly string[];
} {
  const services = wishes.flatMap(({ steps }) => steps.map(({ service }) => service.id));
  return { services, resources: wishes.flatMap(candidatesOf) };
}

/** A step of the wish at these resources and times. */
export function placePart(
  step: WishedStep,
  resourceIds: readonly string[],
  { start, end }: { readonly start: number; readonly end: number },
): Place['parts'][number] {
  const { service, bufferBeforeMinutes, bufferAfterMinutes } = step;
  return { serviceId: service.id, resourceIds, start, end, bufferBeforeMinutes, bufferAfterMinutes };
}

function slotQuery(desk: Desk, agenda: Agenda, wish: Wish, span: Span): SlotQuery {
  const [step] = wish.steps;
  if (step === undefined) throw new Error('a wish without a service');
  return {
    ...common(desk, agenda, wish, span),
    service: serviceFor(desk, agenda, wish, step, span),
    joins: desk.profile.joins.map(({ resources, seats }) => ({ resourceIds: resources, seats })),
  };
}

function visitQuery(desk: Desk, agenda: Agenda, wish: Wish, span: Span): VisitQuery {
  const shown = wish.shown === undefined ? undefined : splitIds(wish.shown);
  return {
    ...common(desk, agenda, wish, span),
    steps: wish.steps.map((step) => ({
      serviceId: step.service.id,
      service: serviceFor(desk, agenda, wish, step, span),
      resourceIds: step.service.resources.filter((id) => shown?.includes(id) ?? true),
    })),
  };
}

/** One for each way in which the people who were shown can share the services; one in all when nobody was. */
function visitQueries(desk: Desk, agenda: Agenda, wish: Wish, span: Span): VisitQuery[] {
  const query = visitQuery(desk, agenda, wish, span);
  if (wish.shown === undefined) return [query];
  let ways: string[][] = [[]];
  for (const { resourceIds } of query.steps) ways = ways.flatMap((way) => resourceIds.map((id) => [...way, id]));
  return ways
    .filter((way) => joinIds([...new Set(way)]) === wish.shown)
    .map((way) => ({
      ...query,
      steps: query.steps.map((step, index) => ({ ...step, resourceIds: [way[index] ?? ''] })),
    }));
}

function common(desk: Desk, agenda: Agenda, wish: Wish, { from, to }: Span): Omit<SlotQuery, 'service' | 'joins'> {
  const { profile } = desk;
  const now = desk.now();
  const entries = agenda.entries();
  const occupied = Map.groupBy(entries, ({ resourceId }) => resourceId);
  return {
    from,
    to,
    now,
    timeZone: profile.timeZone,
    hours: profile.hours,
    overrides: profile.overrides,
    horizonDays: profile.policies.horizonDays,
    horizonCounts: profile.policies.horizonCounts,
    excludedDates: wish.excludedDates,
    resources: candidatesOf(wish).flatMap((id) => {
      const resource = resourceOf(desk, id);
      if (resource === undefined) return [];
      const limits = withCount(resource.limits, () =>
        counted(entries, ({ resourceId }) => resourceId === id, { ...wish, now }),
      );
      return [{ ...resource, limits, occupied: (occupied.get(id) ?? []).map(({ entry }) => entry) }];
    }),
    partySize: wish.partySize,
    resourceId: wish.resourceId,
    customerId: wish.customerId,
    reference: wish.reference,
  };
}

function serviceFor(desk: Desk, agenda: Agenda, wish: Wish, step: WishedStep, span: Span): BookableService {
  const { policies } = desk.profile;
  const { service, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = step;
  return {
    durationMinutes,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    slotIntervalMinutes: service.slotIntervalMinutes ?? policies.slotIntervalMinutes,
    noticeMinutes: span.noticeMinutes ?? service.noticeMinutes ?? policies.noticeMinutes,
    hours: service.hours,
    limits: withCount(service.limits, () =>
      counted(agenda.entries(), ({ entry }) => entry.serviceId === service.id, { ...wish, now: desk.now() }),
    ),
  };
}

/** All limits of one owner count the same visits, which are looked up only if there is a limit. */
export function withCount(limits: readonly Limit[], count: () => BookingLimit['counted']): BookingLimit[] {
  if (limits.length === 0) return [];
  const visits = count();
  return limits.map((limit) => ({ ...limit, counted: visits }));
}
