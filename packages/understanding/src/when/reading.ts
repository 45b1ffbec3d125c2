import type { Temporal } from 'temporal-polyfill';
import type { WhenLexicon } from './lexicon.ts';

/** A day or a range of days found in the text. */
export interface DayFind {
  readonly date: Temporal.PlainDate;
  /** Last day of a range. */
  readonly to?: Temporal.PlainDate;
  /** Other readings, likeliest first. */
  readonly others: readonly Temporal.PlainDate[];
  /** A wall time that comes with it ("now", "in two hours"). */
  readonly time?: Temporal.PlainTime;
  /** The same moment of that day is a second reading ("in 7 days"). */
  readonly sameMoment?: boolean;
  /** Only a weekday was said. */
  readonly weekday?: boolean;
  /** How exact it is: when several are said, the more exact one counts ("Thursday 29/03"). */
  readonly rank: 1 | 2 | 3;
}

/** A clock time; `open`: it may be meant before or after noon. */
export interface ClockFind {
  readonly hour: number;
  readonly minute: number;
  readonly open: boolean;
  /** Minutes that this zone is ahead of UTC, when one was named. */
  readonly zoneOffset?: number;
}

/** "Between 7 and 9", "after 6". */
export interface SpanFind {
  readonly from?: ClockFind;
  readonly to?: ClockFind;
}

/** How often a visit is wanted: every so many days, so many times or until a day. */
export interface SeriesFind {
  readonly days: number;
  readonly times?: number;
  /** Last day that a visit may be on. */
  readonly until?: Temporal.PlainDate;
}

/** A day that no calendar has ("30 February"), as it was said. */
export interface ImpossibleDay {
  readonly day: number;
  readonly month?: number;
  readonly year?: number;
}

/** What the grammar works on: the text as symbols, in which finds are replaced by `D0`, `T0`, `G0`. */
export interface Reading {
  symbols: string;
  readonly now: Temporal.PlainDateTime;
  readonly lexicon: WhenLexicon;
  /** Month before day in 5/3. */
  readonly monthFirst: boolean;
  readonly days: DayFind[];
  readonly clocks: ClockFind[];
  readonly spans: SpanFind[];
  readonly impossible: ImpossibleDay[];
  series?: SeriesFind;
}

/**
 * Replaces every match of whole symbols by what `build` returns; `undefined` leaves it as it is.
 * `pattern` is a regular expression over symbols, without the outer spaces.
 */
export function rewrite(
  reading: Reading,
  pattern: string,
  build: (groups: readonly (string | undefined)[], whole: string) => string | undefined,
): void {
  let expression = expressions.get(pattern);
  if (expression === undefined) {
    // Fillers are few; without a bound a text of nothing but fillers takes quadratic time.
    const bounded = pattern.replaceAll(')*', '){0,5}').replaceAll(')+', '){1,5}');
    expression = new RegExp(`(?<= )${bounded}(?= )`, 'g');
    expressions.set(pattern, expression);
  }
  reading.symbols = reading.symbols.replace(expression, (whole: string, ...rest: unknown[]) => {
    const end = rest.findIndex((part) => typeof part === 'number');
    const groups = rest.slice(0, end).map((part) => (typeof part === 'string' ? part : undefined));
    return build(groups, whole) ?? whole;
  });
}

const expressions = new Map<string, RegExp>();

export function keepDay(reading: Reading, day: DayFind | undefined): string | undefined {
  if (day === undefined) return undefined;
  reading.days.push(day);
  return `D${String(reading.days.length - 1)}`;
}

/** The day when it exists; else it is noted as impossible, so that no part of it is read as another day. */
export function keepDate(
  reading: Reading,
  date: Temporal.PlainDate | undefined,
  said: ImpossibleDay,
  more: Omit<DayFind, 'date'>,
): string | undefined {
  if (date !== undefined) return keepDay(reading, { ...more, date });
  const plausible = said.day >= 1 && said.day < 40 && (said.month ?? 1) >= 1 && (said.month ?? 1) <= 12;
  if (!plausible) return undefined;
  reading.impossible.push(said);
  return 'X';
}

export function keepClock(reading: Reading, clock: ClockFind | undefined): string | undefined {
  if (clock === undefined || clock.hour > 24 || clock.minute > 59) return undefined;
  reading.clocks.push(clock);
  return `T${String(reading.clocks.length - 1)}`;
}

export function keepSpan(reading: Reading, span: SpanFind): string {
  reading.spans.push(span);
  return `G${String(reading.spans.length - 1)}`;
}
