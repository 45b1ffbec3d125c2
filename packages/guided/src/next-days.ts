import type { ProfileFacts } from '@randevou/contracts';
import { daysAfter } from './days-after.ts';
import { weekdayOf } from './weekday-of.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const MOST_DAYS = 7;

/** The next days on which one of the services is given, as choices: `2026-03-03` shown as "Tue 3 Mar". */
export function nextDays(
  services: readonly ProfileFacts['services'][number][],
  today: string,
  locale: string,
): { readonly value: string; readonly title: string }[] {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
  return Array.from({ length: 14 }, (_, index) => daysAfter(today, index))
    .filter((date) => {
      const weekday = WEEKDAYS[weekdayOf(date)];
      return services.some(({ windows }) =>
        windows.some(({ days }) => weekday !== undefined && days.includes(weekday)),
      );
    })
    .slice(0, MOST_DAYS)
    .map((date) => ({ value: date, title: format.format(Date.parse(`${date}T00:00:00Z`)).replaceAll(',', '') }));
}
