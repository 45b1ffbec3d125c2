import { type Stamp } from './calendar-event.ts';
import { Unreadable } from './unreadable.ts';
import { skippedTime } from './visit-time.ts';
import { type WallClock } from './wall-clock.ts';

export interface StampInstant {
  /** Epoch milliseconds. */
  readonly instant: number;
  readonly repeated: boolean;
  /** On the wall of its own zone, as if it were UTC. */
  readonly wall: number;
  readonly clock: WallClock;
}

export interface CalendarClocks {
  /** Of stamps without a zone: the business's. */
  readonly floating: WallClock;
  readonly named: (zoneId: string) => WallClock | Unreadable;
}

export const utcClock: WallClock = {
  instantOf: (date, minutes) => ({ instant: Date.parse(`${date}T00:00:00Z`) + minutes * 60_000, repeated: false }),
  wallOf: (instant) => instant,
};

/** The instant of a stamp; a date alone has none. */
export function stampInstant({ text, zoneId }: Stamp, clocks: CalendarClocks): StampInstant | Unreadable {
  if (isDate(text)) {
    const remedy = 'Give the event a time; days off are overrides or leave in the profile.';
    return new Unreadable(`The event is all day (${text}); a booking needs a time`, remedy);
  }
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(Z?)$/.exec(text);
  const [, date = '', hour, minute, second, utc] = match ?? [];
  const minutes = Number(hour) * 60 + Number(minute) + (second === '59' ? 1 : 0);
  const real = new Date(Date.parse(`${date}T00:00:00Z`));
  const year = real.getUTCFullYear();
  if (!(
    minutes <= 1440 &&
    Number(minute) < 60 &&
    year >= 1970 &&
    year <= 2099 &&
    real.toISOString().startsWith(date)
  )) {
    return new Unreadable(`"${text.slice(0, 30)}" is no time`, 'Correct the event and export the calendar again.');
  }
  if (second !== '00' && second !== '59') {
    return new Unreadable(`"${text}" has seconds`, 'Let the event begin and end at whole minutes.');
  }
  const clock = utc === 'Z' ? utcClock : zoneId === undefined ? clocks.floating : clocks.named(zoneId);
  if (clock instanceof Unreadable) return clock;
  const found = clock.instantOf(date, minutes);
  if (found === 'skipped') return skippedTime(date, minutes);
  return { ...found, wall: Date.parse(`${date}T00:00:00Z`) + minutes * 60_000, clock };
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
