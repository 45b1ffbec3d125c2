import type { ClockFind, Reading } from './reading.ts';

/** A clock time as typed: "7" may be either half of the day, "07", "19" and "0" are not in doubt. */
export function clock(hour: string | number, minute: string | number = 0): ClockFind {
  const value = Number(hour);
  const padded = typeof hour === 'string' && hour.length > 1 && hour.startsWith('0');
  return { hour: value, minute: Number(minute), open: value >= 1 && value <= 12 && !padded };
}

/** The same with "am" or "pm" said. */
export function withHalf(find: ClockFind, half: string | undefined): ClockFind {
  if (half === 'am') return { ...find, hour: find.hour === 12 ? 0 : find.hour, open: false };
  if (half === 'pm') return { ...find, hour: find.hour < 12 ? find.hour + 12 : find.hour, open: false };
  return find;
}

/** Minutes added or taken; "five to twelve" is before noon or midnight as twelve is. */
export function shifted(find: ClockFind, minutes: number): ClockFind {
  const total = (find.hour * 60 + find.minute + minutes + 1440) % 1440;
  const hour = Math.floor(total / 60);
  return { ...find, hour: find.open && hour === 0 ? 12 : hour, minute: total % 60 };
}

/** Minutes of a part of an hour as symbols: `q`, `half`, `3q`, `n20`. */
export function partMinutes(part: string | undefined): number | undefined {
  if (part === 'q') return 15;
  if (part === 'half') return 30;
  if (part === '3q') return 45;
  const minutes = /^n(\d{1,2})/.exec(part ?? '')?.[1];
  return minutes === undefined ? undefined : Number(minutes);
}

/** The clock behind `T0`, or a bare hour `n7`. */
export function clockOf(reading: Reading, symbol: string | undefined): ClockFind | undefined {
  const known = /^T(\d+)$/.exec(symbol ?? '')?.[1];
  if (known !== undefined) return reading.clocks[Number(known)];
  const hour = /^n(\d{1,2})$/.exec(symbol ?? '')?.[1];
  return hour === undefined || Number(hour) > 24 ? undefined : clock(hour);
}
