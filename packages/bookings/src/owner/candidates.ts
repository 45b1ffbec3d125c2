import { joinIds, type ResourceProfile, splitIds } from '@randevou/contracts';
import { localDate } from '@randevou/scheduling';
import { type PlacedEntry } from '../agenda/agenda.ts';
import { type Desk, resourceOf } from '../desk.ts';
import { type Wish, type WishedStep } from '../places/wish.ts';

/** Resources that serve one part of a visit together: one, or tables put together. */
export type Together = readonly string[];

/** People that fit at these resources. */
export function seatsOf(desk: Desk, together: Together): number {
  const join = desk.profile.joins.find(
    ({ resources }) => joinIds([...resources].sort()) === joinIds([...together].sort()),
  );
  const seats = together.map((id) => resourceOf(desk, id)?.seats ?? 0);
  return join?.seats ?? seats.reduce((sum, each) => sum + each, 0);
}

/**
 * What may serve each step of a wish. A named resource binds, whether the profile lets it give the service or not; of
 * several services it gives those that it can, and all if it can give none. Otherwise all that the profile lets serve
 * the party.
 */
export function candidates(desk: Desk, { steps, partySize = 1 }: Wish, named: string | undefined): Together[][] {
  if (named === undefined) {
    return steps.map(({ service }) =>
      [...service.resources.map((id) => [id]), ...joinsOf(desk, service.resources)].filter(
        (together) => seatsOf(desk, together) >= partySize,
      ),
    );
  }
  const ids = splitIds(named);
  if (steps.length === 1) return [[ids]];
  const gives = ({ service }: WishedStep): boolean => ids.some((id) => service.resources.includes(id));
  const isHelpless = !steps.some(gives);
  return steps.map((step) => {
    const { resources } = step.service;
    const able = isHelpless ? ids : gives(step) ? ids.filter((id) => resources.includes(id)) : resources;
    return able.map((id) => [id]);
  });
}

function joinsOf(desk: Desk, resources: readonly string[]): Together[] {
  return desk.profile.joins
    .map(({ resources: pair }) => pair)
    .filter((pair) => pair.every((id) => resources.includes(id)));
}

/** Best first: single ones, then the smallest, then those with the fewest visits on the day of `start`, then by name. */
export function bestFirst(
  desk: Desk,
  options: readonly Together[],
  standing: readonly PlacedEntry[],
  start: number,
): Together[] {
  const { timeZone } = desk.profile;
  const day = localDate(start, timeZone);
  const onDay = standing.filter(({ entry }) => entry.state !== 'blocked' && localDate(entry.start, timeZone) === day);
  const ranked = options.map((together) => {
    const there = onDay.filter(({ resourceId }) => together.includes(resourceId));
    const visits = new Set(there.map(({ entry }) => `${entry.reference}|${entry.start}`)).size;
    const name = together.map((id) => nameOf(resourceOf(desk, id))).join(' + ');
    return { together, seats: seatsOf(desk, together), visits, name };
  });
  return ranked
    .sort(
      (a, b) =>
        a.together.length - b.together.length ||
        a.seats - b.seats ||
        a.visits - b.visits ||
        byName.compare(a.name, b.name),
    )
    .map(({ together }) => together);
}

const byName = new Intl.Collator('en', { numeric: true });

function nameOf(resource: ResourceProfile | undefined): string {
  return resource === undefined ? '' : `${resource.name}|${resource.id}`;
}
