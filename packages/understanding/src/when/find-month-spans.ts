import { Temporal } from 'temporal-polyfill';
import { exactDate, nextMonthDay } from './calendar.ts';
import { keepDay, rewrite, type Reading } from './reading.ts';

const FILL = '(?:the |on |Uday |W\\d |, )*';
const FROM = `((?:from|of|between) )?${FILL}[nov](\\d{1,2})(?: [.])?`;
const TO = `(?:${FILL})[nov](\\d{1,2})`;
const YEAR = '(?: (?:of )?(?:, )?n(\\d{4})(?! :))?';

/** Before the spans of hours, days of one month in a row: "du 3 au 5 mars", "3.–5. März", "March 3 to 5". */
export function findMonthSpans(reading: Reading, options: { readonly move: boolean }): void {
  const today = reading.now.toPlainDate();
  const range = (from: number, to: number, month: number, year: string | undefined): string | undefined => {
    // "8–3 March" is an hour or a number of people before a day.
    if (from >= to) return undefined;
    const end = year === undefined ? nextMonthDay(today, month, to) : exactDate(Number(year), month, to);
    if (end === undefined) return undefined;
    const start = end.with({ day: from });
    const date = Temporal.PlainDate.compare(start, today) < 0 ? today : start;
    return keepDay(reading, { date, to: end, others: [], rank: 3 });
  };
  rewrite(
    reading,
    `(?<!(?:weare|for|at|table) )${FROM} (to|until|-|at|and) ${TO}(?: [.])?(?: of)? M(\\d+)${YEAR}`,
    ([word, from, link = '', to, month, year]) => {
      // "From 3 to 5 March" of a move names two days.
      if (options.move && word !== 'between') return undefined;
      const plain = link === 'at' ? word === undefined || word === 'between' : link === 'and' && word !== 'between';
      return plain ? undefined : range(Number(from), Number(to), Number(month), year);
    },
  );
  if (options.move) return;
  rewrite(
    reading,
    `(?:from |between )?M(\\d+) (?:the )?[nov](\\d{1,2}) (?:to|until|-) (?:the )?[nov](\\d{1,2})(?! (?:[:/.]|oc|am|pm|people|M))${YEAR}`,
    ([month, from, to, year]) => range(Number(from), Number(to), Number(month), year),
  );
}
