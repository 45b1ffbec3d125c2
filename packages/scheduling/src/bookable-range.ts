import { fullMinute, MINUTE } from './full-minute.ts';
import { lastBookableDay } from './last-bookable-date.ts';
import { type Calendar } from './open-windows.ts';
import { type SlotQuery } from './slot-query.ts';

/** The starts that notice and horizon leave of a query: [earliest, before). Epoch milliseconds. */
export function bookableRange(
  query: Pick<SlotQuery, 'from' | 'to' | 'now' | 'horizonDays' | 'horizonCounts'>,
  business: Calendar,
  noticeMinutes = 0,
): { readonly earliest: number; readonly before: number } {
  const { horizonDays } = query;
  const horizonEnd =
    horizonDays === undefined
      ? Infinity
      : business.days.startOf(lastBookableDay({ ...query, horizonDays }, business) + 1);
  return {
    earliest: Math.max(fullMinute(query.from), query.now + noticeMinutes * MINUTE),
    before: Math.min(fullMinute(query.to), horizonEnd),
  };
}
