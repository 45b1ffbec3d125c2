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
 * for it. Of a repeated one, `first` or `last` is meant.
 * @param minutes since midnight of `day`; 1440 and more lie on later days
 */
export function instantOfWallTime(days: LocalDays, day: number, minutes: number, pass: 'first' | 'last'): number {
  const later = Math.floor(minutes / DAY_MINUTES);
  if (later > 0) return instantOfWallTime(days, day + later, minutes - later * DAY_MINUTES, pass);
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
  if (pass === 'first') return earlier.epochMilliseconds;
  return wall.toZonedDateTime(days.timeZone, { disambiguation: 'later' }).epochMilliseconds;
}
