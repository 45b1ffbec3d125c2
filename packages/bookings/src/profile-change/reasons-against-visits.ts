import { type BusinessProfile, joinIds, type ResourceProfile } from '@randevou/contracts';
import { type BlockedTime, type BrokenReason } from './broken-bookings.ts';
import { hoursOf, type Hours } from './hours-of.ts';
import { type PartUnder, type VisitUnder } from './visit-under.ts';

/** Time of one resource that a visit takes. */
interface Taken {
  readonly reference: string;
  readonly busyStart: number;
  readonly busyEnd: number;
  readonly people: number;
}

/** By reference, what of a profile speaks against the visits; those that it allows are not in the map. */
export function reasonsAgainstVisits(
  profile: BusinessProfile,
  visits: readonly VisitUnder[],
  blocked: readonly BlockedTime[],
): ReadonlyMap<string, readonly BrokenReason[]> {
  const hours = hoursOf(profile);
  const taken = Map.groupBy(visits.flatMap(takenBy), ({ resourceId }) => resourceId);
  const found = new Map<string, BrokenReason[]>();
  for (const visit of visits) {
    const reasons = visit.parts.flatMap((part) => [
      ...placeReasons(profile, visit, part),
      ...hoursReasons(hours, part),
      ...part.resourceIds.flatMap((id) => {
        const resource = profile.resources.find((each) => each.id === id);
        const isBlocked = blocked.some((time) => time.resourceId === id && meets(part, time.start, time.end));
        return resource === undefined
          ? []
          : [
              ...overlaps(resource, visit, part, taken.get(id) ?? []),
              ...(isBlocked ? [{ code: 'time_blocked' as const, resourceId: id }] : []),
            ];
      }),
    ]);
    if (visit.isAtOtherWallTime) reasons.push({ code: 'other_wall_time' });
    if (reasons.length > 0) found.set(visit.reference, unique(reasons));
  }
  return found;
}

function placeReasons(profile: BusinessProfile, { people }: VisitUnder, part: PartUnder): BrokenReason[] {
  const { serviceId, resourceIds } = part;
  const service = profile.services.find(({ id }) => id === serviceId);
  const reasons: BrokenReason[] = service === undefined ? [{ code: 'service_gone', serviceId }] : [];
  const resources = resourceIds.flatMap((id) => profile.resources.find((resource) => resource.id === id) ?? []);
  for (const id of resourceIds) {
    if (!resources.some((resource) => resource.id === id)) reasons.push({ code: 'resource_gone', resourceId: id });
    else if (service?.resources.includes(id) === false) {
      reasons.push({ code: 'resource_not_for_service', resourceId: id, serviceId });
    }
  }
  if (resources.length < resourceIds.length) return reasons;
  const resourceId = joinIds(resourceIds);
  const join = profile.joins.find(
    ({ resources: pair }) => joinIds([...pair].sort()) === joinIds([...resourceIds].sort()),
  );
  if (resourceIds.length > 1 && join === undefined) return [...reasons, { code: 'not_joined', resourceId }];
  const seats = join?.seats ?? resources.reduce((sum, resource) => sum + resource.seats, 0);
  return people > seats ? [...reasons, { code: 'party_too_large', resourceId, seats }] : reasons;
}

function hoursReasons(hours: Hours, part: PartUnder): BrokenReason[] {
  const { serviceId, resourceIds } = part;
  const against = (start: number, end: number): BrokenReason[] => [
    ...(hours.business(start, end) ? [] : [{ code: 'closed' as const }]),
    ...(hours.service(serviceId, start, end) ? [] : [{ code: 'service_not_given_then' as const, serviceId }]),
    ...resourceIds.flatMap((resourceId) =>
      hours.resource(resourceId, start, end) ? [] : [{ code: 'resource_away' as const, resourceId }],
    ),
  ];
  if (against(part.start, part.end).length === 0) return [];
  const asBooked = against(part.bookedStart, part.bookedEnd);
  return asBooked.length > 0 ? asBooked : [{ code: 'too_long', serviceId }];
}

/** The other visits that leave this one no room: each at an exclusive resource, those who share a moment at a full one. */
function overlaps(
  { id, mode, seats }: ResourceProfile,
  visit: VisitUnder,
  part: PartUnder,
  taken: readonly Taken[],
): BrokenReason[] {
  const there = taken.filter(
    (other) => other.reference !== visit.reference && meets(part, other.busyStart, other.busyEnd),
  );
  const reason = ({ reference }: Taken): BrokenReason => ({ code: 'overlaps', resourceId: id, reference });
  if (mode === 'exclusive') return there.map(reason);
  // It only gets fuller where somebody comes.
  const arrivals = [part.busyStart, ...there.map(({ busyStart }) => Math.max(busyStart, part.busyStart))];
  return arrivals.flatMap((at) => {
    const present = there.filter(({ busyStart, busyEnd }) => busyStart <= at && at < busyEnd);
    const people = present.reduce((sum, other) => sum + other.people, visit.people);
    return people > seats ? present.map(reason) : [];
  });
}

function meets({ busyStart, busyEnd }: PartUnder, start: number, end: number): boolean {
  return start < busyEnd && busyStart < end;
}

function takenBy({ reference, people, parts }: VisitUnder): (Taken & { readonly resourceId: string })[] {
  return parts.flatMap(({ resourceIds, busyStart, busyEnd }) =>
    resourceIds.map((resourceId) => ({ resourceId, reference, people, busyStart, busyEnd })),
  );
}

function unique(reasons: readonly BrokenReason[]): BrokenReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
