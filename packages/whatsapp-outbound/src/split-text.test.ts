import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitText } from './split-text.ts';

describe('splitText', () => {
  it.each<[name: string, text: string, limit: number, parts: string[]]>([
    ['what fits', 'abc', 10, ['abc']],
    ['nothing', '  ', 10, []],
    ['at a paragraph', 'aaaa aaaa\n\nbb\ncc dd', 16, ['aaaa aaaa', 'bb\ncc dd']],
    ['at a line', 'aa aa\nbb bb', 8, ['aa aa', 'bb bb']],
    ['at a word', 'aaa bbb ccc', 8, ['aaa bbb', 'ccc']],
    ['in a word that is too long', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['not for a tiny first part', 'a\n\nbbbb bbbb bbbb', 12, ['a\n\nbbbb bbbb', 'bbbb']],
    ['not inside an emoji', 'ab👨‍👩‍👧‍👦cd', 13, ['ab👨‍👩‍👧‍👦', 'cd']],
    ['not inside an emoji at the border', 'abc👨‍👩‍👧‍👦d', 13, ['abc', '👨‍👩‍👧‍👦d']],
    ['not inside code', 'aa bb `cc dd ee` ff', 12, ['aa bb', '`cc dd ee`', 'ff']],
    ['inside code that fits nowhere', '`aa bb cc dd`', 6, ['`aa bb', 'cc dd`']],
  ])('cuts %s', (_, text, limit, parts) => {
    expect(splitText(text, limit)).toEqual(parts);
  });

  it('loses nothing but white space at the cuts, and cuts no grapheme', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const graphemes = (text: string) =>
      Array.from(segmenter.segment(text), ({ segment }) => segment).filter((one) => one.trim() !== '');
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 30 }),
          fc.constantFrom('\n', '\n\n', ' ', '`', '```', '👨‍👩‍👧‍👦', 'سلام'),
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 200 }), (whole, limit) => {
        const parts = splitText(whole, limit);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
        expect(parts.flatMap(graphemes)).toEqual(graphemes(whole));
      }),
    );
  });
});
