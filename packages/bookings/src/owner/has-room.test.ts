import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasRoom } from './has-room.ts';

const TABLE = { mode: 'exclusive', seats: 4 } as const;
const CLASS = { mode: 'shared', seats: 4 } as const;
const entry = (busyStart: number, busyEnd: number, seats = 1, state: 'booked' | 'held' | 'blocked' = 'booked') => ({
  busyStart,
  busyEnd,
  seats,
  state,
});

describe('hasRoom', () => {
  it.each([
    ['nothing there', [], true],
    ['one that ends when it begins', [entry(0, 10)], true],
    ['one that begins when it ends', [entry(20, 30)], true],
    ['one that overlaps by a moment', [entry(0, 11)], false],
    ['one inside', [entry(12, 14)], false],
    ['a hold', [entry(12, 14, 1, 'held')], false],
    ['blocked time', [entry(0, 100, 4, 'blocked')], false],
  ])('an exclusive resource beside %s', (_, standing, free) => {
    expect(hasRoom(TABLE, standing, { busyStart: 10, busyEnd: 20, seats: 2 })).toBe(free);
  });

  it.each([
    ['just enough seats', [entry(0, 30, 2)], true],
    ['one too few', [entry(0, 30, 3)], false],
    ['two who do not meet', [entry(0, 15, 2), entry(15, 30, 2)], true],
    ['two who meet for a moment', [entry(0, 16, 2), entry(15, 30, 2)], false],
    ['the fullest moment in the middle', [entry(12, 14, 1), entry(13, 15, 2)], false],
    ['blocked time, however many seats it says', [entry(19, 21, 0, 'blocked')], false],
  ])('a shared resource for two, with %s', (_, standing, free) => {
    expect(hasRoom(CLASS, standing, { busyStart: 10, busyEnd: 20, seats: 2 })).toBe(free);
  });

  it('never lets a shared resource over its seats at any moment, and refuses only for one', () => {
    const interval = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 6 }), interval, (others, [start, length, seats]) => {
        const standing = others.map(([from, long, people]) => entry(from, from + long, people));
        const peak = Math.max(
          ...Array.from({ length }, (_, at) =>
            standing
              .filter(({ busyStart, busyEnd }) => busyStart <= start + at && start + at < busyEnd)
              .reduce((sum, there) => sum + there.seats, seats),
          ),
        );
        expect(hasRoom(CLASS, standing, { busyStart: start, busyEnd: start + length, seats })).toBe(peak <= 4);
      }),
      { seed: 20260302 },
    );
  });
});
