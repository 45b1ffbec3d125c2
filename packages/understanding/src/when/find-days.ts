import { Temporal } from 'temporal-polyfill';
import {
  exactDate,
  fullYear,
  nextDayOfMonth,
  nextMonthDay,
  nextWeekday,
  nextWeekdayAndDay,
  weekdayOfWeek,
} from './calendar.ts';
import { findMonthParts } from './find-month-parts.ts';
import { findWeekdaysAround } from './find-weekdays-around.ts';
import { nextHoliday } from './holidays.ts';
import { keepDate, keepDay, rewrite, type DayFind, type Reading } from './reading.ts';

const NOT_TIME = '(?! (?:[:/]|oc|am|pm|people|U\\w+|n\\d{2} (?:am|pm)))';

/** Calendar days in every form, the more exact forms first. */
export function findDays(reading: Reading): void {
  const today = reading.now.toPlainDate();
  const keep = (
    date: Temporal.PlainDate | undefined,
    rank: DayFind['rank'],
    more: Partial<DayFind> = {},
  ): string | undefined => (date === undefined ? undefined : keepDay(reading, { others: [], ...more, date, rank }));

  const keepExact = ({ year, month }: Temporal.PlainDate, said: string): string | undefined => {
    const day = Number(said);
    return keepDate(reading, exactDate(year, month, day), { day, month }, { others: [], rank: 3 });
  };

  findNumericDates(reading);
  findMonthParts(reading);
  findMonthDates(reading, keep);
  rewrite(reading, '(?:the )?H(\\w+)', ([name = '']) => keep(nextHoliday(name, today), 3));
  rewrite(reading, '(?:the |on )*[nov](\\d{1,2}) (?:Uday )?(?:of )?(?:the )?(next|this) Umonth', ([day = '', way]) => {
    const first = today.with({ day: 1 }).add({ months: way === 'next' ? 1 : 0 });
    return keepExact(first, day);
  });

  rewrite(
    reading,
    '(?:the |on )*[nov](\\d{1,2}) (?:Uday )?(?:of )?(?:the )?(?:next2 Umonth|Umonth next2)',
    ([day = '']) => keepExact(today.with({ day: 1 }).add({ months: 2 }), day),
  );
  rewrite(reading, '(?:the )?(next|this) Umonth (?:on )?(?:the )?(?:Uday )?[nov](\\d{1,2})', ([way, day = '']) => {
    const first = today.with({ day: 1 }).add({ months: way === 'next' ? 1 : 0 });
    return keepExact(first, day);
  });

  findWeekdaysAround(reading);
  findWeekdays(reading, today, keep);

  rewrite(reading, '(?:on |the |of )*(?:Uday )?(?:on )?the o(\\d{1,2})', ([day = '']) =>
    keep(nextDayOfMonth(today, Number(day)), 2),
  );
  rewrite(reading, `o(\\d{1,2})${NOT_TIME}(?! _ )`, ([day = '']) => keep(nextDayOfMonth(today, Number(day)), 2));
  rewrite(reading, 'the v(\\d{1,2})(?= (?:$|[,.?!]|at|T\\d|P))', ([day = '']) =>
    keep(nextDayOfMonth(today, Number(day)), 2),
  );
  rewrite(reading, '(?:on the|on|the Uday|Uday) v(\\d{1,2})(?! (?:_|U|W))', ([day = '']) =>
    keep(nextDayOfMonth(today, Number(day)), 2),
  );
  rewrite(reading, `(?:on )?(?:the )?Uday (?:the )?n(\\d{1,2})${NOT_TIME}`, ([day = '']) =>
    keep(nextDayOfMonth(today, Number(day)), 2),
  );
  if (reading.lexicon.dayFirst) {
    rewrite(reading, `(?:on )?the n(\\d{1,2})${NOT_TIME}(?! [.] n)`, ([day = '']) =>
      keep(nextDayOfMonth(today, Number(day)), 2),
    );
  }
}

type Keep = (
  date: Temporal.PlainDate | undefined,
  rank: DayFind['rank'],
  more?: Partial<DayFind>,
) => string | undefined;

/** "2026-03-03", "3/3/26", "27/11", "22.04.", "le 17 2", "21 del 3". */
function findNumericDates(reading: Reading): void {
  const today = reading.now.toPlainDate();
  const ordered = (a: string, b: string, year?: string): string | undefined => {
    const read = (month: number, day: number): Temporal.PlainDate | undefined =>
      year === undefined ? nextMonthDay(today, month, day) : exactDate(Number(year), month, day);
    const dayFirst = read(Number(b), Number(a));
    const monthFirst = read(Number(a), Number(b));
    const [best, other] = reading.monthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
    const doubtful = best !== undefined && other !== undefined && !best.equals(other) && !reading.lexicon.dayFirst;
    const monthFirstMeant = reading.monthFirst ? Number(a) <= 12 : Number(b) > 12;
    const [day, month] = monthFirstMeant ? [Number(b), Number(a)] : [Number(a), Number(b)];
    const said = { day, month, ...(year === undefined ? {} : { year: fullYear(Number(year)) }) };
    return keepDate(reading, best ?? other, said, { others: doubtful ? [other] : [], rank: 3 });
  };
  rewrite(reading, 'n(\\d{4}) [-/.] n(\\d{1,2}) [-/.] n(\\d{1,2})', ([y, m, d]) => {
    const said = { day: Number(d), month: Number(m), year: Number(y) };
    return keepDate(reading, exactDate(said.year, said.month, said.day), said, { others: [], rank: 3 });
  });
  rewrite(reading, 'n(\\d{1,2}) [-/.] n(\\d{1,2}) [-/.] n(\\d{4}|\\d{2})', ([a = '', b = '', y]) => ordered(a, b, y));
  // With a hyphen mostly two hours: a day where it is all that is said, or beside a time.
  if (/^ (?:(?:the|on) )?n\d{1,2} - n\d{1,2} (?:(?:at|around|,) )*(?:T\d+ )?$/.test(reading.symbols)) {
    rewrite(reading, 'n(\\d{1,2}) - n(\\d{1,2})', ([a = '', b = '']) =>
      Math.max(Number(a), Number(b)) > (reading.monthFirst ? 12 : 23) ? ordered(a, b) : undefined,
    );
  }
  rewrite(reading, 'n(\\d{1,2}) / n(\\d{1,2})(?! people)', ([a = '', b = '']) => ordered(a, b));
  if (reading.lexicon.dottedDates) {
    rewrite(reading, '(?:n|v|o)(\\d{1,2})(?: [.])? (?:n|v|o)(\\d{1,2})(?: [.])(?: n(\\d{4}))?', ([a = '', b = '', y]) =>
      ordered(a, b, y),
    );
    rewrite(reading, 'v(\\d{1,2}) v(\\d{1,2})', ([a = '', b = '']) => ordered(a, b));
  } else {
    // "7.3 20h": beside a clock time it is the day.
    if (reading.lexicon.dayFirst || !reading.monthFirst)
      rewrite(
        reading,
        '(?:the |on )?n(\\d{1,2}) [.] n(0?[1-9]|1[0-2])(?= (?:at |around |, )*T\\d+)',
        ([a = '', b = '']) => ordered(a, b),
      );
  }
  if (reading.lexicon.dayFirst) {
    rewrite(reading, '(?:the )?n(\\d{1,2}) of n(\\d{1,2})(?! (?:oc|people|U|M|:))', ([a = '', b = '']) =>
      ordered(a, b),
    );
    rewrite(reading, '(?:the|on) n(\\d{1,2}) n(\\d{1,2})(?! (?:oc|people|U|M|:|am|pm))', ([a = '', b = '']) =>
      ordered(a, b),
    );
    if (/^ n\d{1,2} n\d{1,2} $/.test(reading.symbols)) {
      rewrite(reading, 'n(\\d{1,2}) n(\\d{1,2})', ([a = '', b = '']) =>
        Number(a) > 12 && Number(a) > 23 ? ordered(a, b) : undefined,
      );
    }
  }
  rewrite(reading, '(?:the |on )n(\\d{1,2}) - n(\\d{1,2})(?! (?:oc|people|am|pm))', ([a = '', b = '']) =>
    ordered(a, b),
  );
}

/** "3 March", "the second of march", "May twenty nine", "Feb13", "Ott/2", "in June". */
function findMonthDates(reading: Reading, keep: Keep): void {
  const today = reading.now.toPlainDate();
  const dated = (day: string, month: string, year: string | undefined): string | undefined => {
    const said = { day: Number(day), month: Number(month), ...(year === undefined ? {} : { year: Number(year) }) };
    const date =
      said.year === undefined ? nextMonthDay(today, said.month, said.day) : exactDate(said.year, said.month, said.day);
    return keepDate(reading, date, said, { others: [], rank: 3 });
  };
  const YEAR = '(?: (?:of |, |/ )*n(\\d{4})(?! :))?';
  rewrite(
    reading,
    `(?:the |next )*[nov](\\d{1,2})(?: (?:of|the|Uday|in|[.]|/|-))* M(\\d+)(?: [.](?= n\\d{4}))?${YEAR}`,
    ([day = '', month = '', year]) => dated(day, month, year),
  );
  rewrite(
    reading,
    `M(\\d+)(?: (?:[.]|the|/|-|Uday))* [nov](\\d{1,2})${NOT_TIME}(?! [.] n)(?: ,)?${YEAR}`,
    ([month = '', day = '', year]) => dated(day, month, year),
  );
  // "Every Friday until June" ends before June does.
  if (reading.series !== undefined) {
    rewrite(reading, 'until (?:the )?M(\\d+)(?! [nov])', ([month = '']) => {
      const end = keep(nextMonthDay(today, Number(month), 1), 1);
      return end === undefined ? undefined : `until ${end}`;
    });
  }
  const alone = /^ (?:the )?M\d+ (?:n\d{4} )?$/.test(reading.symbols);
  rewrite(
    reading,
    `${alone ? '' : '(?:(?:in|of|on|next|this) )+'}(?:the )?M(\\d+)(?: n(\\d{4}))?(?! D)`,
    ([month = '', year]) => {
      const asked =
        year === undefined ? today.with({ day: 1, month: Number(month) }) : exactDate(Number(year), Number(month), 1);
      if (asked === undefined) return undefined;
      const last = asked.add({ months: 1 }).subtract({ days: 1 });
      const over = year === undefined && Temporal.PlainDate.compare(last, today) < 0;
      const from = over ? asked.add({ years: 1 }) : asked;
      return keep(Temporal.PlainDate.compare(from, today) < 0 ? today : from, 1, {
        to: over ? last.add({ years: 1 }) : last,
      });
    },
  );
}

/** Weekdays with all that may stand around them. */
function findWeekdays(reading: Reading, today: Temporal.PlainDate, keep: Keep): void {
  const { lexicon } = reading;
  const ahead = (weekday: string): Temporal.PlainDate => nextWeekday(today, Number(weekday));
  const ofWeek = (weekday: string, weeks: number): Temporal.PlainDate => weekdayOfWeek(today, Number(weekday), weeks);

  rewrite(
    reading,
    '(?:on )?(?:the )?W(\\d)(?: ,)? (?:on |of |in |the )*(?:next2 Uweek|Uweek next2)',
    ([weekday = '']) => keep(ofWeek(weekday, 2), 2),
  );
  rewrite(reading, '(?:next2 Uweek|Uweek next2) (?:on |the |, )*W(\\d)', ([weekday = '']) =>
    keep(ofWeek(weekday, 2), 2),
  );
  rewrite(reading, '(?:the )?(?:W(\\d) next2|next2 W(\\d))', ([before, behind]) =>
    keep(ahead(before ?? behind ?? '').add({ weeks: 1 }), 2, { others: [ofWeek(before ?? behind ?? '', 2)] }),
  );
  rewrite(reading, 'n(\\d{1,2}) W(\\d) later', ([count = '', weekday = '']) =>
    keep(ahead(weekday).add({ weeks: Number(count) - 1 }), 2),
  );
  rewrite(reading, '(?:on )?(?:the )?W(\\d)(?: ,)? (?:on |of |in |the )*(next|this) Uweek', ([weekday = '', way]) =>
    keep(ofWeek(weekday, way === 'next' ? 1 : 0), 2),
  );
  rewrite(reading, '(next|this) Uweek (?:on |the |, )*W(\\d)', ([way, weekday = '']) =>
    keep(ofWeek(weekday, way === 'next' ? 1 : 0), 2),
  );
  rewrite(reading, '(?:on )?W(\\d) Uweek', ([weekday = '']) => keep(ahead(weekday).add({ weeks: 1 }), 2));
  rewrite(reading, 'W(\\d) plus(\\d+)', ([weekday = '', days]) => {
    const said = ahead(weekday).add({ days: Number(days) });
    // On a Monday, "Monday in a week" is the next one.
    return today.dayOfWeek === Number(weekday)
      ? keep(said.subtract({ weeks: 1 }), 2, { others: [said] })
      : keep(said, 2);
  });
  rewrite(
    reading,
    `(?:next |this )?W(\\d)(?: ,)? (?:the |Uday |on )*([nov])(\\d{1,2})${NOT_TIME}(?! [.] n)`,
    ([weekday = '', kind, day = '']) => {
      const date = nextWeekdayAndDay(today, Number(weekday), Number(day));
      const near = date !== undefined && today.until(date).days <= 35;
      const clearly = kind !== 'n' || Number(day) > 23 || near || / T\d| (?:at|the) n\d/.test(reading.symbols);
      return clearly || Number(day) > 12 ? keep(date ?? nextDayOfMonth(today, Number(day)), 2) : undefined;
    },
  );
  rewrite(reading, '(?:the )?(?:next W(\\d)|W(\\d) next)', ([before, behind]) => {
    const weekday = before ?? behind ?? '';
    const nearest = ahead(weekday);
    const other = ofWeek(weekday, 1);
    const later = other.equals(nearest) ? nearest.add({ weeks: 1 }) : other;
    return lexicon.nextWeekday === 'nearest'
      ? keep(nearest, 2, { others: [later] })
      : keep(other, 2, { others: [other.equals(nearest) ? later : nearest] });
  });
  rewrite(reading, '(?:W(\\d) following|following W(\\d))', ([before, behind]) =>
    keep(ofWeek(before ?? behind ?? '', 1), 2),
  );
  rewrite(reading, '(?:on |the )*(this )?(?:the )?W(\\d)', ([, weekday = '']) =>
    keep(ahead(weekday), 1, { weekday: true, ...(today.dayOfWeek === Number(weekday) ? { others: [today] } : {}) }),
  );
}
