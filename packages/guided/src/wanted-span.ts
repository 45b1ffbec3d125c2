import type { FindSlotsArguments } from '@randevou/contracts';
import { daysAfter } from './days-after.ts';
import type { WantedTime } from './request.ts';

const MOST_DAYS = 62;

/** The days and times to look at, as `find_slots` takes them. */
export function wantedSpan({
  date,
  dateTo,
  dates,
  time,
  times,
  from,
  to,
  excluded = [],
}: WantedTime): Pick<FindSlotsArguments, 'date' | 'date_to' | 'exclude_dates' | 'time' | 'time_from' | 'time_to'> {
  const chosen = dates === undefined || dates.length < 2 ? undefined : dates.toSorted();
  const first = chosen?.[0] ?? date;
  const last = chosen?.at(-1) ?? dateTo;
  const between = first === undefined || last === undefined ? [] : daysFrom(first, last);
  const unwanted = between.filter((day) => excluded.includes(day) || (chosen !== undefined && !chosen.includes(day)));
  const sorted = times === undefined || times.length < 2 ? undefined : times.toSorted();
  return {
    ...(first === undefined ? {} : { date: first }),
    ...(last === undefined ? {} : { date_to: last }),
    ...(unwanted.length === 0 ? {} : { exclude_dates: unwanted.join(',') }),
    ...(sorted === undefined
      ? present({ time, time_from: from, time_to: to })
      : present({ time_from: sorted[0], time_to: sorted.at(-1) })),
  };
}

function daysFrom(first: string, last: string): string[] {
  return Array.from({ length: MOST_DAYS }, (_, index) => daysAfter(first, index)).filter((day) => day <= last);
}

function present(hours: {
  readonly time?: string | undefined;
  readonly time_from?: string | undefined;
  readonly time_to?: string | undefined;
}): Pick<FindSlotsArguments, 'time' | 'time_from' | 'time_to'> {
  const { time, time_from, time_to } = hours;
  return {
    ...(time === undefined ? {} : { time }),
    ...(time_from === undefined ? {} : { time_from }),
    ...(time_to === undefined ? {} : { time_to }),
  };
}
