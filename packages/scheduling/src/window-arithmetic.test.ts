import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { intersect } from './intersect.ts';
import { mergeWindows } from './merge-windows.ts';
import { subtract } from './subtract.ts';
import { type Window } from './window.ts';

const MINUTE = 60_000;
const SPAN = 60;

const anyWindows = fc.array(
  fc
    .tuple(fc.nat(SPAN), fc.nat(12))
    .map(([start, length]) => ({ start: start * MINUTE, end: (start + length) * MINUTE })),
  { maxLength: 8 },
);

/** The minutes that lie in some window: what sets of windows mean. */
function minutesIn(windows: readonly Window[]): number[] {
  return Array.from({ length: SPAN + 13 }, (_, minute) => minute).filter((minute) =>
    windows.some(({ start, end }) => start <= minute * MINUTE && minute * MINUTE < end),
  );
}

function expectTidy(windows: readonly Window[]): void {
  for (const [index, { start, end }] of windows.entries()) {
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThan(windows[index - 1]?.end ?? -Infinity);
  }
}

describe('window arithmetic', () => {
  it('merges into the same minutes, apart and in order', () => {
    fc.assert(
      fc.property(anyWindows, (windows) => {
        const merged = mergeWindows(windows);
        expectTidy(merged);
        expect(minutesIn(merged)).toEqual(minutesIn(windows));
      }),
    );
  });

  it('intersects any number of lists', () => {
    fc.assert(
      fc.property(anyWindows, anyWindows, anyWindows, (a, b, c) => {
        const common = intersect(a, b, c);
        expectTidy(common);
        const [inB, inC] = [new Set(minutesIn(b)), new Set(minutesIn(c))];
        expect(minutesIn(common)).toEqual(minutesIn(a).filter((minute) => inB.has(minute) && inC.has(minute)));
      }),
    );
  });

  it('subtracts', () => {
    fc.assert(
      fc.property(anyWindows, anyWindows, (windows, busy) => {
        const left = subtract(windows, busy);
        expectTidy(left);
        const taken = new Set(minutesIn(busy));
        expect(minutesIn(left)).toEqual(minutesIn(windows).filter((minute) => !taken.has(minute)));
      }),
    );
  });

  it('names the window that ends before it starts', () => {
    const good = { start: 0, end: MINUTE };
    const bad = { start: MINUTE, end: 0 };
    expect(() => intersect([good], [good, bad])).toThrow(/^lists\[1\]\[1\]: /);
    expect(() => subtract([good], [bad])).toThrow(/^busy\[0\]: /);
  });
});
