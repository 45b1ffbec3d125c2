import { Weekday, type WeeklyWindow } from '@randevou/contracts';

/** What is wrong with a piece of hours; the caller knows where it stands. */
export interface HoursProblem {
  readonly problem: string;
  readonly remedy: string;
}
export type HoursResult<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & HoursProblem);

const DAYS = Weekday.options;
const DAYS_REMEDY = `Days are ${DAYS.join(', ')}, ranges like tue-sat, lists, or daily`;
const WINDOW_REMEDY = 'Write a window like 09:00-12:30; 24:00 is the end of the day';

/** `tue-sat`, `mon, wed`, `daily` or a list of such → days in the order of the week. */
export function parseDays(value: unknown): HoursResult<Weekday[]> {
  const words = Array.isArray(value) ? value.flatMap(splitDays) : splitDays(value);
  const days = new Set<Weekday>();
  for (const word of words) {
    if (word === 'daily') {
      for (const day of DAYS) days.add(day);
      continue;
    }
    const [from, to, ...rest] = word.split(/\s*[-–]\s*/).map(dayIndex);
    if (from === undefined || from < 0 || rest.length > 0 || (to !== undefined && to < 0)) {
      return { ok: false, problem: `"${word.slice(0, 40)}" is not a day or a range of days`, remedy: DAYS_REMEDY };
    }
    const length = (((to ?? from) - from + 7) % 7) + 1;
    for (let step = 0; step < length; step += 1) {
      const day = DAYS[(from + step) % 7];
      if (day !== undefined) days.add(day);
    }
  }
  if (days.size === 0) return { ok: false, problem: 'no day is named', remedy: DAYS_REMEDY };
  return { ok: true, value: DAYS.filter((day) => days.has(day)) };
}

function splitDays(value: unknown): string[] {
  if (typeof value !== 'string') return [String(value)];
  return value
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter((word) => word !== '');
}

function dayIndex(word: string): number {
  return word.length < 3 ? -1 : DAYS.findIndex((day) => FULL_NAMES[day].startsWith(word) || word === day);
}

const FULL_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};

/** `09:00-12:30, 13:30-18:00`, a list of such, or of `{ from, to }`. */
export function parseTimes(value: unknown): HoursResult<{ from: string; to: string }[]> {
  const parts: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s*,\s*/) : [value];
  const windows: { from: string; to: string }[] = [];
  for (const part of parts) {
    const window = typeof part === 'string' ? fromText(part) : fromMap(part);
    if (window === undefined) {
      return { ok: false, problem: `${shown(part)} is not a window of time`, remedy: WINDOW_REMEDY };
    }
    windows.push(window);
  }
  return { ok: true, value: windows };
}

function fromText(text: string): { from: string; to: string } | undefined {
  const [from, to, ...rest] = text.trim().split(/\s*[-–]\s*/);
  return rest.length > 0 ? undefined : bothTimes(from, to);
}

function fromMap(value: unknown): { from: string; to: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const map: Partial<Record<string, unknown>> = { ...value };
  if (Object.keys(map).some((key) => key !== 'from' && key !== 'to')) return undefined;
  return bothTimes(map.from, map.to);
}

function bothTimes(from: unknown, to: unknown): { from: string; to: string } | undefined {
  const start = parseTime(from);
  const end = parseTime(to);
  return start === undefined || end === undefined ? undefined : { from: start, to: end };
}

/** `9:30` → `09:30`; `undefined` for what is no wall time. */
export function parseTime(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^(\d{1,2}):(\d{2})$/.exec(value.trim());
  if (match === null) return undefined;
  const [, hours = '', minutes = ''] = match;
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return time <= '24:00' && minutes <= '59' ? time : undefined;
}

/** One entry of weekly hours: `tue-sat 11:30-14:30, 18:30-22:30`, or `{ days, from, to }`, or `{ days, windows }`. */
export function parseWeeklyEntry(value: unknown): HoursResult<WeeklyWindow[]> {
  const entry = typeof value === 'string' ? splitEntry(value) : asEntry(value);
  if (entry === undefined) {
    return {
      ok: false,
      problem: `${shown(value)} is not an entry of opening hours`,
      remedy: 'Write "tue-sat 11:30-14:30, 18:30-22:30", or a map with days, from and to, or with days and windows',
    };
  }
  const days = parseDays(entry.days);
  if (!days.ok) return days;
  const windows = parseTimes(entry.windows);
  if (!windows.ok) return windows;
  return { ok: true, value: windows.value.map((window) => ({ days: days.value, ...window })) };
}

function splitEntry(text: string): { days: unknown; windows: unknown } | undefined {
  const match = /^([^\d]+?)\s+(\d.*)$/.exec(text.trim());
  return match === null ? undefined : { days: match[1], windows: match[2] };
}

function asEntry(value: unknown): { days: unknown; windows: unknown } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { days, windows, ...rest }: Partial<Record<string, unknown>> = { ...value };
  if (days === undefined) return undefined;
  if (windows !== undefined) return Object.keys(rest).length === 0 ? { days, windows } : undefined;
  return { days, windows: rest };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? 'nothing' : text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
