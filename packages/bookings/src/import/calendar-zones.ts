import ICAL from 'ical.js';
import { findIana } from 'windows-iana';
import { parseComponent } from './calendar-event.ts';
import { quoted, Unreadable } from './unreadable.ts';
import { isKnownZone, wallClock, type WallClock } from './wall-clock.ts';

const MINUTE = 60_000;

/**
 * The clocks of the zones that a calendar names: an IANA zone by its name, also behind a prefix or under its Windows
 * name, since the rules of today are better than those that a calendar carries; else what the file's `VTIMEZONE` says.
 */
export function createCalendarZones(components: readonly string[]): (zoneId: string) => WallClock | Unreadable {
  const defined = new Map<string, ICAL.Component>();
  for (const text of components) {
    try {
      const component = parseComponent(text);
      const id: unknown = component.getFirstPropertyValue('tzid');
      if (typeof id === 'string') defined.set(id, component);
    } catch {
      // Events that name it get the fault.
    }
  }
  const clocks = new Map<string, WallClock | Unreadable>();
  return (zoneId) => {
    const clock = clocks.get(zoneId) ?? clockOf(zoneId, defined.get(zoneId));
    clocks.set(zoneId, clock);
    return clock;
  };
}

function clockOf(zoneId: string, component: ICAL.Component | undefined): WallClock | Unreadable {
  const location: unknown = component?.getFirstPropertyValue('x-lic-location');
  const iana = [zoneId, typeof location === 'string' ? location : '']
    .flatMap((name) => [name, /[A-Za-z_]+\/[\w+-]+(?:\/[\w+-]+)?$/.exec(name)?.[0] ?? '', findIana(name)[0] ?? ''])
    .find((name) => name !== '' && isKnownZone(name));
  if (iana !== undefined) return wallClock(iana);
  return (
    (component === undefined ? undefined : definedClock(component)) ??
    new Unreadable(
      `The time zone ${quoted(zoneId)} is unknown, and the calendar does not say what it is`,
      'Set the time zone of the calendar to an IANA one, like Europe/Paris, and export it again.',
    )
  );
}

/** The clock of a `VTIMEZONE`, if its rules are yearly. Times that it skips are taken as just after the change. */
function definedClock(component: ICAL.Component): WallClock | undefined {
  const observances = [...component.getAllSubcomponents('standard'), ...component.getAllSubcomponents('daylight')];
  const plain = observances.every((one) =>
    one.getAllProperties('rrule').every((rule) => /\bFREQ=YEARLY\b/.test(String(rule.getFirstValue()))),
  );
  if (observances.length === 0 || !plain) return undefined;
  const zone = new ICAL.Timezone(component);
  try {
    // Reads all of its rules, of which one may be broken.
    for (const year of [1970, 2000, 2099]) zone.utcOffset(timeOf(Date.UTC(year, 6, 1)));
  } catch {
    return undefined;
  }
  return {
    instantOf: (date, minutes) => {
      const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
      const offset = zone.utcOffset(timeOf(wall)) * 1000;
      return { instant: wall - offset, repeated: false };
    },
    wallOf: (instant) => instant + zone.utcOffset(timeOf(instant)) * 1000,
  };
}

function timeOf(wall: number): ICAL.Time {
  const date = new Date(wall);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const [hour, minute] = [date.getUTCHours(), date.getUTCMinutes()];
  return new ICAL.Time({ year, month, day, hour, minute, second: 0 }, ICAL.Timezone.localTimezone);
}
