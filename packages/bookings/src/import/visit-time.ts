import { dateOf, splitDate } from './date-text.ts';
import { type DateOrder } from './import-reading.ts';
import { readTime, type TimeText } from './time-text.ts';
import { quoted, Unreadable } from './unreadable.ts';
import { laterDate, type WallClock } from './wall-clock.ts';

/** The fields of a row that say when. */
export type TimeField = 'date' | 'time' | 'start' | 'end' | 'endDate';

export interface VisitTimes {
  /** Epoch milliseconds. */
  readonly start: number;
  /** The start on the business's wall as if it were UTC. */
  readonly wall: number;
  /** Absent where the file gives no end. */
  readonly end?: number;
  /** Wall times that the clock shows twice; the first was taken. */
  readonly repeated: readonly TimeField[];
}

export interface WrongTime {
  readonly field: TimeField;
  readonly unreadable: Unreadable;
}

const MINUTE = 60_000;

/** No date and time is longer, and what is must not keep the patterns busy. */
const LONGEST_TEXT = 60;

/** An end without a date that is before its start lies on the next day, if the visit is then no longer than this. */
const LONGEST_OVER_MIDNIGHT = 12 * 60 * MINUTE;

/** Puts date, time and end of a row together. */
export function readVisitTime(
  texts: Readonly<Record<TimeField, string>>,
  order: DateOrder | undefined,
  clock: WallClock,
): VisitTimes | WrongTime {
  const moments = new Map<TimeField, Moment>();
  for (const field of ['start', 'date', 'time', 'end', 'endDate'] as const) {
    const moment = readMoment(texts[field], order);
    if (moment instanceof Unreadable) return { field, unreadable: moment };
    if (moment !== undefined) moments.set(field, moment);
  }
  const among = (fields: readonly TimeField[], has: (moment: Moment) => unknown) =>
    fields.find((field) => {
      const moment = moments.get(field);
      return moment !== undefined && has(moment) !== undefined;
    });

  const dateField = among(['start', 'date', 'time'], ({ date }) => date);
  const timeField = among(['start', 'time', 'date'], ({ time }) => time);
  const date = dateField === undefined ? undefined : moments.get(dateField)?.date;
  const time = timeField === undefined ? undefined : moments.get(timeField)?.time;
  if (date === undefined) return missing('date', 'The row has no date', 'Write it as YYYY-MM-DD.');
  if (time === undefined || timeField === undefined) {
    return missing('time', `The row of ${date} has no time`, 'A booking needs a time; write it as HH:MM.');
  }
  const start = instantOf(date, time, clock);
  if (start instanceof Unreadable) return { field: timeField, unreadable: start };
  const times = { start: start.instant, wall: clock.wallOf(start.instant) };
  const repeated = start.repeated ? [timeField] : [];

  const endField = among(['end', 'endDate'], ({ time: ends }) => ends);
  const endTime = (endField && moments.get(endField)?.time) ?? moments.get(timeField)?.until;
  if (endTime === undefined) return { ...times, repeated };
  const field = endField ?? timeField;
  const ownDate = moments.get('end')?.date ?? moments.get('endDate')?.date;
  let end = instantOf(ownDate ?? date, endTime, clock);
  if (ownDate === undefined && !(end instanceof Unreadable) && end.instant <= times.start) {
    const next = instantOf(laterDate(date, 1), endTime, clock);
    if (next instanceof Unreadable || next.instant - times.start <= LONGEST_OVER_MIDNIGHT) end = next;
  }
  if (end instanceof Unreadable) return { field, unreadable: end };
  const wrong = wrongLength(times.start, end.instant, texts[field]);
  if (wrong !== undefined) return { field, unreadable: wrong };
  return { ...times, end: end.instant, repeated: end.repeated ? [...repeated, field] : repeated };
}

/** Why a visit cannot last from here to there, if so. @param endText as the file writes the end */
export function wrongLength(start: number, end: number, endText: string): Unreadable | undefined {
  if (end <= start) {
    return new Unreadable(`The end, ${quoted(endText)}, is not after the start`, 'Correct the start or the end.');
  }
  if (end - start > 1440 * MINUTE) {
    return new Unreadable(
      `The end, ${quoted(endText)}, is over 24 hours after the start`,
      'Correct it; time off is blocked, not booked.',
    );
  }
  return undefined;
}

interface Moment {
  readonly date?: string;
  readonly time?: TimeText;
  /** The second time of a range. */
  readonly until?: TimeText;
}

function readMoment(text: string, order: DateOrder | undefined): Moment | Unreadable | undefined {
  if (text === '') return undefined;
  if (text.length > LONGEST_TEXT) return neither(text);
  const split = splitDate(text);
  if (split instanceof Unreadable) return split;
  const date = split === undefined ? undefined : dateOf(split.date, order);
  if (date instanceof Unreadable) return date;
  const rest = split?.rest ?? text;
  const dated = date === undefined ? {} : { date };
  if (rest === '') return dated;

  // Behind a date -09:45 is an offset; in a time of its own it is the end of a range.
  const range = /^(.*\d.*?)\s*(?:[-–—]|\bto\b|\bbis\b|\bà\b|\bas\b|\ba\b)\s*(\d.*)$/i.exec(rest);
  const from = range === null ? undefined : readTime(range[1] ?? '');
  const until = range === null ? undefined : readTime(range[2] ?? '');
  const isRange =
    from !== undefined && !(from instanceof Unreadable) && until !== undefined && !(until instanceof Unreadable);
  const time = readTime(rest);
  if (isRange && (date === undefined || time instanceof Unreadable)) return { ...dated, time: from, until };
  if (!(time instanceof Unreadable)) return { ...dated, time };
  if (date !== undefined) return time;
  return /^\d{5}(?:[.,]\d+)?$/.test(rest)
    ? new Unreadable(
        `${quoted(rest)} is a spreadsheet's number of a day`,
        'Format the column as a date and export again.',
      )
    : neither(text);
}

function neither(text: string): Unreadable {
  return new Unreadable(
    `${quoted(text)} is neither a date nor a time`,
    'Write dates as YYYY-MM-DD and times as HH:MM.',
  );
}

function instantOf(
  date: string,
  { minutes, offset }: TimeText,
  clock: WallClock,
): { readonly instant: number; readonly repeated: boolean } | Unreadable {
  if (offset !== undefined) {
    const instant = Date.parse(`${date}T00:00:00Z`) + (minutes - offset) * MINUTE;
    return { instant, repeated: false };
  }
  const found = clock.instantOf(date, minutes);
  return found === 'skipped' ? skippedTime(date, minutes) : found;
}

/** The answer to a wall time that the clock jumps over. */
export function skippedTime(date: string, minutes: number): Unreadable {
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return new Unreadable(
    `${date} has no ${time}: the clock is put forward over it`,
    'Write the time that was meant, or the instant with its offset.',
  );
}

function missing(field: TimeField, reason: string, remedy: string): WrongTime {
  return { field, unreadable: new Unreadable(reason, remedy) };
}
