import { describe, expect, it } from '@jest/globals';
import { dateFormat } from './date-format.ts';

const instant = '2026-03-03T15:30:00Z';

describe('dateFormat', () => {
  it.each([
    ['en-GB', 'Indian/Mauritius', 'Tuesday 3 March 2026', '19:30', 'Tue 3 Mar 19:30'],
    ['fr-FR', 'Europe/Paris', 'mardi 3 mars 2026', '16:30', 'mar. 3 mars 16:30'],
    ['en-US', 'America/New_York', 'Tuesday, March 3, 2026', '10:30 AM', 'Tue Mar 3 10:30 AM'],
  ])('%s in %s', (locale, zone, day, time, short) => {
    const dates = dateFormat(locale, zone);
    expect([dates.day(instant), dates.time(instant), dates.short(instant)]).toEqual([day, time, short]);
  });

  it('gives tools wall time and date of the business, past midnight too', () => {
    const dates = dateFormat('en-GB', 'Indian/Mauritius');
    expect(dates.date('2026-03-03T21:00:00Z')).toBe('2026-03-04');
    expect(dates.wallTime('2026-03-03T21:00:00Z')).toBe('01:00');
  });
});
