import { describe, expect, it } from '@jest/globals';
import { inRange, parseRange } from './number-range.ts';

describe('parseRange', () => {
  it.each([
    ['2', 2, 2],
    [2, 2, 2],
    ['1..', 1, Number.POSITIVE_INFINITY],
    ['..3', 0, 3],
    ['1..3', 1, 3],
  ])('%j', (text, min, max) => {
    expect(parseRange(text)).toEqual({ min, max });
    expect(inRange(min, { min, max })).toBe(true);
    expect(inRange(min - 1, { min, max })).toBe(false);
  });

  it.each(['', '..', 'two', '1...3'])('refuses %j', (text) => {
    expect(() => parseRange(text)).toThrow('write 2, 1.., ..3 or 1..3');
  });
});
