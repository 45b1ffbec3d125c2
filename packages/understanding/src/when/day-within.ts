import type { DayFind } from './reading.ts';

/** "Next week, Thursday if possible": the weekday inside the range. */
export function dayWithin({ date, to = date }: DayFind, finds: readonly DayFind[]): DayFind | undefined {
  const weekday = finds.find((find) => find.weekday === true);
  if (weekday === undefined) return undefined;
  const inside = date.add({ days: (weekday.date.dayOfWeek - date.dayOfWeek + 7) % 7 });
  return inside.until(to).sign < 0 ? undefined : { date: inside, others: [], rank: 2 };
}
