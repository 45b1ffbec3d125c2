import { checkQuery } from './check-query.ts';
import { type Calendars } from './query-windows.ts';
import { SchedulingError } from './scheduling-error.ts';
import { type VisitQuery } from './slot-query.ts';

/** More services than anybody asks for in one visit; with each the ways to change the resource double. */
const MOST_STEPS = 4;

/** `checkQuery` for a visit. @throws SchedulingError */
export function checkVisitQuery(query: VisitQuery): Calendars {
  const { steps } = query;
  if (steps.length === 0 || steps.length > MOST_STEPS) {
    throw new SchedulingError('bad_visit', 'steps', `${steps.length} services; a visit has 1 to ${MOST_STEPS}`);
  }
  return checkQuery(
    query,
    steps.map(({ service }, index) => ({ service, path: `steps[${index}].service` })),
  );
}
