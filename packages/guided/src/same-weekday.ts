import { daysAfter } from './days-after.ts';
import { weekdayOf } from './weekday-of.ts';

const MOST_DAYS = 62;

/** The first day from `first` to `last`, both included, that is the same weekday as `date`; else `first`. */
export function sameWeekday(date: string, first: string, last: string): string {
  const weekday = weekdayOf(date);
  for (let days = 0; days < MOST_DAYS; days += 1) {
    const day = daysAfter(first, days);
    if (day > last) break;
    if (weekdayOf(day) === weekday) return day;
  }
  return first;
}
