import { Temporal } from 'temporal-polyfill';
import { exactDate } from './calendar.ts';
import { nthWeekday } from './holidays.ts';
import { keepDay, rewrite, type Reading } from './reading.ts';

const LINK = '(?:of |in |the |at |on )*';
/** Four groups: a named month and its year, or "this" and "next" before or behind. */
const MONTH = '(?:M(\\d+)(?: (?:of )?n(\\d{4}))?|(?:(next|this) )?Umonth(?: (next|this))?)';
/** `last2` is the last but one. */
const NTH = '(?:[vo](\\d)|(last2?))';

type Groups = readonly (string | undefined)[];
/** What is meant in the month that begins with `first`; `undefined` when it has no such day. */
type Within = (first: Temporal.PlainDate) => readonly [from: Temporal.PlainDate, to?: Temporal.PlainDate] | undefined;

/** "The last Friday of the month", "first week of May", "the last day of August", "end of next month", "mid-March". */
export function findMonthParts(reading: Reading): void {
  const today = reading.now.toPlainDate();

  /** The first such days that are not past. `lastToo`: the last day alone is a second reading. */
  const find = (
    [month, year, before, behind]: Groups,
    within: Within,
    more: { readonly rank?: 1; readonly lastToo?: true } = {},
  ): string | undefined => {
    const start = today.with({ day: 1 });
    const asked = month === undefined ? start : exactDate(Number(year ?? today.year), Number(month), 1);
    const step = month === undefined ? { months: 1 } : { years: 1 };
    const first = (before ?? behind) === 'next' ? start.add({ months: 1 }) : asked;
    if (first === undefined) return undefined;
    const over = (days: ReturnType<Within>): boolean =>
      days === undefined || Temporal.PlainDate.compare(days[1] ?? days[0], today) < 0;
    const open = year === undefined && before === undefined && behind === undefined;
    const days = open && over(within(first)) ? within(first.add(step)) : within(first);
    if (days === undefined) return undefined;
    const [from, to] = days;
    const begun = to !== undefined && Temporal.PlainDate.compare(from, today) < 0 && !over(days);
    return keepDay(reading, {
      date: begun ? today : from,
      ...(to === undefined ? {} : { to }),
      others: more.lastToo === true && to !== undefined ? [to] : [],
      rank: more.rank ?? 3,
    });
  };

  rewrite(reading, `(?:the )?${NTH} W(\\d) ${LINK}${MONTH}`, ([nth, last, weekday, ...month]) =>
    find(month, (first) => {
      const date = nthWeekday(first.year, first.month, Number(weekday), Number(nth ?? fromEnd(last)));
      return date === undefined ? undefined : [date];
    }),
  );
  rewrite(reading, `(?:on |the )*(last2?) Uday ${LINK}${MONTH}`, ([last, ...month]) =>
    find(month, (first) => [endOf(first).subtract({ days: -1 - fromEnd(last) })]),
  );
  rewrite(reading, `(?:on |the )*v(\\d) Uday ${LINK}Umonth`, ([day = '']) =>
    find([], (first) => [first.with({ day: Number(day) })]),
  );
  rewrite(reading, `(?:on |the )*${NTH} Uweekend ${LINK}${MONTH}`, ([nth, last, ...month]) =>
    find(month, (first) => {
      const saturday = nthWeekday(first.year, first.month, 6, Number(nth ?? fromEnd(last)));
      return saturday === undefined ? undefined : [saturday, saturday.add({ days: 1 })];
    }),
  );
  rewrite(reading, `(?:in |on |the )*${NTH} Uweek ${LINK}${MONTH}`, ([nth, last, ...month]) =>
    find(month, (first) => {
      const from =
        nth === undefined
          ? endOf(first).subtract({ days: -7 * fromEnd(last) - 1 })
          : first.add({ weeks: Number(nth) - 1 });
      return [from, from.add({ days: 6 })];
    }),
  );
  rewrite(reading, `(?:in |on |the )*begin ${LINK}${MONTH}`, (month) =>
    find(month, (first) => [first, first.with({ day: 10 })], { rank: 1 }),
  );
  rewrite(reading, `(?:in |on |the |at )*mid ${LINK}${MONTH}`, (month) =>
    find(month, (first) => [first.with({ day: 15 })], { rank: 1 }),
  );
  rewrite(reading, `(?:in |on |the |at )*end ${LINK}${MONTH}`, (month) =>
    find(month, (first) => [endOf(first).subtract({ days: 6 }), endOf(first)], { rank: 1, lastToo: true }),
  );
}

/** `-1` for the last, `-2` for the last but one. */
function fromEnd(last: string | undefined): number {
  return last === 'last2' ? -2 : -1;
}

function endOf(first: Temporal.PlainDate): Temporal.PlainDate {
  return first.with({ day: first.daysInMonth });
}
