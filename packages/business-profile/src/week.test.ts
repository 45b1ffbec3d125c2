import { Weekday, type WeeklyWindow } from '@randevou/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intersectWeek, longest, merge, toIntervals, toWindows, WEEK } from './week.ts';

const time = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
const window = fc
  .record({ days: fc.uniqueArray(fc.constantFrom(...Weekday.options), { minLength: 1 }), from: time, to: time })
  .filter(({ from, to }) => from !== to);

/** The minutes of the week that are open, the slow way. */
function openHalfHours(windows: readonly WeeklyWindow[]): boolean[] {
  const open = Array.from({ length: 7 * 48 }, () => false);
  const half = (text: string) => Number(text.slice(0, 2)) * 2 + Number(text.slice(3)) / 30;
  for (const { days, from, to } of windows) {
    for (const day of days) {
      const end = half(to) > half(from) ? half(to) : half(to) + 48;
      for (let at = half(from); at < end; at += 1) open[(Weekday.options.indexOf(day) * 48 + at) % open.length] = true;
    }
  }
  return open;
}

const asHalfHours = (intervals: readonly { start: number; end: number }[]) =>
  Array.from({ length: 7 * 48 }, (_, index) =>
    intervals.some(({ start, end }) => start <= index * 30 && index * 30 < end),
  );

describe('week', () => {
  it('means the same minutes as the windows, there and back', () => {
    fc.assert(
      fc.property(fc.array(window, { maxLength: 6 }), (windows) => {
        const merged = merge(toIntervals(windows));
        expect(asHalfHours(merged)).toEqual(openHalfHours(windows));
        expect(openHalfHours(toWindows(merged))).toEqual(openHalfHours(windows));
      }),
    );
  });

  it('intersects minute by minute', () => {
    fc.assert(
      fc.property(fc.array(window, { maxLength: 4 }), fc.array(window, { maxLength: 4 }), (a, b) => {
        const both = openHalfHours(a).map((open, index) => open && openHalfHours(b)[index] === true);
        expect(asHalfHours(intersectWeek(merge(toIntervals(a)), merge(toIntervals(b))))).toEqual(both);
      }),
    );
  });

  it('takes 23:59 for the end of the day', () => {
    expect(toIntervals([{ days: ['sun'], from: '20:00', to: '23:59' }])).toEqual([{ start: WEEK - 240, end: WEEK }]);
  });

  it('measures across Sunday midnight, and never ends where it is always open', () => {
    expect(longest(toIntervals([{ days: ['sun'], from: '22:00', to: '03:00' }]))).toBe(300);
    expect(longest(toIntervals([{ days: [...Weekday.options], from: '00:00', to: '24:00' }]))).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(longest([])).toBe(0);
  });
});
