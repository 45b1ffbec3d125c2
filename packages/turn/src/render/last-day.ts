import { Temporal } from 'temporal-polyfill';
import type { BusinessProfile } from '@randevou/contracts';

const DAY_MS = 86_400_000;
/** Nobody looks further ahead than this. */
const MOST_DAYS = 5 * 366;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** An instant (ISO) of the last day that can be booked; counted in days on which the business opens, if it says so. */
export function lastDay(profile: BusinessProfile, now: number): string {
  const { horizonDays, horizonCounts } = profile.policies;
  if (horizonCounts === 'calendar_days') return new Date(now + horizonDays * DAY_MS).toISOString();
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(profile.timeZone).toPlainDate();
  let last = 0;
  for (let day = 1, open = 0; open < horizonDays && day <= MOST_DAYS; day += 1) {
    if (isClosed(profile, today.add({ days: day }).toString())) continue;
    open += 1;
    last = day;
  }
  return new Date(now + last * DAY_MS).toISOString();
}

/** No window begins on that day, so that its hour does not matter. */
export function isClosed({ hours, overrides }: BusinessProfile, date: string): boolean {
  const override = overrides.find((candidate) => candidate.date === date);
  if (override !== undefined) return override.windows.length === 0;
  const weekday = WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1];
  return !hours.some(({ days }) => weekday !== undefined && days.includes(weekday));
}
