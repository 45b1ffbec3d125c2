import { Temporal } from 'temporal-polyfill';

/** The next date with this month and day that is not before `today`; 29 February waits for a leap year. */
export function nextMonthDay(today: Temporal.PlainDate, month: number, day: number): Temporal.PlainDate | undefined {
  for (let year = today.year; year <= today.year + 8; year += 1) {
    const date = exactDate(year, month, day);
    if (date !== undefined && Temporal.PlainDate.compare(date, today) >= 0) return date;
  }
  return undefined;
}

/** A date that exists, or undefined (31 June). Two-digit years are of this century. */
export function exactDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = Temporal.PlainDate.from({ year: fullYear(year), month, day }, { overflow: 'constrain' });
  return date.day === day ? date : undefined;
}

/** Two-digit years are of this century. */
export function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** The next date with this day of the month, today included unless `afterToday`. */
export function nextDayOfMonth(today: Temporal.PlainDate, day: number): Temporal.PlainDate | undefined {
  for (let months = 0; months < 4; months += 1) {
    const first = today.with({ day: 1 }).add({ months });
    const date = exactDate(first.year, first.month, day);
    if (date !== undefined && Temporal.PlainDate.compare(date, today) >= 0) return date;
  }
  return undefined;
}

/** The next date that is this weekday and this day of the month ("Friday 13"). */
export function nextWeekdayAndDay(
  today: Temporal.PlainDate,
  weekday: number,
  day: number,
): Temporal.PlainDate | undefined {
  for (let months = 0; months < 48; months += 1) {
    const first = today.with({ day: 1 }).add({ months });
    const date = exactDate(first.year, first.month, day);
    if (date?.dayOfWeek === weekday && Temporal.PlainDate.compare(date, today) >= 0) return date;
  }
  return undefined;
}

/** The next date of this weekday (1 = Monday) after today. */
export function nextWeekday(today: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });
}

/** This weekday of the week that is `weeks` from this one; weeks start on Monday. */
export function weekdayOfWeek(today: Temporal.PlainDate, weekday: number, weeks: number): Temporal.PlainDate {
  return today.add({ days: weekday - today.dayOfWeek + 7 * weeks });
}
