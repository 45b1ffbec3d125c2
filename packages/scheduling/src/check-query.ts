import { SchedulingError } from './scheduling-error.ts';
import { type SlotQuery } from './slot-query.ts';

/** @throws SchedulingError for a query that no answer could be right for, with the path of what is wrong */
export function checkQuery(query: SlotQuery): void {
  const { service } = query;
  atLeast(1, service.durationMinutes, 'service.durationMinutes');
  atLeast(0, service.bufferBeforeMinutes, 'service.bufferBeforeMinutes');
  atLeast(0, service.bufferAfterMinutes, 'service.bufferAfterMinutes');
  atLeast(1, service.slotIntervalMinutes, 'service.slotIntervalMinutes');
  atLeast(0, service.noticeMinutes, 'service.noticeMinutes');
  atLeast(0, query.horizonDays, 'horizonDays');
  atLeast(1, query.partySize, 'partySize');
  const ids = new Set<string>();
  for (const [index, resource] of query.resources.entries()) {
    const path = `resources[${index}]`;
    if (ids.has(resource.id)) throw new SchedulingError('duplicate_id', `${path}.id`, `"${resource.id}" stands twice`);
    ids.add(resource.id);
    atLeast(1, resource.seats, `${path}.seats`);
    for (const [at, entry] of resource.occupied.entries()) {
      if (!(entry.start <= entry.end)) {
        throw new SchedulingError('bad_window', `${path}.occupied[${at}]`, 'the end lies before the start');
      }
    }
  }
}

function atLeast(least: number, value: number | undefined, path: string): void {
  if (value === undefined || (Number.isFinite(value) && value >= least)) return;
  throw new SchedulingError('bad_number', path, `${value} must be ${least} or more`);
}
