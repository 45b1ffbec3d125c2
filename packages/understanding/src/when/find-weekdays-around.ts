import { Temporal } from 'temporal-polyfill';
import { nextDayOfMonth, nextWeekday } from './calendar.ts';
import { keepDay, rewrite, type Reading } from './reading.ts';

const WAY = '(after|before|following|later|past)(?: (?:the|of|at|to|from|on|Uday))*';
const SATURDAY = 6;

/** Before the other weekdays: "the Monday after Easter", "martes antes de Navidad", "the weekend before 20 March". */
export function findWeekdaysAround(reading: Reading): void {
  const today = reading.now.toPlainDate();
  const keep = (date: Temporal.PlainDate, to?: Temporal.PlainDate): string | undefined =>
    Temporal.PlainDate.compare(date, today) < 0
      ? undefined
      : keepDay(reading, { date, others: [], rank: 3, ...(to === undefined ? {} : { to }) });
  const base = (index: string | undefined, day: string | undefined): Temporal.PlainDate | undefined =>
    index === undefined ? nextDayOfMonth(today, Number(day)) : reading.days[Number(index)]?.date;

  rewrite(reading, `(?:on |the |of )*W(\\d) ${WAY} (?:D(\\d+)|o(\\d{1,2}))`, ([weekday, way, index, day]) => {
    const date = base(index, day);
    return date === undefined ? undefined : keep(beside(date, Number(weekday), way === 'before'));
  });
  rewrite(reading, `(?:on |the |of )*Uweekend ${WAY} (?:D(\\d+)|o(\\d{1,2}))`, ([way, index, day]) => {
    const date = base(index, day);
    if (date === undefined) return undefined;
    // The day itself may be a Sunday, as Easter is.
    const monday = date.subtract({ days: date.dayOfWeek - 1 });
    const saturday = beside(way === 'before' ? monday : date, SATURDAY, way === 'before');
    return keep(saturday, saturday.add({ days: 1 }));
  });
}

function beside(date: Temporal.PlainDate, weekday: number, before: boolean): Temporal.PlainDate {
  return before ? date.subtract({ days: ((date.dayOfWeek - weekday + 6) % 7) + 1 }) : nextWeekday(date, weekday);
}
