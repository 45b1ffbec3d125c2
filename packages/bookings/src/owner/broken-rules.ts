import { type OwnerWarning } from '@randevou/contracts';
import { type SlotQuery } from '@randevou/scheduling';
import { type Agenda, type PlacedEntry } from '../agenda/agenda.ts';
import { type Desk, MINUTE, resourceOf, serviceOf } from '../desk.ts';
import { type Place, type PlacePart } from '../places/place.ts';
import { type Wish } from '../places/wish.ts';
import { seatsOf } from './candidates.ts';
import { isOverLimit } from './is-over-limit.ts';
import { reasonsAgainst } from './reasons-against.ts';

/**
 * The rules by which a customer would have been refused this place, at the instant `at`. The booking itself
 * (`wish.reference`) is left out of what is counted.
 */
export function brokenRules(desk: Desk, agenda: Agenda, wish: Wish, place: Place, at: number): OwnerWarning[] {
  const warnings = place.parts.flatMap((part, index) => {
    const alongside = place.parts.slice(0, index).flatMap((earlier) => entriesOf(wish, earlier));
    const entries = [...agenda.entries(), ...alongside];
    const ofStart = index === 0 ? part.resourceIds.map((id) => firstQuery(desk, wish, part, id, at)) : [];
    return [
      ...ofStart.flatMap((query) => reasonsAgainst(query, part.start)),
      ...rulesOfPart(desk, entries, wish, part, at),
    ];
  });
  const isTight = place.parts.some(({ resourceIds }) => seatsOf(desk, resourceIds) < (wish.partySize ?? 1));
  return [...new Set([...warnings, ...(isTight ? ['party_too_large' as const] : [])])];
}

/** The same of one service and those who serve it, leaving aside what is asked of a visit's start. */
export function rulesOfPart(
  desk: Desk,
  entries: readonly PlacedEntry[],
  wish: Wish,
  part: PlacePart,
  at: number,
): OwnerWarning[] {
  return part.resourceIds.flatMap((resourceId): OwnerWarning[] => {
    const isAble = serviceOf(desk, part.serviceId)?.resources.includes(resourceId) === true;
    return [
      ...reasonsAgainst(laterQuery(desk, part, resourceId, at), part.start),
      ...(isAble ? [] : ['resource_not_available' as const]),
      ...(isOverLimit(desk, entries, { wish, part, resourceId, at }) ? ['limit_reached' as const] : []),
    ];
  });
}

/** Notice, horizon, day and grid are asked of the visit's start alone. */
function firstQuery(desk: Desk, wish: Wish, part: PlacePart, resourceId: string, at: number): SlotQuery {
  const { policies } = desk.profile;
  const query = laterQuery(desk, part, resourceId, at);
  const { slotIntervalMinutes = policies.slotIntervalMinutes } = serviceOf(desk, part.serviceId) ?? {};
  const notices = wish.steps.map(({ service }) => service.noticeMinutes ?? policies.noticeMinutes);
  return {
    ...query,
    now: at,
    horizonDays: policies.horizonDays,
    horizonCounts: policies.horizonCounts,
    excludedDates: wish.excludedDates,
    service: { ...query.service, slotIntervalMinutes, noticeMinutes: Math.max(...notices) },
  };
}

/** Whether the hours allow it. */
function laterQuery(desk: Desk, part: PlacePart, resourceId: string, at: number): SlotQuery {
  const { timeZone, hours, overrides } = desk.profile;
  const resource = resourceOf(desk, resourceId);
  return {
    from: part.start,
    to: part.start + 1,
    now: Math.min(at, part.start),
    timeZone,
    hours,
    overrides,
    service: {
      durationMinutes: (part.end - part.start) / MINUTE,
      hours: serviceOf(desk, part.serviceId)?.hours,
      slotIntervalMinutes: 1,
    },
    resources: resource === undefined ? [] : [{ ...resource, limits: [], occupied: [] }],
    resourceId,
  };
}

/** Earlier services of the same visit, which count beside the later ones. */
function entriesOf(wish: Wish, part: PlacePart): PlacedEntry[] {
  const { serviceId, start, end } = part;
  return part.resourceIds.map((resourceId) => ({
    resourceId,
    entry: {
      reference: 'this visit',
      customerId: wish.customerId,
      serviceId,
      start,
      end,
      busyStart: start,
      busyEnd: end,
      seats: 1,
      state: 'booked',
    },
  }));
}
