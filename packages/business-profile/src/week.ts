import { Weekday, type WeeklyWindow } from '@randevou/contracts';

/** Minutes since Monday 00:00, end excluded. Wall time: the weeks with a clock change are not special here. */
export interface WeekInterval {
  readonly start: number;
  readonly end: number;
}

const DAY = 1440;
export const WEEK = 7 * DAY;

/** `HH:MM` → minutes. 23:59 is the end of the day, like 24:00. */
export function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  const total = Number(hours) * 60 + Number(minutes);
  return total === DAY - 1 ? DAY : total;
}

/** All days of the windows as intervals; one that runs over Sunday midnight goes on on Monday. Not merged. */
export function toIntervals(windows: readonly WeeklyWindow[]): WeekInterval[] {
  return windows.flatMap(({ days, from, to }) =>
    days.flatMap((day) => {
      const dayStart = Weekday.options.indexOf(day) * DAY;
      const start = dayStart + minutesOf(from);
      const end = dayStart + minutesOf(to) + (minutesOf(to) <= minutesOf(from) ? DAY : 0);
      return end <= WEEK
        ? [{ start, end }]
        : [
            { start, end: WEEK },
            { start: 0, end: end - WEEK },
          ];
    }),
  );
}

/** Sorted, with what touches or overlaps made one. */
export function merge(intervals: readonly WeekInterval[]): WeekInterval[] {
  const merged: WeekInterval[] = [];
  for (const next of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && next.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    } else if (next.end > next.start) {
      merged.push(next);
    }
  }
  return merged;
}

export function intersectWeek(a: readonly WeekInterval[], b: readonly WeekInterval[]): WeekInterval[] {
  return merge(
    a.flatMap((one) =>
      b.flatMap((other) => {
        const start = Math.max(one.start, other.start);
        const end = Math.min(one.end, other.end);
        return start < end ? [{ start, end }] : [];
      }),
    ),
  );
}

/** Length in minutes of the longest stretch, also across Sunday midnight; `Infinity` if it never ends. */
export function longest(intervals: readonly WeekInterval[]): number {
  const merged = merge(intervals);
  const first = merged.at(0);
  const last = merged.at(-1);
  if (first === undefined || last === undefined) return 0;
  if (first.start === 0 && first.end === WEEK) return Number.POSITIVE_INFINITY;
  const around = first.start === 0 && last.end === WEEK ? first.end + (last.end - last.start) : 0;
  return Math.max(around, ...merged.map(({ start, end }) => end - start));
}

/** Back to windows with wall times, equal times of several days together. A stretch over 24 h is cut at midnights. */
export function toWindows(intervals: readonly WeekInterval[]): WeeklyWindow[] {
  const merged = joinAroundTheWeek(merge(intervals));
  const byTimes = new Map<string, WeeklyWindow>();
  for (const { start, end } of merged.flatMap((one) => (one.end - one.start >= DAY ? cutAtMidnights(one) : [one]))) {
    const day = Weekday.options[Math.floor(start / DAY) % 7];
    if (day === undefined) continue;
    const from = wallTime(start % DAY);
    const endOfDay = end % DAY === 0;
    const to = endOfDay ? '24:00' : wallTime(end % DAY);
    const known = byTimes.get(`${from}-${to}`);
    byTimes.set(`${from}-${to}`, { days: [...(known?.days ?? []), day], from, to });
  }
  return [...byTimes.values()].map((window) => ({
    ...window,
    days: Weekday.options.filter((day) => window.days.includes(day)),
  }));
}

function joinAroundTheWeek(merged: readonly WeekInterval[]): WeekInterval[] {
  const first = merged.at(0);
  const last = merged.at(-1);
  if (merged.length < 2 || first?.start !== 0 || last?.end !== WEEK) return [...merged];
  return [...merged.slice(1, -1), { start: last.start, end: WEEK + first.end }];
}

function cutAtMidnights({ start, end }: WeekInterval): WeekInterval[] {
  const nextMidnight = (Math.floor(start / DAY) + 1) * DAY;
  return end <= nextMidnight
    ? [{ start, end }]
    : [{ start, end: nextMidnight }, ...cutAtMidnights({ start: nextMidnight, end })];
}

function wallTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
