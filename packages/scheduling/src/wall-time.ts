import { Temporal } from 'temporal-polyfill';
import { MINUTE } from './full-minute.ts';
import { dateOfDay, type LocalDays } from './local-days.ts';
import { SchedulingError } from './scheduling-error.ts';

export const DAY_MINUTES = 1440;
const DAY = DAY_MINUTES * MINUTE;

/** `HH:MM` (also `HH:MM:SS`) → minutes since midnight, 0–1440. @throws SchedulingError `bad_hours` */
export function minutesOfWallTime(time: string, path = 'time'): number {
  const match = /^(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(time);
  const minutes = match === null ? NaN : Number(match[1]) * 60 + Number(match[2]);
  if (!(minutes >= 0 && minutes <= DAY_MINUTES) || Number(match?.[2]) > 59) {
    throw new SchedulingError('bad_hours', path, `"${time}" is no wall time; it must be HH:MM from 00:00 to 24:00`);
  }
  return minutes;
}

/**
 * The instant at which a wall time stands on the clock. A skipped time does not exist: the moment of the change stands
 * for it. Of a repeated one, the first pass is where something begins, and the last is where something ends; what ends
 * as the repeated time begins ends with the first, or all of that time would lie before it.
 * @param minutes since midnight of `day`; 1440 and more lie on later days
 */
export function instantOfWallTime(days: LocalDays, day: number, minutes: number, edge: 'begins' | 'ends'): number {
  const more = Math.floor(minutes / DAY_MINUTES);
  if (more > 0) return instantOfWallTime(days, day + more, minutes - more * DAY_MINUTES, edge);
  const midnight = days.startOf(day);
  if (minutes === 0 || days.startOf(day + 1) - midnight === DAY) return midnight + minutes * MINUTE;

  const wall = Temporal.PlainDate.from(dateOfDay(day)).toPlainDateTime({
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  });
  const earlier = wall.toZonedDateTime(days.timeZone, { disambiguation: 'earlier' });
  if (!earlier.toPlainDateTime().equals(wall)) {
    return earlier.getTimeZoneTransition('next')?.epochMilliseconds ?? earlier.epochMilliseconds;
  }
  if (edge === 'begins') return earlier.epochMilliseconds;
  const later = wall.toZonedDateTime(days.timeZone, { disambiguation: 'later' }).epochMilliseconds;
  const change = earlier.getTimeZoneTransition('next')?.epochMilliseconds;
  return later === change ? earlier.epochMilliseconds : later;
}
