import type { BusinessProfile, OpeningHoursResult } from '@randevou/contracts';
import { addDays, localDate, localMinutes, openWindows, startOfLocalDate, type Window } from '@randevou/scheduling';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Opening hours of some local days as a sign at the door would tell them: each window stands at the day it begins on,
 * also when it ends after midnight. Opening that lasts over 24 hours is told day by day.
 */
export function openingDays(profile: BusinessProfile, firstDate: string, count: number): OpeningHoursResult['days'] {
  const { timeZone, hours: weekly, overrides } = profile;
  const range = { from: startOfLocalDate(firstDate, timeZone), to: startOfLocalDate(firstDate, timeZone, count) };
  const pieces = openWindows({ timeZone, weekly, overrides }, range).flatMap((window) =>
    byDay(window, timeZone, range),
  );
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(firstDate, index);
    const windows = pieces
      .filter((piece) => localDate(piece.start, timeZone) === date)
      .map((piece) => ({ from: wallTime(piece.start, timeZone), to: endTime(piece.end, timeZone) }));
    return { date, windows };
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
