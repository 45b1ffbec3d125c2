import { OwnerWarning } from '@randevou/contracts';
import { findSlots, ROUND_THE_CLOCK, type SlotQuery, whyNotFree } from '@randevou/scheduling';

/** There are fewer reasons than this. */
const MOST_REASONS = 12;

/** All reasons why a visit cannot start then, found by taking away one rule after the other. What is booked does not count. */
export function reasonsAgainst(query: SlotQuery, start: number): OwnerWarning[] {
  const reasons: OwnerWarning[] = [];
  let rest = query;
  for (let round = 0; round < MOST_REASONS && findSlots(rest).length === 0; round += 1) {
    const reason = OwnerWarning.safeParse(whyNotFree(rest, start)).data;
    // The grid begins with the hours, so outside of them there is none.
    const isOutside = reasons.some((other) => OUTSIDE.includes(other));
    if (reason === undefined || (reason === 'off_grid' && isOutside)) break;
    reasons.push(reason);
    const relaxed = without(reason, rest, start);
    if (relaxed === undefined) break;
    rest = relaxed;
  }
  return reasons;
}

const OUTSIDE: readonly OwnerWarning[] = ['closed', 'service_not_given_then', 'resource_not_available'];

/** The query without the rule that gave the reason; undefined where none is left to ask. */
function without(reason: OwnerWarning, query: SlotQuery, start: number): SlotQuery | undefined {
  switch (reason) {
    case 'in_the_past':
      return { ...query, now: Math.min(query.now, start), service: { ...query.service, noticeMinutes: 0 } };
    case 'too_soon':
      return { ...query, service: { ...query.service, noticeMinutes: 0 } };
    case 'beyond_horizon':
      return { ...query, horizonDays: undefined };
    // A horizon that counts business days was asked before.
    case 'closed':
      return { ...query, hours: ROUND_THE_CLOCK, overrides: [], horizonDays: undefined };
    case 'service_not_given_then':
      return {
        ...query,
        hours: ROUND_THE_CLOCK,
        overrides: [],
        horizonDays: undefined,
        service: { ...query.service, hours: undefined },
      };
    case 'already_booked_that_day':
      return { ...query, excludedDates: [] };
    case 'resource_not_available':
      return {
        ...query,
        resources: query.resources.map(({ id, name, mode, seats }) => ({ id, name, mode, seats, occupied: [] })),
      };
    case 'off_grid':
    case 'party_too_large':
    case 'limit_reached':
    case 'details_missing':
    case 'too_late_to_move':
    case 'too_late_to_cancel':
      return undefined;
  }
}
