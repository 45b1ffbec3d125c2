import { joinIds } from '@randevou/contracts';
import { type BookableResource, type SlotQuery } from './slot-query.ts';

/** What is booked as one: a resource, or several put together. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** People that fit. */
  readonly seats: number;
  /** One, or those of a join. */
  readonly members: readonly BookableResource[];
}

/** The places that hold the party, only the named one if one is named. */
export function placesFor(query: Pick<SlotQuery, 'resources' | 'joins' | 'partySize' | 'resourceId'>): Place[] {
  const people = query.partySize ?? 1;
  const fits = ({ id, seats }: Place): boolean =>
    people <= seats && (query.resourceId === undefined || id === query.resourceId);
  return [...query.resources.map(single), ...joined(query)].filter(fits);
}

function single(resource: BookableResource): Place {
  return { id: resource.id, name: resource.name, seats: resource.seats, members: [resource] };
}

function joined({ resources, joins = [] }: Pick<SlotQuery, 'resources' | 'joins'>): Place[] {
  return joins.flatMap(({ resourceIds, seats }) => {
    const members = resources.filter(({ id }) => resourceIds.includes(id));
    if (members.length < resourceIds.length) return [];
    const sum = members.reduce((total, member) => total + member.seats, 0);
    const name = members.map((member) => member.name).join(' + ');
    return [{ id: joinIds(resourceIds), name, seats: seats ?? sum, members }];
  });
}
