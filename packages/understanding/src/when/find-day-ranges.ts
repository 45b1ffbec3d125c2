import { Temporal } from 'temporal-polyfill';
import { keepDay, rewrite, type Reading } from './reading.ts';

const TO = '(?:to|until|-|at|and)';
const FILL = '(?:the |on |of )*';

/** "Between Tuesday and Thursday", "de lunes a jueves", "tomorrow to Friday": days in a row. */
export function findDayRanges(reading: Reading, options: { readonly move: boolean }): void {
  const range = ([first, last]: readonly (string | undefined)[]): string | undefined => {
    const from = reading.days[Number(first)];
    const to = reading.days[Number(last)];
    if (from === undefined || to === undefined) return undefined;
    let end = to.to ?? to.date;
    if (to.weekday === true) {
      while (Temporal.PlainDate.compare(end, from.date) <= 0) end = end.add({ weeks: 1 });
    }
    if (Temporal.PlainDate.compare(end, from.date) <= 0) return undefined;
    return keepDay(reading, { date: from.date, to: end, others: [], rank: 2 });
  };
  // The end of what repeats is no day to come on.
  if (reading.series !== undefined) {
    rewrite(reading, '(?:until|to) (?:(?:the|end|of) ){0,3}D(\\d+)', ([index]) => {
      const end = reading.days[Number(index)];
      if (end === undefined || reading.series === undefined) return undefined;
      reading.series = { ...reading.series, until: end.to ?? end.date };
      return '_';
    });
  }
  rewrite(reading, `between ${FILL}D(\\d+) ${TO} ${FILL}D(\\d+)`, range);
  // "From Friday to Saturday" of a move names two days.
  if (options.move) return;
  rewrite(reading, `(?:from|of|open) ${FILL}D(\\d+) ${TO} ${FILL}D(\\d+)`, range);
  rewrite(reading, `D(\\d+) (?:to|until|-) ${FILL}D(\\d+)`, range);
}
