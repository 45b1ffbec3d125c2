import type { Temporal } from 'temporal-polyfill';
import type { ClockFind } from './reading.ts';

/** One way to read a clock time: minutes from the midnight that begins the day; 1440 and more is the next day. */
export interface SettledClock {
  readonly best: number;
  readonly others: readonly number[];
}

/**
 * Which half of the day is meant. A part of the day decides ("7 in the evening"); else, on the current day or without
 * a day, the one that is ahead; else the time as it was said.
 */
export function settleClock(
  find: ClockFind,
  part: string | undefined,
  context: { readonly today: boolean; readonly dayGiven: boolean; readonly now: Temporal.PlainTime },
): SettledClock {
  const said = find.hour * 60 + find.minute;
  if (find.hour === 24) return { best: 0, others: [1440] };
  const clock = context.now.hour * 60 + context.now.minute;
  // Midnight "tonight", and "today" when it has passed, ends the day.
  const ending = find.hour === 0 && (/evening|night/.test(part ?? '') || (context.today && said < clock));
  if (!find.open) return { best: ending ? said + 1440 : said, others: [] };
  const before = (find.hour % 12) * 60 + find.minute;
  const after = before + 720;
  if (part !== undefined) return byPart(find.hour, before, after, part);
  if (find.hour === 12) return { best: after, others: [before] };
  if (context.dayGiven && !context.today) return { best: before, others: [after] };
  if (before >= clock) return { best: before, others: [after] };
  if (after >= clock) return { best: after, others: [before + 1440] };
  return { best: before + 1440, others: [after + 1440] };
}

function byPart(hour: number, before: number, after: number, part: string): SettledClock {
  if (part.includes('morning')) return { best: before, others: [] };
  if (part === 'noon') return hour >= 10 && hour < 12 ? { best: before, others: [] } : { best: after, others: [] };
  if (hour === 12)
    return part.includes('afternoon') ? { best: after, others: [] } : { best: before + 1440, others: [after] };
  if (part.includes('night') && hour <= 4) return { best: before, others: [after] };
  return { best: after, others: hour <= 4 ? [before] : [] };
}
