import { MINUTE } from './full-minute.ts';
import { localDays } from './local-days.ts';
import { mergeWindows } from './merge-windows.ts';
import { SchedulingError } from './scheduling-error.ts';
import { type Window } from './window.ts';

const DAY = 1440 * MINUTE;

export interface Grid {
  readonly durationMinutes: number;
  /** Distance of the starts; the duration unless given. */
  readonly intervalMinutes?: number | undefined;
  /** First allowed start, epoch milliseconds, included. */
  readonly notBefore?: number | undefined;
  /** Starts lie before it, epoch milliseconds. */
  readonly before?: number | undefined;
  /** Whose midnights the grid of a window over 24 h begins anew from; UTC unless given. */
  readonly timeZone?: string | undefined;
}

/**
 * The starts at which a visit fits, ascending. They lie on a fixed grid from each window's start (a window over 24 h
 * begins anew at every local midnight); a visit may end exactly when the window ends. Overlapping and touching windows
 * count as one.
 * @throws SchedulingError `bad_number`, `bad_window`, `unknown_time_zone`
 */
export function cutStarts(windows: readonly Window[], grid: Grid): number[] {
  const duration = positive(grid.durationMinutes, 'durationMinutes') * MINUTE;
  const step = positive(grid.intervalMinutes ?? grid.durationMinutes, 'intervalMinutes') * MINUTE;
  const notBefore = grid.notBefore ?? -Infinity;
  const before = grid.before ?? Infinity;

  const starts: number[] = [];
  for (const window of mergeWindows(windows)) {
    if (window.end <= notBefore || window.start >= before) continue;
    for (const lane of lanes(window, grid.timeZone ?? 'UTC')) {
      const behind = notBefore - lane.start;
      let start = behind > 0 && behind < Infinity ? lane.start + Math.ceil(behind / step) * step : lane.start;
      for (; start < lane.end && start < before && start + duration <= window.end; start += step) starts.push(start);
    }
  }
  return starts;
}

function lanes(window: Window, timeZone: string): Window[] {
  if (window.end - window.start <= DAY) return [window];
  const days = localDays(timeZone);
  const pieces: Window[] = [];
  let start = window.start;
  for (let day = days.dayOf(window.start) + 1; start < window.end; day += 1) {
    const end = Math.min(days.startOf(day), window.end);
    if (end > start) pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

function positive(minutes: number, path: string): number {
  if (!(Number.isFinite(minutes) && minutes > 0)) {
    throw new SchedulingError('bad_number', path, `${minutes} is no number of minutes above 0`);
  }
  return minutes;
}
