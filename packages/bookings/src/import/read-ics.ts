import { readCalendarEvent, type CalendarEvent } from './calendar-event.ts';
import { createCalendarZones } from './calendar-zones.ts';
import { createEventReader, type ChangedVisits } from './event-rows.ts';
import { type ImportLog } from './import-log.ts';
import { MAX_IMPORT_ROWS } from './import-reading.ts';
import { type ReadingContext } from './reading-context.ts';
import { splitCalendar } from './split-calendar.ts';
import { stampInstant, type CalendarClocks } from './stamp-instant.ts';
import { Unreadable } from './unreadable.ts';

/** Reads the bookings of a calendar into the log; a row's line is the number of its event. */
export function readIcs(text: string, context: ReadingContext, log: ImportLog): void {
  const calendar = splitCalendar(text);
  if (calendar === undefined || calendar.events.length > MAX_IMPORT_ROWS) {
    const wrong =
      calendar === undefined
        ? new Unreadable('The file is no calendar: it has no BEGIN:VCALENDAR', 'Export it as an .ics file again.')
        : new Unreadable(`The calendar has over ${MAX_IMPORT_ROWS} events`, 'Split it, for example by year.');
    log.fault(1, undefined, wrong);
    return;
  }
  const events: CalendarEvent[] = [];
  for (const { number, text: component } of calendar.events) {
    const event = component === undefined ? notClosed : readCalendarEvent(number, component);
    if (event instanceof Unreadable) log.fault(number, undefined, event);
    else if (component?.includes('\uFFFD') === true) log.fault(number, undefined, lostLetters);
    else events.push(calendar.method === 'CANCEL' ? { ...event, status: 'CANCELLED' } : event);
  }
  const clocks = { floating: context.clock, named: createCalendarZones(calendar.zones) };
  const current = newestRevisions(events, log);
  const changes = changedVisits(current, clocks);
  const readEvent = createEventReader({ clocks, calendarName: calendar.name, changes }, context, log);
  for (const event of current) readEvent(event);
}

function changedVisits(events: readonly CalendarEvent[], clocks: CalendarClocks): ReadonlyMap<string, ChangedVisits> {
  const changes = new Map<string, { starts: Set<number>; andFuture: number }>();
  for (const { uid, recurrence, andFuture } of events) {
    const start = recurrence === undefined ? undefined : stampInstant(recurrence, clocks);
    if (start === undefined || start instanceof Unreadable) continue;
    const change = changes.get(uid) ?? { starts: new Set(), andFuture: Infinity };
    change.starts.add(start.instant);
    if (andFuture) change.andFuture = Math.min(change.andFuture, start.instant);
    changes.set(uid, change);
  }
  return changes;
}

function newestRevisions(events: readonly CalendarEvent[], log: ImportLog): readonly CalendarEvent[] {
  const keyOf = ({ uid, recurrence }: CalendarEvent) => JSON.stringify([uid, recurrence?.text]);
  const newest = new Map<string, number>();
  for (const event of events) {
    newest.set(keyOf(event), Math.max(newest.get(keyOf(event)) ?? -Infinity, event.sequence));
  }
  return events.filter((event) => {
    if (event.uid === '' || event.sequence === newest.get(keyOf(event))) return true;
    log.skip(event.number, 'superseded');
    return false;
  });
}

const notClosed = new Unreadable('The event has no END:VEVENT', 'Export the calendar again; the file may be cut off.');
const lostLetters = new Unreadable(
  'The event has characters that were lost: the file is not in UTF-8',
  'Save it as UTF-8.',
);
