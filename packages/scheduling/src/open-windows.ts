import { fullMinute } from './full-minute.ts';
import { localDays, type LocalDays } from './local-days.ts';
import { mergeWindows } from './merge-windows.ts';
import { type DailyHours, dailyHours, type Schedule, type SchedulePaths } from './schedule.ts';
import { SchedulingError } from './scheduling-error.ts';
import { subtract } from './subtract.ts';
import { instantOfWallTime } from './wall-time.ts';
import { type Window } from './window.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The whole windows of a schedule that overlap [from, to), unclipped, merged where they touch, also over midnight.
 * Opening without end is cut ten days away on a local midnight.
 * @throws SchedulingError for hours without length, an unknown zone, a range that ends before it starts
 */
export function openWindows(schedule: Schedule, range: Range): Window[] {
  const from = fullMinute(range.from);
  const to = fullMinute(range.to);
  if (!(from <= to)) throw new SchedulingError('bad_window', 'range', 'the end lies before the start');
  return windowsOf(calendarOf(schedule), { from, to });
}

/** A schedule in integers, with the local days of its zone. */
export interface Calendar {
  readonly days: LocalDays;
  readonly hours: DailyHours;
}

/** @throws SchedulingError as `openWindows` does; `paths` names the parts of the schedule in the caller's argument */
export function calendarOf(schedule: Schedule, paths?: SchedulePaths & { readonly timeZone: string }): Calendar {
  return { days: localDays(schedule.timeZone, paths?.timeZone), hours: dailyHours(schedule, paths) };
}

/** What `openWindows` gives, for a range of full minutes. */
export function windowsOf({ days, hours }: Calendar, { from, to }: Range): Window[] {
  const overlapping = (first: number, last: number): Window[] =>
    windowsBetween(hours, days, first, last).filter((window) => window.start < to && window.end > from);

  const firstDay = days.dayOf(from);
  const lastDay = days.dayOf(to);
  // Hours of one day reach at most into the next: two days before and one after hold every ordinary window whole.
  const near = overlapping(firstDay - 2, lastDay + 1);
  const [first, last] = [near[0], near.at(-1)];
  if (first === undefined || last === undefined) return near;
  const complete = first.start > days.startOf(firstDay - 1) && last.end < days.startOf(lastDay + 2);
  return complete ? near : overlapping(firstDay - 10, lastDay + 10);
}

function windowsBetween(hours: DailyHours, days: LocalDays, first: number, last: number): Window[] {
  const windows: Window[] = [];
  for (let day = first; day <= last; day += 1) {
    for (const window of hours.windowsOn(day)) {
      const start = instantOfWallTime(days, day, window.from, 'begins');
      const end = instantOfWallTime(days, day, window.to, 'ends');
      // A window inside a skipped hour does not exist that day.
      if (end > start) windows.push({ start, end });
    }
  }
  const away = hours.absences
    .filter((absence) => absence.from <= last + 1 && absence.to >= first)
    .map((absence) => ({ start: days.startOf(absence.from), end: days.startOf(absence.to + 1) }));
  return away.length === 0 ? mergeWindows(windows) : subtract(windows, away);
}
