/* Wall clocks read from Intl alone, minute by minute: slow, and independent of what the package computes with. */

const MINUTE = 60_000;
const QUARTER = 15;

/** The wall clock of a zone for some days. Minutes count from `origin`, epoch milliseconds. */
export interface LocalClock {
  readonly origin: number;
  readonly minutes: number;
  /** Per minute: minutes since 1970-01-01T00:00 as the wall clock shows them. */
  readonly shown: readonly number[];
}

const known = new Map<string, LocalClock>();

/** All zones change their clocks on full quarter hours of UTC, so that one look at each is enough. */
export function localClock(timeZone: string, origin: number, days: number): LocalClock {
  const key = `${timeZone} ${String(origin)} ${String(days)}`;
  const existing = known.get(key);
  if (existing !== undefined) return existing;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  const read = (instant: number): number => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? NaN;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) / MINUTE;
  };
  const shown: number[] = [];
  for (let minute = 0; minute < days * 1440; minute += QUARTER) {
    const at = read(origin + minute * MINUTE);
    for (let more = 0; more < QUARTER; more += 1) shown.push(at + more);
  }
  const clock = { origin, minutes: shown.length, shown };
  known.set(key, clock);
  return clock;
}

/** Number of the local day that a minute shows. */
export function shownDay(clock: LocalClock, minute: number): number {
  return Math.floor((clock.shown[minute] ?? NaN) / 1440);
}

const days = new Map<string, number>();

export function dayOf(date: string): number {
  const day = days.get(date) ?? Date.parse(`${date}T00:00:00Z`) / (1440 * MINUTE);
  days.set(date, day);
  return day;
}
