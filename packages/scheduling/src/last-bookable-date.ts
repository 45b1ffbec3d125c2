import { businessCalendar, checkHorizon } from './check-query.ts';
import { dateOfDay } from './local-days.ts';
import { type Calendar } from './open-windows.ts';
import { type SlotQuery } from './slot-query.ts';

/**
 * The last local date on which something can start, `YYYY-MM-DD`. Of a business that opens on fewer days than the
 * horizon counts, the last of them.
 * @throws SchedulingError for bad hours, an unknown zone, a negative horizon
 */
export function lastBookableDate(query: Horizon & Pick<SlotQuery, 'timeZone' | 'hours' | 'overrides'>): string {
  checkHorizon(query);
  return dateOfDay(lastBookableDay(query, businessCalendar(query)));
}

export interface Horizon extends Pick<SlotQuery, 'now' | 'horizonCounts'> {
  readonly horizonDays: number;
}

export function lastBookableDay({ now, horizonDays, horizonCounts }: Horizon, { days, hours }: Calendar): number {
  const today = days.dayOf(now);
  if (horizonCounts !== 'business_days' || horizonDays === 0) return today + horizonDays;
  if (!hours.opensWeekly) {
    const ahead = hours.openOverrides.filter((day) => day > today);
    return ahead[horizonDays - 1] ?? ahead.at(-1) ?? today;
  }
  // Some weekday opens, so this ends once the overrides are behind.
  let last = today;
  for (let left = horizonDays; left > 0;) {
    last += 1;
    const exists = days.startOf(last) < days.startOf(last + 1);
    if (exists && hours.windowsOn(last).length > 0) left -= 1;
  }
  return last;
}
