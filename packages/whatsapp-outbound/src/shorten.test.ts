import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shorten, shortenTitles } from './shorten.ts';

describe('shorten', () => {
  it.each([
    ['Tuesday', 20, 'Tuesday'],
    ['Chilli cakes and dholl puri', 20, 'Chilli cakes and…'],
    ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
    ['Tue 3 March, 19:30 with Léa', 20, 'Tue 3 March, 19:30…'],
    ['family 👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 20, 'family 👨‍👩‍👧‍👦…'],
  ])('%p to %p', (text, limit, short) => {
    expect(shorten(text, limit)).toBe(short);
  });
});

describe('shortenTitles', () => {
  it('keeps the ends of titles that begin alike', () => {
    const titles = ['Tuesday, 3 March 2026, 19:30', 'Tuesday, 3 March 2026, 20:00', 'More times'];
    expect(shortenTitles(titles, 24)).toEqual(['…3 March 2026, 19:30', '…3 March 2026, 20:00', 'More times']);
  });

  it('numbers what is equal', () => {
    expect(shortenTitles(['19:30', '19:30', '19:30'], 24)).toEqual(['19:30', '19:30 (2)', '19:30 (3)']);
  });

  it('makes any titles short and different', () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.constantFrom('a'.repeat(50), 'b '.repeat(30)),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 10 }), (titles) => {
        const short = shortenTitles(titles, 24);
        expect(new Set(short).size).toBe(titles.length);
        for (const one of short) expect(one.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});
