import { describe, expect, it } from '@jest/globals';
import { bistroWith } from '../test/bistro.ts';
import { saidOf } from '../test/issues-of.ts';

describe('checkLimits', () => {
  it.each<[name: string, text: string, says: RegExp]>([
    [
      'two limits of one period of a service',
      bistroWith('per: week', 'per: day'),
      /^services\[0\]\.limits\[1\]\.per 28: there are two limits per day/,
    ],
    [
      'two limits of one period of a resource',
      bistroWith('limits: [{ per: day', 'limits: [{ per: day, bookings: 9 }, { per: day'),
      /^resources\[4\]\.limits\[1\]\.per 18: there are two limits per day/,
    ],
    [
      'fewer minutes than the service takes',
      bistroWith('minutes: 6000', 'minutes: 119'),
      /^services\[0\]\.limits\[1\]\.minutes 28: it allows 119 minutes per week, but one booking takes 120.*at least 120/,
    ],
    [
      'fewer minutes than a service of the resource takes',
      bistroWith('minutes: 120', 'minutes: 20'),
      /^resources\[4\]\.limits\[0\]\.minutes 18: it allows 20 minutes per day, but "call" takes 30.*take "ann" out/,
    ],
    [
      'a limit of nothing',
      bistroWith(', bookings: 40', ''),
      /^services\[0\]\.limits\[0\] 28: the limit limits nothing.*bookings: 8/,
    ],
    [
      'no bookings at all',
      bistroWith('bookings: 40', 'bookings: 0'),
      /^services\[0\]\.limits\[0\]\.bookings 28: found 0.*at least 1/,
    ],
    [
      'an unknown period',
      bistroWith('per: week', 'per: weak'),
      /^services\[0\]\.limits\[1\]\.per 28: found "weak".*Did you mean "week"/,
    ],
    [
      'a misspelt key',
      bistroWith('bookings: 40', 'booking: 40'),
      /^services\[0\]\.limits\[0\]\.booking 28: .*Did you mean "bookings"/,
    ],
  ])('refuses %s', (_, text, says) => {
    expect(saidOf(text)).toContainEqual(expect.stringMatching(says));
  });

  it('allows as many minutes as one booking takes', () => {
    expect(saidOf(bistroWith('minutes: 6000', 'minutes: 120'))).toEqual([]);
    expect(saidOf(bistroWith('minutes: 120', 'minutes: 30'))).toEqual([]);
  });
});
