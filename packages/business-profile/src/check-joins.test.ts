import { describe, expect, it } from '@jest/globals';
import { bistroWith } from '../test/bistro.ts';
import { saidOf } from '../test/issues-of.ts';

describe('checkJoins', () => {
  it.each<[name: string, text: string, says: RegExp]>([
    [
      'an unknown table',
      bistroWith('[1, 2]', '[1, bat]'),
      /^joins\[0\]\[1\] 20: there is no resource "bat".*Known tables are 1, 2, 3\. Did you mean "bar"/,
    ],
    [
      'an unknown one in the long form',
      bistroWith('[2, 3], seats', '[2, 9], seats'),
      /^joins\[1\]\.resources\[1\] 21: .*"9"/,
    ],
    ['a table with itself', bistroWith('[1, 2]', '[1, 1]'), /^joins\[0\]\[1\] 20: "1" is joined to itself/],
    ['a pair twice', bistroWith('[1, 2]', '[3, 2]'), /^joins\[1\] 21: "2" and "3" are joined twice/],
    [
      'a table that is shared',
      bistroWith('[1, 2]', '[1, bar]'),
      /^joins\[0\]\[1\] 20: "bar" is shared by several bookings.*exclusive/,
    ],
    ['a person', bistroWith('[1, 2]', '[ann, 2]'), /^joins\[0\]\[0\] 20: "ann" is of kind staff.*kind table/],
    [
      'more seats than there are',
      bistroWith('seats: 7', 'seats: 9'),
      /^joins\[1\]\.seats 21: the two have 8 seats, not 9.*at most 8/,
    ],
    [
      'no more seats than one table has',
      bistroWith('seats: 7', 'seats: 4'),
      /^joins\[1\]\.seats 21: .*one of them alone seats 4.*more than 4/,
    ],
    [
      'tables of no common service',
      bistroWith('[1, 2, 3]\n', '[2, 3]\n'),
      /^joins\[0\] 20: no service has both "1" and "2"/,
    ],
    ['three tables', bistroWith('[1, 2]', '[1, 2, 3]'), /^joins\[0\] 20: found a list of 3.*at most 2/],
    ['one table', bistroWith('[1, 2]', '[1]'), /^joins\[0\] 20: found a list of 1.*at least 2/],
    ['a text', bistroWith('[1, 2]', '1+2'), /^joins\[0\] 20: found "1\+2".*\[T1, T2\]/],
    [
      'a misspelt key',
      bistroWith('{ resources: [2, 3]', '{ tables: [2, 3]'),
      /^joins\[1\]\.tables 21: .*Known keys are resources, seats/,
    ],
  ])('refuses %s', (_, text, says) => {
    expect(saidOf(text)).toContainEqual(expect.stringMatching(says));
  });

  it('tells each fault once', () => {
    expect(saidOf(bistroWith('[1, 2]', '[1, bat]'))).toHaveLength(1);
    expect(saidOf(bistroWith('[1, 2]', '[2, 2]'))).toHaveLength(1);
    expect(saidOf(bistroWith('kind: table, seats: 2', 'kind: tabel, seats: 2'))).toHaveLength(1);
    expect(saidOf(bistroWith('durationMinutes: 120', 'durationMinutes: long'))).toHaveLength(1);
  });

  it('lets a service of joined stools ask for the party size', () => {
    const stools = bistroWith('[2, 3], seats: 7', '[2, 3]').replaceAll(/kind: table, seats: \d/g, 'kind: table');
    expect(saidOf(stools)).toEqual([]);
  });
});
