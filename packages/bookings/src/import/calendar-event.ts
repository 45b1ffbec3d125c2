import ICAL from 'ical.js';
import { Unreadable } from './unreadable.ts';

/** A date or time as an event writes it. */
export interface Stamp {
  /** `2026-03-03`, `2026-03-03T10:00:00` or the same with `Z`. */
  readonly text: string;
  readonly zoneId?: string;
}

export interface Person {
  readonly name: string;
  /** `mailto:…`, `tel:…`. */
  readonly address: string;
  /** `INDIVIDUAL`, `ROOM`, …, upper case. */
  readonly kind: string;
}

/** An event as written, unfolded and unescaped. Personal data. */
export interface CalendarEvent {
  readonly number: number;
  readonly uid: string;
  readonly sequence: number;
  /** Upper case. */
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly categories: readonly string[];
  readonly attendees: readonly Person[];
  readonly organizer?: Person;
  readonly start?: Stamp;
  readonly end?: Stamp;
  readonly durationMinutes?: number;
  /** `RRULE` values. */
  readonly rules: readonly string[];
  readonly extra: readonly Stamp[];
  readonly excluded: readonly Stamp[];
  readonly recurrence?: Stamp;
  /** The recurrence stands for all later ones too. */
  readonly andFuture: boolean;
}

/** Reads one `VEVENT`. The answer quotes nothing of it but the name of a property. */
export function readCalendarEvent(number: number, text: string): CalendarEvent | Unreadable {
  try {
    return eventOf(number, parseComponent(text));
  } catch {
    // The parser's message quotes the line, which may hold a name.
    return new Unreadable('The event cannot be read: one of its lines is no iCalendar', 'Export the calendar again.');
  }
}

/** @throws whatever the library throws for text that is no component */
export function parseComponent(text: string): ICAL.Component {
  const jcal: unknown = ICAL.parse(text);
  return new ICAL.Component(Array.isArray(jcal) ? jcal : text);
}

function eventOf(number: number, component: ICAL.Component): CalendarEvent {
  const first = (name: string) => component.getFirstProperty(name) ?? undefined;
  const text = (name: string) => {
    const value: unknown = first(name)?.getFirstValue();
    return typeof value === 'string' ? value.trim() : '';
  };
  const stamps = (name: string) => component.getAllProperties(name).flatMap(stampsOf);
  const [start, end, recurrence] = [stamps('dtstart')[0], stamps('dtend')[0], stamps('recurrence-id')[0]];
  const duration: unknown = first('duration')?.getFirstValue();
  const organizer = first('organizer');
  const categories = component.getAllProperties('categories').flatMap((property): unknown[] => property.getValues());
  return {
    number,
    uid: text('uid'),
    sequence: Number(first('sequence')?.getFirstValue() ?? 0),
    status: text('status').toUpperCase(),
    summary: text('summary'),
    description: text('description'),
    location: text('location'),
    categories: categories.filter((value) => typeof value === 'string'),
    attendees: component.getAllProperties('attendee').map(personOf),
    ...(organizer !== undefined && { organizer: personOf(organizer) }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(duration instanceof ICAL.Duration && { durationMinutes: duration.toSeconds() / 60 }),
    rules: component.getAllProperties('rrule').map((property) => String(property.getFirstValue())),
    extra: stamps('rdate'),
    excluded: stamps('exdate'),
    ...(recurrence !== undefined && { recurrence }),
    andFuture: parameter(first('recurrence-id'), 'range').toUpperCase() === 'THISANDFUTURE',
  };
}

/** As the file writes them: the library's own times would turn 30 February into 2 March. */
function stampsOf(property: ICAL.Property): Stamp[] {
  const zoneId = parameter(property, 'tzid');
  const jcal: unknown = property.toJSON();
  return listOf(jcal)
    .slice(3)
    .flatMap((value) => {
      // Of a period, the start.
      const text = typeof value === 'string' ? value : listOf(value)[0];
      return typeof text === 'string' ? [{ text, ...(zoneId !== '' && { zoneId }) }] : [];
    });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function personOf(property: ICAL.Property): Person {
  const address: unknown = property.getFirstValue();
  return {
    name: parameter(property, 'cn').trim(),
    address: typeof address === 'string' ? address.trim() : '',
    kind: parameter(property, 'cutype').toUpperCase(),
  };
}

function parameter(property: ICAL.Property | undefined, name: string): string {
  const value: unknown = property?.getParameter(name);
  return typeof value === 'string' ? value : '';
}
