import { SchedulingError } from './scheduling-error.ts';
import { type BookableResource, type Join } from './slot-query.ts';
import { atLeast } from './check-number.ts';

/** @throws SchedulingError for joins that could never be booked, or stand twice */
export function checkJoins(joins: readonly Join[], resources: readonly BookableResource[]): void {
  const sets = new Set<string>();
  for (const [index, { resourceIds, seats }] of joins.entries()) {
    const path = `joins[${index}]`;
    atLeast(1, seats, `${path}.seats`);
    if (resourceIds.length < 2) {
      throw new SchedulingError('bad_join', `${path}.resourceIds`, 'a join needs two resources or more');
    }
    for (const [at, id] of resourceIds.entries()) {
      if (resourceIds.indexOf(id) < at) {
        throw new SchedulingError('duplicate_id', `${path}.resourceIds[${at}]`, `"${id}" stands twice in the join`);
      }
      if (resources.find((resource) => resource.id === id)?.mode === 'shared') {
        const reason = `"${id}" is shared; only exclusive resources can be put together`;
        throw new SchedulingError('bad_join', `${path}.resourceIds[${at}]`, reason);
      }
    }
    const set = JSON.stringify([...resourceIds].sort());
    if (sets.has(set)) {
      throw new SchedulingError('duplicate_id', `${path}.resourceIds`, 'the same resources stand in another join');
    }
    sets.add(set);
  }
}
