import { describe, expect, it } from '@jest/globals';
import { fitText } from './fit-text.ts';

describe('fitText', () => {
  it('leaves short text alone and cuts at a word where one is near', () => {
    expect(fitText('Dinner', 10)).toBe('Dinner');
    expect(fitText('Coloration et coupe enfant', 20)).toBe('Coloration et coupe…');
    expect(fitText('Donaudampfschifffahrt', 10)).toBe('Donaudamp…');
  });

  it('does not cut an emoji in two', () => {
    expect(fitText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
  });
});
