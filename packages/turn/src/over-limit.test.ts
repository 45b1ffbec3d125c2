import { describe, expect, it } from '@jest/globals';
import { countTurn, overLimit } from './over-limit.ts';

const profile = { timeZone: 'Indian/Mauritius', limits: { turnsPerTenMinutes: 3, turnsPerDay: 5 } };
/** 09:00 at the business. */
const NINE = Date.parse('2026-03-02T05:00:00Z');
const MINUTE = 60_000;
const secondsAt = (...minutes: readonly number[]) => minutes.map((minute) => (NINE + minute * MINUTE) / 1000);

describe('overLimit', () => {
  it('lets through what is within both limits', () => {
    expect(overLimit(profile, [], NINE)).toBeUndefined();
    expect(overLimit(profile, secondsAt(0, 1), NINE + 2 * MINUTE)).toBeUndefined();
    expect(overLimit(profile, secondsAt(-10, 0, 1), NINE + MINUTE)).toBeUndefined();
  });

  it('pauses for ten minutes after too many in ten', () => {
    const now = NINE + 3 * MINUTE;
    expect(overLimit(profile, secondsAt(0, 1, 2), now)).toBe(now + 10 * MINUTE);
    expect(overLimit(profile, secondsAt(0, 1, 2), now + 10 * MINUTE)).toBeUndefined();
  });

  it('pauses until the business’s next day after too many in one', () => {
    const recent = secondsAt(-500, -400, -300, -200, -100);
    expect(overLimit(profile, recent, NINE)).toBe(Date.parse('2026-03-02T20:00:00Z'));
    expect(overLimit(profile, recent, Date.parse('2026-03-02T20:00:00Z'))).toBeUndefined();
    expect(overLimit(profile, secondsAt(-600, -400, -300, -200, -100), NINE)).toBeUndefined();
  });
});

describe('countTurn', () => {
  it('adds this turn, and forgets those that count no more', () => {
    expect(countTurn(profile, secondsAt(-600, -30, 0), NINE + MINUTE)).toEqual(secondsAt(-30, 0, 1));
    expect(countTurn(profile, secondsAt(-5, -4, -3, -2, -1), NINE)).toHaveLength(5);
  });

  it('keeps the ten minutes over midnight', () => {
    const midnight = Date.parse('2026-03-02T20:00:00Z');
    const before = midnight / 1000 - 300;
    expect(countTurn(profile, [before], midnight)).toEqual([before, midnight / 1000]);
  });
});
