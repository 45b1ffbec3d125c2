import type { ProfileFacts } from '@randevou/contracts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const DAY_MS = 86_400_000;
const MOST_DAYS = 7;

/** The next days on which one of the services is given, as choices: `2026-03-03` shown as "Tue 3 Mar". */
export function nextDays(
  services: readonly ProfileFacts['services'][number][],
  today: string,
  locale: string,
): { readonly value: string; readonly title: string }[] {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
  const start = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: 14 }, (_, index) => start + index * DAY_MS)
    .filter((instant) => {
      const weekday = WEEKDAYS[new Date(instant).getUTCDay()];
      return services.some(({ windows }) =>
        windows.some(({ days }) => weekday !== undefined && days.includes(weekday)),
      );
    })
    .slice(0, MOST_DAYS)
    .map((instant) => ({
      value: new Date(instant).toISOString().slice(0, 10),
      title: format.format(instant).replaceAll(',', ''),
    }));
}
