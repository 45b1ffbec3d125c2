import { rewrite, type Reading } from './reading.ts';

const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 28, year: 364 };
const UNIT = '(?:U(day|week|month|year)|(fortnight))';

/**
 * "Every Monday", "every two weeks", "weekly for 6 weeks", "the next four Fridays": first of all, so that counts and
 * units are not read as times. The weekday stays in the text; a month counts as four weeks, so that weekdays agree.
 */
export function findSeries(reading: Reading): void {
  const begin = (days: number, times?: number): void => {
    reading.series = { ...(times === undefined ? {} : { times }), days };
  };
  rewrite(reading, 'every(\\d+)', ([days]) => {
    begin(Number(days));
    return '_';
  });
  rewrite(reading, '((?:[vo]\\d|last) W\\d (?:(?:of|in|the) )*)every Umonth', ([weekday = '']) => {
    begin(28);
    return `${weekday}Umonth`;
  });
  rewrite(reading, `(?:every|each)(?: (?:[nv](\\d{1,2})|(second)))? ${UNIT}`, ([count, second, unit, fortnight]) => {
    const number = Number(count ?? (second === undefined ? 1 : 2));
    begin(inclusive(number, unit, reading) ?? number * (DAYS_OF[fortnight ?? unit ?? 'week'] ?? 7));
    return '_';
  });
  rewrite(reading, '(?:on )?every(?: (?:[nv](\\d)|(second)))? (?:the )?W(\\d)', ([count, second, weekday = '']) => {
    begin(7 * Number(count ?? (second === undefined ? 1 : 2)));
    return `W${weekday}`;
  });
  rewrite(reading, 'n1 W(\\d) alternating', ([weekday = '']) => {
    begin(14);
    return `W${weekday}`;
  });
  rewrite(reading, `n1 ${UNIT} alternating`, ([unit, fortnight]) => {
    begin(2 * (DAYS_OF[fortnight ?? unit ?? 'week'] ?? 7));
    return '_';
  });
  // "For 3 next Friday", "at 4 this Friday" tell people and hours; "the 3 next Fridays" a count.
  rewrite(
    reading,
    '(?:for )?(?:the )?(?:next|this|following|inarow) n(\\d{1,2}) W(\\d)|(?:(?<=^ )|(?:for )?the )n(\\d{1,2}) (?:next|following) W(\\d)|n(\\d{1,2}) inarow W(\\d)',
    (groups) => {
      const [count, weekday = ''] = groups.filter((group) => group !== undefined);
      if (Number(count) < 2) return undefined;
      begin(7, Number(count));
      return `W${weekday}`;
    },
  );
  rewrite(reading, '(?:for )?n(\\d{1,2}) W(\\d) inarow', ([count, weekday = '']) => {
    begin(7, Number(count));
    return `W${weekday}`;
  });
  if (reading.series !== undefined) findTimes(reading, reading.series.days);
}

/** "For 6 weeks", "6 times": how often, once something repeats. */
function findTimes(reading: Reading, days: number): void {
  rewrite(reading, '(?:for |during )?(?:a total )?(?:of )?n(\\d{1,2}) times', ([count]) => {
    reading.series = { days, times: Number(count) };
    return '_';
  });
  rewrite(
    reading,
    `(?:for|during) (?:the |next |this |following )*n(\\d{1,2}) ${UNIT}|n(\\d{1,2}) ${UNIT} (?:during|inarow)`,
    ([before, unit, fortnight, behind, otherUnit, otherFortnight]) => {
      const length =
        Number(before ?? behind) * (DAYS_OF[unit ?? otherUnit ?? fortnight ?? otherFortnight ?? 'week'] ?? 7);
      reading.series = { days, times: Math.max(1, Math.floor(length / days)) };
      return '_';
    },
  );
}

/** "Tous les quinze jours" is every two weeks: both ends are counted. */
function inclusive(count: number, unit: string | undefined, reading: Reading): number | undefined {
  if (unit !== 'day' || !reading.lexicon.bothEndsCount) return undefined;
  return count === 8 ? 7 : count === 15 ? 14 : undefined;
}
