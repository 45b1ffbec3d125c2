import { RRuleTemporal } from 'rrule-temporal';
import { Unreadable } from './unreadable.ts';
import { type WallClock } from './wall-clock.ts';

const MINUTE = 60_000;

/** Periods that a rule may go through, enough for decades of days, and times that it may try. */
const MOST_PERIODS = 10_000;
const MOST_CANDIDATES = 100_000;

/** No calendar of bookings reaches further. */
const LATEST = Date.UTC(2100, 0, 1);

/** The answer to a rule that was followed for long in vain, such as every 30 February. */
export const leadsNowhere = new Unreadable(
  'The rule by which the event repeats has too many times, or none',
  'Give each visit an event of its own, or read from a later day by the option from.',
);

/**
 * The starts that a repeating event has, its own first one included. All times are on the wall of the event's zone as if
 * it were UTC, epoch milliseconds: the rule runs on wall times, so that 10:00 stays 10:00 over a change of the clock.
 * @param range `until` is excluded, and needed for a rule without an end
 */
export function expandRule(
  rule: string,
  start: number,
  clock: WallClock,
  range: { readonly from?: number | undefined; readonly until?: number | undefined },
): readonly number[] | Unreadable {
  const frequency = /(?:^|;)FREQ=(\w+)/.exec(rule)?.[1] ?? '';
  if (!['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(frequency)) {
    return new Unreadable('The event repeats more often than daily', 'Give each visit an event of its own.');
  }
  if (range.until === undefined && !/(?:^|;)(?:COUNT|UNTIL)=/.test(rule)) {
    return new Unreadable('The event repeats without an end', 'Say by the option until how far it is to be read.');
  }
  const [from, until] = [Math.max(start, range.from ?? start), Math.min(LATEST, range.until ?? LATEST)];
  if (from >= until) return [];
  try {
    const dtstart = `${new Date(start).toISOString().slice(0, 19)}+00:00[UTC]`;
    const recurrence = new RRuleTemporal({
      rruleString: wallRule(rule, clock),
      dtstart: { timeZoneId: 'UTC', toString: () => dtstart },
      includeDtstart: true,
      maxIterations: MOST_PERIODS,
      maxCandidateEvaluations: MOST_CANDIDATES,
      cache: false,
    });
    const found = recurrence.between(new Date(from), new Date(until), true);
    return found.map(({ epochMilliseconds }) => epochMilliseconds).filter((wall) => wall < until);
  } catch (error) {
    if (error instanceof Error && /maximum/i.test(error.message)) return leadsNowhere;
    return new Unreadable('The rule by which the event repeats cannot be read', 'Give each visit an event of its own.');
  }
}

/** The rule with its last time on the same wall as its start. */
function wallRule(rule: string, clock: WallClock): string {
  return rule.replace(/(^|;)UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?/, (...found: string[]) => {
    const [, before = '', year = '', month = '', day = '', hour = '23', minute = '59', second = '59', utc] = found;
    const given = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    const wall = utc === 'Z' ? clock.wallOf(Math.floor(given / MINUTE) * MINUTE) : given;
    return `${before}UNTIL=${new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  });
}
