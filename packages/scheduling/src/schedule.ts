import { type DateOverride, type Weekday, type WeeklyWindow } from '@randevou/contracts';
import { dayOfDate, weekdayOfDay } from './local-days.ts';
import { SchedulingError } from './scheduling-error.ts';
import { DAY_MINUTES, minutesOfWallTime } from './wall-time.ts';

/** When something is open, in the words of a profile. */
export interface Schedule {
  readonly timeZone: string;
  /** An end before its start runs into the next day. */
  readonly weekly: readonly WeeklyWindow[];
  /** Each replaces the weekly hours of its date; several for one date add up. */
  readonly overrides?: readonly DateOverride[] | undefined;
  /** Absences in local days, both included. */
  readonly leave?: readonly { readonly from: string; readonly to: string }[] | undefined;
}

/** Minutes since midnight of the day it starts on; `to` may exceed 1440. */
export interface WallWindow {
  readonly from: number;
  readonly to: number;
}

/** A schedule that answers by the number of the day. */
export interface DailyHours {
  windowsOn(day: number): readonly WallWindow[];
  /** Whether any weekday has hours. */
  readonly opensWeekly: boolean;
  /** Those with hours, ascending. */
  readonly openOverrides: readonly number[];
  readonly absences: readonly { readonly from: number; readonly to: number }[];
}

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Where the parts of a schedule stand in the argument of the caller. */
export interface SchedulePaths {
  readonly weekly: string;
  readonly overrides: string;
  readonly leave: string;
}

/** @throws SchedulingError `bad_hours` or `bad_date`, with the path in the schedule */
export function dailyHours(
  schedule: Omit<Schedule, 'timeZone'>,
  paths: SchedulePaths = { weekly: 'weekly', overrides: 'overrides', leave: 'leave' },
): DailyHours {
  const byWeekday: WallWindow[][] = WEEKDAYS.map(() => []);
  for (const [index, window] of schedule.weekly.entries()) {
    const path = `${paths.weekly}[${index}]`;
    const parsed = wallWindow(window, path);
    for (const [at, day] of window.days.entries()) {
      const hours = byWeekday[WEEKDAYS.indexOf(day)];
      if (hours === undefined) {
        throw new SchedulingError('bad_hours', `${path}.days[${at}]`, `"${day}" is none of ${WEEKDAYS.join(', ')}`);
      }
      hours.push(parsed);
    }
  }
  const byDay = new Map<number, WallWindow[]>();
  for (const [index, override] of (schedule.overrides ?? []).entries()) {
    const path = `${paths.overrides}[${index}]`;
    const windows = override.windows.map((window, at) => wallWindow(window, `${path}.windows[${at}]`));
    const day = dayOfDate(override.date, `${path}.date`);
    byDay.set(day, [...(byDay.get(day) ?? []), ...windows]);
  }
  const absences = (schedule.leave ?? []).map(({ from, to }, index) => {
    const path = `${paths.leave}[${index}]`;
    const absence = { from: dayOfDate(from, `${path}.from`), to: dayOfDate(to, `${path}.to`) };
    if (absence.to < absence.from) {
      throw new SchedulingError('bad_date', path, `ends on ${to}, before it starts on ${from}`);
    }
    return absence;
  });
  const isAbsent = (day: number): boolean => absences.some(({ from, to }) => from <= day && day <= to);
  return {
    absences,
    opensWeekly: byWeekday.some((windows) => windows.length > 0),
    openOverrides: [...byDay].flatMap(([day, windows]) => (windows.length > 0 ? [day] : [])).sort((a, b) => a - b),
    windowsOn: (day) => (isAbsent(day) ? [] : (byDay.get(day) ?? byWeekday[weekdayOfDay(day)] ?? [])),
  };
}

/** 23:59 is how many write the end of the day. */
const LAST_MINUTE = 1439;

function wallWindow(window: { readonly from: string; readonly to: string }, path: string): WallWindow {
  const from = minutesOfWallTime(window.from, `${path}.from`);
  const to = minutesOfWallTime(window.to, `${path}.to`);
  if (from === to || from === DAY_MINUTES) {
    const reason = `${window.from}–${window.to} has no length; round the clock is 00:00–24:00, a closed day has no windows`;
    throw new SchedulingError('bad_hours', path, reason);
  }
  if (to === LAST_MINUTE) return { from, to: DAY_MINUTES };
  return { from, to: to < from ? to + DAY_MINUTES : to };
}
