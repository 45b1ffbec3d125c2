import { type UnavailableReason } from '@randevou/contracts';
import { checkVisitQuery } from './check-visit-query.ts';
import { findVisits, noticeOf } from './find-visits.ts';
import { type SlotQuery, type VisitQuery, type VisitStep } from './slot-query.ts';
import { whyNotFree } from './why-not-free.ts';

/**
 * Why a visit cannot start at an instant at which `findVisits` gives none: the reason of the first step that cannot
 * follow the ones before it; `full` in doubt.
 * @throws SchedulingError for bad input
 */
export function whyNoVisit(query: VisitQuery, start: number): UnavailableReason {
  const at = { ...query, from: start, to: start + 1 };
  checkVisitQuery(at);
  const gives = ({ resourceIds }: VisitStep): boolean => resourceIds.includes(query.resourceId ?? '');
  const canHelp = query.steps.some(gives);
  const noticeMinutes = noticeOf(query);
  const steps = query.steps.map((step) => ({ ...step, service: { ...step.service, noticeMinutes } }));

  let follows = start;
  for (const [index, step] of steps.entries()) {
    const soFar = steps.slice(0, index + 1);
    const [visit] = findVisits({ ...at, steps: soFar, resourceId: asked(query, !canHelp || soFar.some(gives)) });
    if (visit === undefined) {
      const one = stepQuery(query, step, asked(query, !canHelp || gives(step)));
      return index === 0 ? whyNotFree(one, start) : whyNotFollowing(one, follows);
    }
    follows = visit.end;
  }
  return 'full';
}

function asked(query: VisitQuery, matters: boolean): string | undefined {
  return matters ? query.resourceId : undefined;
}

function stepQuery(
  { steps: _, ...query }: VisitQuery,
  { service, resourceIds }: VisitStep,
  resourceId: string | undefined,
): SlotQuery {
  const resources = query.resources.filter(({ id }) => resourceIds.includes(id));
  return { ...query, service, resources, resourceId };
}

/** Notice, horizon, excluded dates and the grid are asked of the visit's start alone. */
function whyNotFollowing(query: SlotQuery, start: number): UnavailableReason {
  const service = { ...query.service, noticeMinutes: 0 };
  const reason = whyNotFree({ ...query, service, horizonDays: undefined, excludedDates: [] }, start);
  return reason === 'off_grid' ? 'full' : reason;
}
