import { describe, expect, it } from '@jest/globals';
import { boundTexts } from './bound-texts.ts';

describe('boundTexts', () => {
  it('leaves what people write as it is', () => {
    expect(boundTexts(['hello', 'a table for 2', 'tomorrow'])).toEqual(['hello', 'a table for 2', 'tomorrow']);
  });

  it('cuts each message, and keeps the newest of many', () => {
    const texts = Array.from({ length: 10 }, (_, index) => String(index).repeat(2500));
    const kept = boundTexts(texts);
    expect(kept.map(({ length }) => length)).toEqual([2000, 2000, 2000]);
    expect(kept.map((text) => text[0])).toEqual(['7', '8', '9']);
  });

  it('fills what is left with the beginning of an older one', () => {
    const kept = boundTexts(['a'.repeat(2000), 'b'.repeat(2000), 'c'.repeat(2000), 'tomorrow']);
    expect(kept.map((text) => [text[0], text.length])).toEqual([
      ['a', 1992],
      ['b', 2000],
      ['c', 2000],
      ['t', 8],
    ]);
  });
});
