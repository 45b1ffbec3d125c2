import { type CalendarEvent } from './calendar-event.ts';
import { readEventDetails } from './event-details.ts';
import { expandRule, leadsNowhere } from './expand-rule.ts';
import { fold } from './fold.ts';
import { type ImportLog } from './import-log.ts';
import { MAX_IMPORT_ROWS } from './import-reading.ts';
import { boundedId, contentId, plannedRow } from './planned-row.ts';
import { type ReadingContext } from './reading-context.ts';
import { isDate, stampInstant, type CalendarClocks, type StampInstant } from './stamp-instant.ts';
import { Unreadable } from './unreadable.ts';
import { skippedTime, wrongLength } from './visit-time.ts';

const MINUTE = 60_000;

/** Rules that are followed in vain, at about a second each. */
const MOST_VAIN_RULES = 10;

/** A visit that began so long before `from` has ended by then. */
const LONGEST = 26 * 60 * MINUTE;

/** Visits of repeating events that stand as events of their own: by UID, their first starts in epoch milliseconds. */
export interface ChangedVisits {
  readonly starts: ReadonlySet<number>;
  /** From here on all of them are changed. */
  readonly andFuture: number;
}

export interface CalendarFacts {
  readonly clocks: CalendarClocks;
  readonly calendarName: string;
  readonly changes: ReadonlyMap<string, ChangedVisits>;
}

/** Reads one event after the other into the log. */
export function createEventReader(
  { clocks, calendarName, changes }: CalendarFacts,
  { catalogue, clock, from, until, options: { profile } }: ReadingContext,
  log: ImportLog,
): (event: CalendarEvent) => void {
  let vainRulesLeft = MOST_VAIN_RULES;
  let rowsLeft = MAX_IMPORT_ROWS;

  /** The instants at which a repeating event starts; its own faults are told, `undefined` after one of its rule. */
  const startsOf = (event: CalendarEvent, first: StampInstant): readonly number[] | undefined => {
    const { number, rules, extra, excluded, uid } = event;
    const told = (property: string, wrong: Unreadable) => log.fault(number, property, wrong);
    const starts = new Set<number>([first.instant]);
    const range = {
      from: from === undefined ? undefined : first.clock.wallOf(from) - LONGEST,
      until: until === undefined ? undefined : first.clock.wallOf(until),
    };
    for (const rule of rules) {
      const walls = vainRulesLeft === 0 ? tooManyVainRules : expandRule(rule, first.wall, first.clock, range);
      if (walls === leadsNowhere) vainRulesLeft -= 1;
      if (walls instanceof Unreadable) {
        told('RRULE', walls);
        return undefined;
      }
      for (const wall of walls) {
        const date = new Date(wall).toISOString().slice(0, 10);
        const minutes = Math.floor(wall / MINUTE) % 1440;
        const found = first.clock.instantOf(date, minutes);
        if (found === 'skipped') told('RRULE', skippedTime(date, minutes));
        else starts.add(found.instant);
      }
    }
    for (const stamp of extra) {
      const found = stampInstant(stamp, clocks);
      if (found instanceof Unreadable) told('RDATE', found);
      else starts.add(found.instant);
    }
    const days = new Set(excluded.map(({ text }) => text).filter(isDate));
    for (const stamp of excluded) {
      const found = isDate(stamp.text) ? undefined : stampInstant(stamp, clocks);
      if (found instanceof Unreadable) told('EXDATE', found);
      else if (found !== undefined) starts.delete(found.instant);
    }
    const change = changes.get(uid);
    return [...starts]
      .filter((start) => (until === undefined || start < until) && (from === undefined || start > from - LONGEST))
      .filter((start) => change === undefined || (!change.starts.has(start) && start < change.andFuture))
      .filter((start) => days.size === 0 || !days.has(new Date(first.clock.wallOf(start)).toISOString().slice(0, 10)))
      .sort((a, b) => a - b);
  };

  return (event) => {
    const { number, uid, recurrence } = event;
    const told = (property: string, wrong: Unreadable) => log.fault(number, property, wrong);
    if (event.andFuture) {
      const remedy = 'Make the later visits an event of their own in the calendar, and export it again.';
      told('RECURRENCE-ID', new Unreadable('The event changes a visit and all later ones, which are left out', remedy));
      return;
    }
    if (event.status === 'CANCELLED') {
      log.skip(number, 'cancelled');
      return;
    }
    const first = event.start === undefined ? noStart : stampInstant(event.start, clocks);
    if (first instanceof Unreadable) {
      told('DTSTART', first);
      return;
    }
    const details = readEventDetails(event, profile, catalogue, calendarName);
    if ('unreadable' in details) {
      told(details.property, details.unreadable);
      return;
    }
    if (details.state !== 'booked') {
      log.skip(number, details.state);
      return;
    }
    const { services, resourceId, partySize, name, phone, price } = details;
    const visit = { wall: clock.wallOf(first.instant), ...(resourceId !== undefined && { resourceId }) };
    const service =
      services === undefined && profile.services.length > 1 ? noService : catalogue.serviceAt(services, visit);
    if (service instanceof Unreadable) {
      told('SUMMARY', service);
      return;
    }
    const end = event.end === undefined ? undefined : stampInstant(event.end, clocks);
    if (end instanceof Unreadable) {
      told('DTEND', end);
      return;
    }
    const { durationMinutes = service.durationMinutes } = event;
    const length = end === undefined ? durationMinutes * MINUTE : end.instant - first.instant;
    const endText = event.end?.text ?? `${durationMinutes} minutes later`;
    const wrong = wrongLength(first.instant, first.instant + length, endText);
    if (wrong !== undefined) {
      told(event.end === undefined ? 'DURATION' : 'DTEND', wrong);
      return;
    }
    const original = recurrence === undefined ? undefined : stampInstant(recurrence, clocks);
    if (original instanceof Unreadable) {
      told('RECURRENCE-ID', original);
      return;
    }

    const repeats = original === undefined && (event.rules.length > 0 || event.extra.length > 0);
    const starts = repeats ? startsOf(event, first) : [first.instant];
    if (starts?.length === 0) log.skip(number, 'out_of_range');
    for (const start of starts ?? []) {
      if (from !== undefined && start + length <= from) {
        log.skip(number, 'past');
        continue;
      }
      if (rowsLeft === 0) {
        const reason = `The calendar holds more than ${MAX_IMPORT_ROWS} visits; the others are left out`;
        told('RRULE', new Unreadable(reason, 'Read it in parts, by the options from and until.'));
        return;
      }
      rowsLeft -= 1;
      const instance = original?.instant ?? (repeats ? start : undefined);
      const id =
        uid === '' ? contentId([start, length, service.id, resourceId, partySize, phone, name && fold(name)]) : uid;
      const externalId = boundedId(instance === undefined ? id : `${id}/${new Date(instance).toISOString()}`);
      const row = { line: number, externalId, serviceId: service.id, resourceId, start, end: start + length };
      log.row(plannedRow({ ...row, partySize, name, phone, price }, clock), 'UID');
    }
    if (first.repeated) log.note(number, 'DTSTART', 'The clock shows this time twice that day; the first was taken.');
    for (const ignored of details.ignored) {
      log.note(number, 'DESCRIPTION', `The ${ignored} that is written there is not known and was left out.`);
    }
  };
}

const tooManyVainRules = new Unreadable(
  `The event repeats, and ${MOST_VAIN_RULES} others before it had too many times, or none`,
  'Correct those first.',
);
const noStart = new Unreadable('The event has no start', 'Give it a time and export the calendar again.');
const noService = new Unreadable(
  "The event names no service: none of the profile's names stands in its title, categories or description",
  'Put the name of a service into the title, or add the words that are used to the aliases of a service.',
);
