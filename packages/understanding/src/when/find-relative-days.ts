import { Temporal } from 'temporal-polyfill';
import { nextDayOfMonth, nextWeekday } from './calendar.ts';
import { partMinutes } from './clock.ts';
import { keepDay, rewrite, type DayFind, type Reading } from './reading.ts';

type Unit = 'min' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Before the clocks: "in two hours", "30 min later", "a week from now", "now". */
export function findOffsets(reading: Reading): void {
  const { now } = reading;
  const COUNT = '(?:(?:n1 )?(half) (?:n1 )?|n(\\d{1,3}) )';
  const UNIT = '(?:U(min|hour|day|week|month|year)|(oc)|(fortnight))';
  const offset = (groups: readonly (string | undefined)[]): string | undefined => {
    const [half, count, name, oc, fortnight] = groups;
    const unit = oc === undefined ? name : 'hour';
    const amount = half === undefined ? Number(count) : 0.5;
    if (fortnight !== undefined) {
      const find = moved(now, 'week', 2 * amount);
      return keepDay(reading, { ...find, others: reading.lexicon.bothEndsCount ? [find.date.add({ days: 1 })] : [] });
    }
    if (!isUnit(unit)) return undefined;
    const week = unit === 'day' && reading.lexicon.bothEndsCount ? { 8: 7, 15: 14 }[amount] : undefined;
    const find = moved(now, unit, week ?? amount);
    const literal = week === undefined ? [] : [find.date.add({ days: 1 })];
    return keepDay(reading, { ...find, others: literal });
  };
  findLengths(reading);
  findCountedDays(reading);
  rewrite(reading, 'in (?:n1 )?half (?:n1 )?Uday', () => keepDay(reading, moved(now, 'hour', 12)));
  rewrite(reading, 'for n\\d{1,3} (?:Uhour|Umin|oc)', () => '_');
  rewrite(
    reading,
    'in (?:around )?n(\\d{1,2}) (?:Uhour|oc) (?:and )?(?:n(\\d{2})(?: Umin)?|n(\\d{1,2}) Umin|(?:n1 )?(half|q|3q))',
    ([hours, padded, minutes, part]) =>
      keepDay(reading, moved(now, 'min', Number(hours) * 60 + (partMinutes(part) ?? Number(padded ?? minutes)))),
  );
  rewrite(reading, 'in Uhour and (half|q|3q)', ([part]) =>
    keepDay(reading, moved(now, 'min', 60 + (partMinutes(part) ?? 0))),
  );
  rewrite(reading, `in (?:around |less than |the )*${COUNT}${UNIT}(?: later| from now)?`, offset);
  // "Dos días después del 10" is told from the tenth.
  rewrite(
    reading,
    `${COUNT}${UNIT} (?:later|following|from R0)(?! (?:of |the |on )*(?:n\\d{1,2}(?! (?:am|pm|oc|:))|[ovDHWM]\\d|H))`,
    offset,
  );
  rewrite(reading, `(?:this|next) n(\\d{1,2}) Uday`, ([count]) => keepDay(reading, moved(now, 'day', Number(count))));
  rewrite(reading, `n(\\d{1,2}) (?:this|next) Uday`, ([count]) => keepDay(reading, moved(now, 'day', Number(count))));
  // "For weeks now" is no time to come.
  rewrite(reading, '(?:for (?:n\\d+ )?)?U(?:min|hour|day|week|month|year) now', () => '_');
  rewrite(reading, '(weare n\\d{1,3}(?: people)?) now', ([people]) => people);
  // "And now the one on Friday" speaks of the next thing, not of this minute.
  if (/ (?:W\d|R[1-9]|M\d+) /.test(reading.symbols)) rewrite(reading, 'now', () => '_');
  rewrite(reading, 'now', () => keepDay(reading, { ...moved(now, 'min', 0), rank: 1 }));
}

/** After the days: today and tomorrow, weeks, weekends, "three days after Easter", "the day after the 13th". */
export function findRelativeDays(reading: Reading): void {
  const today = reading.now.toPlainDate();
  const keep = (date: Temporal.PlainDate, rank: DayFind['rank'], to?: Temporal.PlainDate): string | undefined =>
    keepDay(reading, { date, rank, others: [], ...(to === undefined ? {} : { to }) });
  const monday = today.subtract({ days: today.dayOfWeek - 1 });

  rewrite(reading, 'nextday(2?) (?:(?:of|the|from|later|after|Uday) )+D(\\d+)', ([two, index]) =>
    onFound(index, (date) => date.add({ days: two === '2' ? 2 : 1 })),
  );
  rewrite(reading, 'nextday(2?)', ([two]) => (two === '2' ? 'R2' : 'R1'));
  rewrite(reading, 'R(-?\\d)', ([days]) => keep(today.add({ days: Number(days) }), 2));
  rewrite(
    reading,
    'n(\\d{1,3}) U(day|week|month|year) (?:before|to at) (?:(?:the|of|Uday) )*D(\\d+)',
    ([count, unit, index]) => onFound(index, (date) => date.subtract({ [`${unit ?? 'day'}s`]: Number(count) })),
  );
  rewrite(reading, '(?:the )?eve(2?) (?:of )?(?:the )?D(\\d+)', ([two, index]) =>
    onFound(index, (date) => date.subtract({ days: two === '2' ? 2 : 1 })),
  );
  rewrite(
    reading,
    '(?:D(\\d+)( ,)? )?n(\\d{1,3}) U(day|week|month|year) (?:after|past|from|later|of) (?:(?:the|of|Uday) )*D(\\d+)',
    ([before, comma = '', count, unit, index]) => {
      const named = reading.days[Number(before)];
      // "Sunday two weeks after the 3rd": that week, begun on its Sunday.
      if (named?.weekday === true && unit === 'week') {
        return onFound(index, (date) => {
          const there = date.add({ weeks: Number(count) });
          return there.add({ days: (named.date.dayOfWeek % 7) - (there.dayOfWeek % 7) });
        });
      }
      const symbol = onFound(index, (date, find) => {
        // "A year from Christmas" is told from the last one where that gives a day that is still ahead.
        const step = { [`${unit ?? 'day'}s`]: Number(count) };
        const fromLast = find.rank === 3 && unit === 'year' ? date.subtract({ years: 1 }).add(step) : date.add(step);
        return Temporal.PlainDate.compare(fromLast, today) < 0 ? date.add(step) : fromLast;
      });
      return symbol === undefined || before === undefined ? symbol : `D${before}${comma} ${symbol}`;
    },
  );
  rewrite(reading, '(?:the )?Uday (before|after|past|later) (?:(?:the|of) )*D(\\d+)', ([way, index]) =>
    onFound(index, (date) => date.add({ days: way === 'before' ? -1 : 1 })),
  );
  rewrite(reading, '(?:in |the |on )*(?:next2 Uweekend|Uweekend next2)', () =>
    keep(monday.add({ days: 19 }), 2, monday.add({ days: 20 })),
  );
  rewrite(reading, '(?:the |on )*(?:next|following) Uweekend', () =>
    keep(monday.add({ days: 12 }), 2, monday.add({ days: 13 })),
  );
  rewrite(reading, '(?:this |the |on |at |in )*Uweekend', () => {
    const saturday = monday.add({ days: 5 });
    return keep(Temporal.PlainDate.compare(today, saturday) > 0 ? today : saturday, 1, monday.add({ days: 6 }));
  });
  rewrite(
    reading,
    '(?:in |the |on |at )*(begin|mid|end) (?:of |the |in )*(?:(next|this) )?Uweek(?: (next|this))?',
    (groups) => {
      const [part, before, behind] = groups;
      const start = (before ?? behind) === 'next' ? monday.add({ weeks: 1 }) : monday;
      const [first, last] = part === 'begin' ? [0, 1] : part === 'mid' ? [2, 2] : [4, 6];
      const over = Temporal.PlainDate.compare(start.add({ days: last }), today) < 0 ? 7 : 0;
      const from = start.add({ days: first + over });
      const to = start.add({ days: last + over });
      const date = Temporal.PlainDate.compare(from, today) < 0 ? today : from;
      return keepDay(reading, { date, rank: 2, others: part === 'end' ? [to] : [], ...(first === last ? {} : { to }) });
    },
  );
  rewrite(reading, '(?:in |the |on )*(?:next2 Uweek|Uweek next2)', () =>
    keep(monday.add({ days: 14 }), 1, monday.add({ days: 20 })),
  );
  rewrite(
    reading,
    '(?:in |the |this )*Uweek (?:(?:of|from|the|Uday|starting) )+(?:D(\\d+)|n(\\d{1,2}))',
    ([index, day]) => {
      const date = index === undefined ? nextDayOfMonth(today, Number(day)) : reading.days[Number(index)]?.date;
      if (date === undefined) return undefined;
      const start = date.subtract({ days: date.dayOfWeek - 1 });
      return keep(Temporal.PlainDate.compare(start, today) < 0 ? today : start, 3, start.add({ days: 6 }));
    },
  );
  rewrite(reading, '(?:in )?(?:the )?(?:next|following) Uweek', () =>
    keep(monday.add({ days: 7 }), 1, monday.add({ days: 13 })),
  );
  rewrite(reading, '(?:in )?(?:the )?this Uweek', () => keep(today, 1, monday.add({ days: 6 })));
  rewrite(reading, '(?:in )?(?:the )?next Umonth', () => {
    const first = today.with({ day: 1 }).add({ months: 1 });
    return keep(first, 1, first.add({ months: 1 }).subtract({ days: 1 }));
  });
  rewrite(reading, '(?:in )?(?:the )?next Uyear', () => {
    const first = today.with({ month: 1, day: 1 }).add({ years: 1 });
    return keep(first, 1, first.with({ month: 12, day: 31 }));
  });
  rewrite(reading, '(?:in )?(?:the )?this Umonth', () => keep(today, 1, today.with({ day: today.daysInMonth })));
  rewrite(reading, 'end (?:of )?(?:the |this )*Uday', () =>
    keepDay(reading, { date: today, others: [], rank: 2, time: END_OF_DAY }),
  );
  rewrite(reading, 'end (?:of )?(?:the |this )*D(\\d+)', ([index]) => onFound(index, (date) => date, END_OF_DAY));

  function onFound(
    index: string | undefined,
    change: (date: Temporal.PlainDate, find: DayFind) => Temporal.PlainDate,
    time?: Temporal.PlainTime,
  ): string | undefined {
    const find = reading.days[Number(index)];
    if (find === undefined) return undefined;
    return keepDay(reading, {
      date: change(find.date, find),
      others: [],
      rank: 3,
      ...(time === undefined ? {} : { time }),
    });
  }
}

const END_OF_DAY = Temporal.PlainTime.from('23:59');

/** "2 and a half hours", "1/2 hour", "2.5 hours", "1 h 30" as minutes, whatever stands before or behind. */
function findLengths(reading: Reading): void {
  const minutes = (hours: number): string => `n${String(Math.round(hours * 60))} Umin`;
  rewrite(reading, '(?:n(\\d{1,2}) )?(?:and )?n([13]) / n([24]) (?:of )?(?:n1 )?(?:Uhour|oc)', ([whole, part, of]) =>
    minutes(Number(whole ?? 0) + Number(part) / Number(of)),
  );
  rewrite(reading, 'n(\\d{1,2}) [.,] n(\\d) Uhour', ([whole = '', tenth = '']) => minutes(Number(`${whole}.${tenth}`)));
  rewrite(reading, 'n(\\d{1,2}) and (?:n1 )?(half|q|3q) (?:n1 )?Uhour', ([hours, part]) =>
    minutes(Number(hours) + (part === 'half' ? 0.5 : part === 'q' ? 0.25 : 0.75)),
  );
  rewrite(reading, '(q|3q) (?:of )?(?:n1 )?Uhour', ([part]) => minutes(part === 'q' ? 0.25 : 0.75));
}

/** "A week on Friday", "tomorrow week", "Saturday in a fortnight", "two days after the 10th". */
function findCountedDays(reading: Reading): void {
  const today = reading.now.toPlainDate();
  const from = (base: string | undefined, days: number): string | undefined => {
    const [, kind, value] = /^([RW])(-?\d)$/.exec(base ?? '') ?? [];
    if (kind === undefined) return undefined;
    const start = kind === 'R' ? today.add({ days: Number(value) }) : nextWeekday(today, Number(value));
    return keepDay(reading, { date: start.add({ days }), others: [], rank: 2 });
  };
  const weeks = (count: string | undefined, unit: string | undefined): number =>
    Number(count ?? 1) * (unit === 'fortnight' ? 14 : 7);
  const BASE = '(W\\d|R-?\\d)';
  const LENGTH = '(?:n(\\d{1,2}) )?(Uweek|fortnight)';
  rewrite(
    reading,
    `n(\\d{1,2}) (Uweek|fortnight) (?:(?:on|after|from|later|past|the|of) )*${BASE}`,
    ([count, unit, base]) => from(base, weeks(count, unit)),
  );
  rewrite(reading, `${BASE} in ${LENGTH}`, ([base, count, unit]) => from(base, weeks(count, unit)));
  rewrite(reading, `${BASE} (Uweek|fortnight)`, ([base, unit]) => from(base, weeks('1', unit)));
  rewrite(reading, `${BASE} (?:in|to|at) n(\\d{1,2}) Uday`, ([base, count]) =>
    from(base, { 8: 7, 14: 14, 15: 14 }[Number(count)] ?? Number(count)),
  );
  rewrite(reading, '(R\\d) plus(\\d+)', ([base, days]) => from(base, Number(days)));
  if (!reading.lexicon.dayFirst) return;
  // Before "after 10" is read as a time.
  rewrite(
    reading,
    '((?:n\\d{1,3} U(?:day|week|month)|nextday|Uday (?:after|before|later|past)) (?:(?:after|before|later|past|from|to at|of|the|on|Uday) )+)n(\\d{1,2})(?! (?:[:/.]|M|of M|U|oc|n))',
    ([length = '', day]) => {
      const date = nextDayOfMonth(today, Number(day));
      return date === undefined ? undefined : `${length}${keepDay(reading, { date, others: [], rank: 2 }) ?? ''}`;
    },
  );
}

function isUnit(unit: string | undefined): unit is Unit {
  return unit !== undefined && ['min', 'hour', 'day', 'week', 'month', 'year'].includes(unit);
}

function moved(now: Temporal.PlainDateTime, unit: Unit, amount: number): DayFind {
  const minutes = unit === 'min' ? amount : unit === 'hour' ? amount * 60 : undefined;
  if (minutes !== undefined) {
    const then = now.add({ minutes: Math.round(minutes) });
    return { date: then.toPlainDate(), time: then.toPlainTime(), others: [], rank: 3 };
  }
  const date = now.toPlainDate().add({ [`${unit}s`]: Math.ceil(amount) });
  return { date, others: [], rank: 3, ...(unit === 'day' ? { sameMoment: true } : {}) };
}
