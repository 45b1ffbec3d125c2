import { checkLimits, checkOccupied } from './check-occupied.ts';
import { checkJoins } from './check-joins.ts';
import { atLeast, between, instant } from './check-number.ts';
import { MINUTE } from './full-minute.ts';
import { dayOfDate, localDays } from './local-days.ts';
import { type Calendar, calendarOf } from './open-windows.ts';
import { type Calendars, ROUND_THE_CLOCK } from './query-windows.ts';
import { SchedulingError } from './scheduling-error.ts';
import { type BookableResource, type BookableService, type SlotQuery } from './slot-query.ts';

/** A century: enough for any range, horizon, notice, duration or buffer, and no question that takes for ever. */
const MOST_DAYS = 36_525;
const MOST_MINUTES = MOST_DAYS * 1440;

/** What every query is computed from, whether of one service or of several. */
export type CommonQuery = Omit<SlotQuery, 'service'>;

/**
 * The hours of a query in integers.
 * @throws SchedulingError for a query that no answer could be right for, with the path of what is wrong
 */
export function checkQuery(
  query: CommonQuery,
  services: readonly { readonly service: BookableService; readonly path: string }[],
): Calendars {
  instant(query.now, 'now');
  instant(query.from, 'from');
  instant(query.to, 'to');
  if (query.from > query.to) throw new SchedulingError('bad_window', 'to', 'lies before `from`');
  if (query.to - query.from > MOST_MINUTES * MINUTE) {
    throw new SchedulingError('bad_window', 'to', `lies more than ${MOST_DAYS} days after \`from\``);
  }
  checkHorizon(query);
  atLeast(1, query.partySize, 'partySize');
  for (const [index, date] of (query.excludedDates ?? []).entries()) dayOfDate(date, `excludedDates[${index}]`);
  const business = businessCalendar(query);
  const ofServices = services.map(({ service, path }) => checkService(service, path, query.timeZone));
  const resources = new Map<string, Calendar>();
  const ids = new Set<string>();
  for (const [index, resource] of query.resources.entries()) {
    const path = `resources[${index}]`;
    if (ids.has(resource.id)) throw new SchedulingError('duplicate_id', `${path}.id`, `"${resource.id}" stands twice`);
    ids.add(resource.id);
    const calendar = checkResource(resource, path, query.timeZone);
    if (calendar !== undefined) resources.set(resource.id, calendar);
  }
  checkJoins(query.joins ?? [], query.resources);
  return { business, services: ofServices, resources };
}

/** @throws SchedulingError `bad_number` */
export function checkHorizon({ now, horizonDays }: Pick<SlotQuery, 'now' | 'horizonDays'>): void {
  instant(now, 'now');
  between(0, MOST_DAYS, horizonDays, 'horizonDays');
}

/** @throws SchedulingError `unknown_time_zone`, `bad_hours`, `bad_date` */
export function businessCalendar(query: Pick<SlotQuery, 'timeZone' | 'hours' | 'overrides'>): Calendar {
  const schedule = { timeZone: query.timeZone, weekly: query.hours, overrides: query.overrides };
  return calendarOf(schedule, { timeZone: 'timeZone', weekly: 'hours', overrides: 'overrides', leave: 'leave' });
}

function checkService(service: BookableService, path: string, timeZone: string): Calendar | undefined {
  between(1, MOST_MINUTES, service.durationMinutes, `${path}.durationMinutes`);
  between(0, MOST_MINUTES, service.bufferBeforeMinutes, `${path}.bufferBeforeMinutes`);
  between(0, MOST_MINUTES, service.bufferAfterMinutes, `${path}.bufferAfterMinutes`);
  between(1, MOST_MINUTES, service.slotIntervalMinutes, `${path}.slotIntervalMinutes`);
  between(0, MOST_MINUTES, service.noticeMinutes, `${path}.noticeMinutes`);
  checkLimits(service.limits, `${path}.limits`);
  if (service.hours === undefined) return undefined;
  return calendarOf({ timeZone, weekly: service.hours }, pathsUnder(path));
}

function checkResource(resource: BookableResource, path: string, businessZone: string): Calendar | undefined {
  atLeast(1, resource.seats, `${path}.seats`);
  checkOccupied(resource.occupied, `${path}.occupied`);
  checkLimits(resource.limits, `${path}.limits`);
  const { hours, overrides, leave, timeZone = businessZone } = resource;
  if (hours === undefined && (overrides ?? []).length === 0 && (leave ?? []).length === 0) {
    localDays(timeZone, `${path}.timeZone`);
    return undefined;
  }
  return calendarOf({ timeZone, weekly: hours ?? ROUND_THE_CLOCK, overrides, leave }, pathsUnder(path));
}

function pathsUnder(path: string): { timeZone: string; weekly: string; overrides: string; leave: string } {
  return {
    timeZone: `${path}.timeZone`,
    weekly: `${path}.hours`,
    overrides: `${path}.overrides`,
    leave: `${path}.leave`,
  };
}
