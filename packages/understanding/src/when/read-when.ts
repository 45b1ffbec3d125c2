import { Temporal } from 'temporal-polyfill';
import { findBareHours } from './find-bare-hours.ts';
import { findClocks } from './find-clocks.ts';
import { findDayEnds } from './find-day-ends.ts';
import { findDayRanges } from './find-day-ranges.ts';
import { dayWithin } from './day-within.ts';
import { findJoinedDays, type JoinedDays } from './find-joined-days.ts';
import { findDays } from './find-days.ts';
import { findMonthSpans } from './find-month-spans.ts';
import { findOffsets, findRelativeDays } from './find-relative-days.ts';
import { findSeries } from './find-series.ts';
import { findSpans } from './find-spans.ts';
import type { DayWishes } from './day-wishes.ts';
import { lexiconOf, type WhenLanguage } from './lexicons.ts';
import type { ClockFind, DayFind, Reading } from './reading.ts';
import { readDayPart } from './read-day-part.ts';
import { readWishes } from './read-wishes.ts';
import { settleClock } from './settle-clock.ts';
import { toSymbols } from './to-symbols.ts';

/** What one language makes of a text; dates `YYYY-MM-DD`, times `HH:MM`. */
export interface WhenReading extends DayWishes {
  readonly date?: string;
  /** Last day when `date` begins a range ("this weekend"). */
  readonly dateTo?: string;
  readonly time?: string;
  /** Earliest and latest wanted start, both included. */
  readonly from?: string;
  readonly to?: string;
  /** No day was said: `date` is when the time comes next. */
  readonly dateImplied?: boolean;
  /** Only a weekday was said: it may be one of another week. */
  readonly weekdayOnly?: boolean;
  /** The weekday that was said is not that of the date. */
  readonly weekdayDiffers?: boolean;
  /** The day nearest to `date` that is the weekday which was said. */
  readonly weekdayDate?: string;
  /** The time may be meant twelve hours later or earlier. */
  readonly timeOpen?: boolean;
  readonly ambiguous: readonly { readonly date?: string; readonly time?: string }[];
  /** Number of things understood; to compare languages. */
  readonly finds: number;
}

export interface WhenContext {
  /** Wall time of the zone. */
  readonly now: Temporal.PlainDateTime;
  readonly offsetMinutes: number;
  readonly monthFirst: boolean;
  /** A time was asked for: a bare number is one. */
  readonly expectTime?: boolean;
  /** Of two days or times the last one counts ("from Friday to Saturday" of a move). */
  readonly last?: boolean;
}

/** Reads days and times by the lexicon of one language. */
export function readWhen(text: string, language: WhenLanguage, context: WhenContext): WhenReading {
  const compiled = lexiconOf(language);
  const reading: Reading = {
    symbols: toSymbols(text, compiled),
    now: context.now,
    lexicon: compiled.source,
    monthFirst: context.monthFirst,
    days: [],
    clocks: [],
    spans: [],
    impossible: [],
  };
  findSeries(reading);
  findOffsets(reading);
  findClocks(reading);
  findMonthSpans(reading, { move: context.last === true });
  findSpans(reading);
  findDays(reading);
  findDayEnds(reading);
  findRelativeDays(reading);
  findDayRanges(reading, { move: context.last === true });
  findBareHours(reading, context);
  const wishes = findJoinedDays(reading);
  const picked = pickDay(reading, wishes, context.last === true);
  const timeOf = (find: ClockFind, date: Temporal.PlainDate | undefined, part: string | undefined): string =>
    wall(settleFor(context, find, date, part).best % 1440);
  return { ...assemble(reading, context, picked), ...readWishes(reading, wishes, picked, timeOf) };
}

function assemble(reading: Reading, context: WhenContext, picked: DayFind | undefined): WhenReading {
  const { now } = reading;
  const today = now.toPlainDate();
  const clockFind = pick(reading, 'T', reading.clocks, context.last === true);
  const span = pick(reading, 'G', reading.spans, context.last === true);
  const { partName, part } = readDayPart(reading.symbols);
  const finds =
    Number(picked !== undefined) +
    Number(clockFind !== undefined) +
    Number(span !== undefined) +
    Number(part !== undefined) +
    Number(reading.impossible.length > 0);

  const settle = (find: ClockFind): ReturnType<typeof settleClock> => settleFor(context, find, picked?.date, partName);
  const otherDay = picked === undefined ? undefined : otherWeekday(reading, picked);
  const day = {
    ...(picked === undefined ? {} : { date: picked.date.toString() }),
    ...(picked?.to === undefined ? {} : { dateTo: picked.to.toString() }),
    ...(picked?.weekday === true ? { weekdayOnly: true } : {}),
    ...(otherDay === undefined ? {} : { weekdayDiffers: true, weekdayDate: otherDay.toString() }),
  };

  if (clockFind !== undefined && span === undefined) {
    const settled = settle(clockFind);
    // Without a day, a time that has passed today is tomorrow's; the same clock time "today" stays today's.
    const base = picked?.date ?? (passed(settled.best, now) ? today.add({ days: 1 }) : today);
    const at = (minutes: number, date: Temporal.PlainDate): { date: string; time: string } => ({
      date: date.add({ days: Math.floor(minutes / 1440) }).toString(),
      time: wall(minutes % 1440),
    });
    if (picked === undefined && reading.impossible.length > 0)
      return { time: wall(settled.best % 1440), ambiguous: [], finds };
    const best = at(settled.best, base);
    const { dateTo, ...rest } = day;
    return {
      ...rest,
      // Midnight at the end of a range of days lies behind it.
      ...(dateTo === undefined || dateTo < best.date ? {} : { dateTo }),
      ...best,
      ...(picked === undefined ? { dateImplied: true } : {}),
      ...(settled.others.length > 0 && clockFind.hour <= 12 && clockFind.open ? { timeOpen: true } : {}),
      ambiguous: [
        ...settled.others.map((minutes) => at(minutes, picked === undefined ? today : base)),
        ...(picked?.others ?? []).map((date) => at(settled.best, date)),
      ],
      finds,
    };
  }

  const others = (picked?.others ?? []).map((date) => ({ date: date.toString() }));
  if (span !== undefined) {
    const wish = spanTimes(span.from, span.to, settle, partName);
    return { ...day, ...wish, ambiguous: others, finds };
  }
  if (picked?.time !== undefined) {
    return { ...day, time: picked.time.toString().slice(0, 5), ambiguous: others, finds };
  }
  const noon = partName === 'noon' && picked !== undefined ? [{ date: picked.date.toString(), time: '12:00' }] : [];
  const same = picked?.sameMoment === true ? [{ date: picked.date.toString(), time: wall(now.hour * 60) }] : [];
  return { ...day, ...(part ?? {}), ambiguous: [...noon, ...others, ...same], finds };
}

function settleFor(
  { now, offsetMinutes }: WhenContext,
  find: ClockFind,
  date: Temporal.PlainDate | undefined,
  part: string | undefined,
): ReturnType<typeof settleClock> {
  return settleClock(zoned(find, offsetMinutes), part, {
    today: date?.equals(now.toPlainDate()) === true,
    dayGiven: date !== undefined,
    now: now.toPlainTime(),
  });
}

/** The more exact day wins, then the first; a refused one ("not Tuesday, Thursday") only when it stands alone. */
function pickDay(reading: Reading, wishes: JoinedDays, last: boolean): DayFind | undefined {
  const places = [...reading.symbols.matchAll(/ D(\d+)(?= )/g)].map((place) => Number(place[1]));
  const free = places.filter((index) => !wishes.refused.has(index));
  const wanted = free.length > 0 ? free : places.filter((index) => !wishes.exceptions.has(index));
  const finds = wanted.flatMap((index) => reading.days[index] ?? []);
  if (last) finds.reverse();
  const best = finds.reduce<DayFind | undefined>(
    (known, find) => (known === undefined || find.rank > known.rank ? find : known),
    undefined,
  );
  return best?.to === undefined ? best : (dayWithin(best, finds) ?? best);
}

/** "Friday 10 March" when the tenth is a Tuesday: the nearest Friday to come. */
function otherWeekday({ symbols, days, now }: Reading, picked: DayFind): Temporal.PlainDate | undefined {
  const pairs = [...symbols.matchAll(/ D(\d+) (?:(?:,|the|on|of|_) ){0,2}(?=D(\d+) )/g)];
  for (const [, first, second] of pairs) {
    const [one, other] = [days[Number(first)], days[Number(second)]];
    const weekday = one === picked ? other : other === picked ? one : undefined;
    if (picked.rank !== 3 || weekday?.weekday !== true) continue;
    if (weekday.date.dayOfWeek === picked.date.dayOfWeek) continue;
    // From three days before to three days after.
    const away = ((weekday.date.dayOfWeek - picked.date.dayOfWeek + 10) % 7) - 3;
    const day = picked.date.add({ days: away });
    return Temporal.PlainDate.compare(day, now.toPlainDate()) < 0 ? day.add({ days: 7 }) : day;
  }
  return undefined;
}

function pick<Find>(reading: Reading, kind: 'T' | 'G', finds: readonly Find[], last: boolean): Find | undefined {
  const present = [...reading.symbols.matchAll(new RegExp(`(?<! not(?: at| around)?) ${kind}(\\d+)(?= )`, 'g'))].map(
    (match) => Number(match[1]),
  );
  const index = last ? present.at(-1) : present[0];
  return index === undefined ? undefined : finds[index];
}

/** Both ends of a span in the same half of the day: "between 7 and 9" takes the half that its end decides. */
function spanTimes(
  from: ClockFind | undefined,
  to: ClockFind | undefined,
  settle: (find: ClockFind) => { readonly best: number },
  part: string | undefined,
): { from?: string; to?: string; timeOpen?: boolean } {
  let first = from === undefined ? undefined : settle(from).best % 1440;
  let last = to === undefined ? undefined : settle(to).best;
  if (last !== undefined && last > 1440) last -= 1440;
  if (first !== undefined && last !== undefined) {
    if (from?.open === true && to?.open === false && first + 720 < last && last >= 780) first += first < 720 ? 720 : 0;
    if (last <= first && last + 720 > first && last < 720) last += 720;
    if (first >= 720 && last < first && from?.open === true) first -= 720;
  }
  const open = part === undefined && (from?.open ?? true) && (to?.open ?? true);
  return {
    ...(first === undefined ? {} : { from: wall(first) }),
    ...(last === undefined ? {} : { to: wall(Math.min(last, 1439)) }),
    ...(open ? { timeOpen: true } : {}),
  };
}

function zoned(find: ClockFind, offsetMinutes: number): ClockFind {
  if (find.zoneOffset === undefined) return find;
  const minutes = (find.hour * 60 + find.minute - find.zoneOffset + offsetMinutes + 2880) % 1440;
  return { hour: Math.floor(minutes / 60), minute: minutes % 60, open: false };
}

function passed(minutes: number, now: Temporal.PlainDateTime): boolean {
  return minutes < now.hour * 60 + now.minute;
}

function wall(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
