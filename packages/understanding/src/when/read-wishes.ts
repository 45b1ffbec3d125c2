import type { Temporal } from 'temporal-polyfill';
import { DAY_PARTS } from './day-parts.ts';
import { dayWithin } from './day-within.ts';
import type { DayChoice, DayWishes } from './day-wishes.ts';
import type { JoinedDays } from './find-joined-days.ts';
import type { ClockFind, DayFind, Reading, SeriesFind } from './reading.ts';

/** Wall time of a clock find on a day, in a part of the day. */
type TimeOf = (find: ClockFind, date: Temporal.PlainDate | undefined, part: string | undefined) => string;

/** What was said of several days, of several times, of days that repeat and of such as do not exist. */
export function readWishes(
  reading: Reading,
  { refused, exceptions, joined }: JoinedDays,
  picked: DayFind | undefined,
  timeOf: TimeOf,
): DayWishes {
  const [impossible] = reading.impossible;
  const run = joined.find(({ finds }) => picked === undefined || finds.includes(picked));
  const dates = sorted((run?.finds ?? []).flatMap(daysOf));
  const choices = run === undefined ? [] : pairs(reading, run.finds, timeOf);
  const times = choices.length > 0 ? [] : timesOf(reading, picked?.date, timeOf);
  const out = [...refused].flatMap((index) => reading.days[index] ?? []);
  const excluded = out.flatMap((find) => daysOf(picked?.to === undefined ? find : (dayWithin(picked, [find]) ?? find)));
  const weekends = [...exceptions].some((index) => reading.days[index]?.to?.dayOfWeek === 7);
  const weekdays = new Set([
    ...(weekends || reading.symbols.includes(' weekdays ') ? [6, 7] : []),
    ...out.filter((find) => find.weekday === true).map((find) => find.date.dayOfWeek),
  ]);
  return {
    ...(dates.length < 2 ? {} : { dates }),
    ...(dates.length < 2 || run?.by !== 'and' ? {} : { datesAll: true }),
    ...(choices.length < 2 ? {} : { choices }),
    ...(times.length < 2 ? {} : { times }),
    ...(excluded.length === 0 ? {} : { excludedDates: sorted(excluded) }),
    ...(weekdays.size === 0 ? {} : { excludedWeekdays: [...weekdays].sort((a, b) => a - b) }),
    ...(reading.series === undefined ? {} : { every: seriesFrom(reading.series, picked) }),
    ...(impossible === undefined ? {} : { impossible }),
  };
}

/** "Every Friday until June": as many times as there is room for. */
function seriesFrom({ days, times, until }: SeriesFind, first: DayFind | undefined): NonNullable<DayWishes['every']> {
  const room = until === undefined || first === undefined ? undefined : Math.floor(first.date.until(until).days / days);
  const count = times ?? (room === undefined || room < 0 ? undefined : room + 1);
  return { days, ...(count === undefined ? {} : { times: count }) };
}

/** "Tuesday at 3 or Thursday evening": the time beside each day, where they differ in theirs. */
function pairs(reading: Reading, finds: readonly DayFind[], timeOf: TimeOf): readonly DayChoice[] {
  const parts = reading.symbols.split(/ D(\d+)(?= )/);
  const texts = parts.filter((_, index) => index % 2 === 0);
  const found = parts.flatMap((part, index) => (index % 2 === 1 ? [reading.days[Number(part)]] : []));
  const timed = (text: string): boolean => / (?:T\d|P[a-z])/.test(` ${text}`);
  // "3pm Tuesday or 4pm Thursday": the time stands before its day.
  const before = timed(texts[0] ?? '') && !timed(texts.at(-1) ?? '');
  const sides = finds.map((find) => {
    const place = found.indexOf(find);
    return texts[before ? place : place + 1] ?? '';
  });
  if (sides.filter(timed).length < 2) return [];
  return finds.map((find, index): DayChoice => {
    const text = ` ${sides[index] ?? ''} `;
    const part = / P([a-z]+) /.exec(text)?.[1];
    const clock = reading.clocks[Number(/ T(\d+) /.exec(text)?.[1] ?? -1)];
    return {
      date: find.date.toString(),
      ...(clock === undefined ? (DAY_PARTS[part ?? ''] ?? {}) : { time: timeOf(clock, find.date, part) }),
    };
  });
}

/** "3 or 4pm", "at 10, 11 or 12". */
function timesOf(reading: Reading, date: Temporal.PlainDate | undefined, timeOf: TimeOf): readonly string[] {
  const list = / T\d+(?: (?:(?:,|or|at|around) ){1,3}T\d+)+(?= )/.exec(reading.symbols)?.[0] ?? '';
  if (!list.includes(' or ')) return [];
  const part = / P([a-z]+) /.exec(reading.symbols)?.[1];
  const clocks = [...list.matchAll(/T(\d+)/g)].flatMap((match) => reading.clocks[Number(match[1])] ?? []);
  return [...new Set(clocks.map((find) => timeOf(find, date, part)))];
}

/** The days of a find: itself, or each of a range of at most a week. */
function daysOf({ date, to = date }: DayFind): readonly Temporal.PlainDate[] {
  const length = Math.max(0, Math.min(date.until(to).days, 6));
  return Array.from({ length: length + 1 }, (_, days) => date.add({ days }));
}

function sorted(dates: readonly Temporal.PlainDate[]): readonly string[] {
  return [...new Set(dates.map(String))].sort();
}
