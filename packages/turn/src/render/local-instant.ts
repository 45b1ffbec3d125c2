import { Temporal } from 'temporal-polyfill';

/** The instant (ISO) of a wall time in the zone; noon unless given, which stands for the day. */
export function localInstant(date: string, timeZone: string, time = '12:00'): string {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time }).toInstant().toString();
}
