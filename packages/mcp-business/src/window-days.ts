import { addDays, localDate, localMinutes, startOfLocalDate, type Window } from '@randevou/scheduling';

const DAY_MS = 24 * 60 * 60_000;

/** Local days as a sign at the door would tell them, from `firstDate` on. */
export interface DaysWanted {
  readonly timeZone: string;
  readonly firstDate: string;
  readonly count: number;
}

/** One day of a sign at the door; wall times, an end before its start lies on the next day. */
export interface WindowDay {
  readonly date: string;
  readonly windows: { readonly from: string; readonly to: string }[];
}

/** The instants that the wanted days cover. */
export function rangeOf({ timeZone, firstDate, count }: DaysWanted): { readonly from: number; readonly to: number } {
  return { from: startOfLocalDate(firstDate, timeZone), to: startOfLocalDate(firstDate, timeZone, count) };
}

/**
 * Each window stands at the day it begins on, also when it ends after midnight. One that lasts over 24 hours is told
 * day by day.
 */
export function windowDays(windows: readonly Window[], wanted: DaysWanted): WindowDay[] {
  const { timeZone, firstDate, count } = wanted;
  const range = rangeOf(wanted);
  const pieces = windows.flatMap((window) => byDay(window, timeZone, range));
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(firstDate, index);
    const own = pieces
      .filter((piece) => localDate(piece.start, timeZone) === date)
      .map((piece) => ({ from: wallTime(piece.start, timeZone), to: endTime(piece.end, timeZone) }));
    return { date, windows: own };
  });
}

function byDay(window: Window, timeZone: string, range: { readonly from: number; readonly to: number }): Window[] {
  if (window.end - window.start <= DAY_MS) return [window];
  const pieces: Window[] = [];
  let start = Math.max(window.start, range.from);
  while (start < window.end && start < range.to) {
    const end = Math.min(startOfLocalDate(localDate(start, timeZone), timeZone, 1), window.end);
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

function wallTime(instant: number, timeZone: string): string {
  const minutes = localMinutes(instant, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function endTime(instant: number, timeZone: string): string {
  const time = wallTime(instant, timeZone);
  return time === '00:00' ? '24:00' : time;
}
