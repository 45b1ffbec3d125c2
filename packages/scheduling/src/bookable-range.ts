import { fullMinute, MINUTE } from './full-minute.ts';
import { localDays } from './local-days.ts';
import { type SlotQuery } from './slot-query.ts';

/** The starts that notice and horizon leave of a query: [earliest, before). Epoch milliseconds. */
export function bookableRange(query: SlotQuery): { readonly earliest: number; readonly before: number } {
  const days = localDays(query.timeZone);
  const horizonEnd =
    query.horizonDays === undefined ? Infinity : days.startOf(days.dayOf(query.now) + query.horizonDays + 1);
  return {
    earliest: Math.max(fullMinute(query.from), query.now + (query.service.noticeMinutes ?? 0) * MINUTE),
    before: Math.min(fullMinute(query.to), horizonEnd),
  };
}
