import { rewrite, type Reading } from './reading.ts';

const END = '(?:the )?end (?:of |the )*Uday';
const DAY = '(D\\d+|R\\d)';

/** "End of day tomorrow" and "Friday, end of day" are the end of that day. */
export function findDayEnds(reading: Reading): void {
  const toDay = ([day]: readonly (string | undefined)[]): string | undefined =>
    day === undefined ? undefined : `end ${day}`;
  rewrite(reading, `${END} (?:of |on |the |this |, )*${DAY}`, toDay);
  rewrite(reading, `${DAY} (?:, |at |on |by |before |until )*${END}`, toDay);
}
