import { describe, expect, it } from '@jest/globals';
import type { Language } from '@randevou/contracts';
import { FOREIGN, NEUTRAL, SENTENCES } from '../test/languages/sentences.ts';
import { detectLanguage } from './detect-language.ts';
import { isForeign } from './is-foreign.ts';

const supported = ['en', 'fr', 'es', 'pt'] as const;
const cases = supported.flatMap((language) => SENTENCES[language].map((text) => ({ language, text })));

/** Misses are named, and the share of hits must not fall. */
function judge(
  heard: (text: string) => Language | boolean | undefined,
  wanted: readonly { text: string; language: unknown }[],
) {
  const misses = wanted.flatMap(({ text, language }) => {
    const got = heard(text);
    return got === language ? [] : [`${text} → ${String(got)}`];
  });
  return { misses, rate: 1 - misses.length / wanted.length };
}

describe('the language of short messages', () => {
  it('is heard of all four', () => {
    const { misses, rate } = judge((text) => detectLanguage(text, { supported }), cases);
    expect({ count: cases.length >= 120, misses, good: rate >= 0.97 }).toMatchObject({
      count: true,
      good: true,
      misses,
    });
    expect(misses.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['en', 'fr'],
    ['fr', 'en'],
    ['en', 'es', 'pt'],
  ] as const)('is heard where %s, %s, %s are spoken', (...spoken) => {
    const own = cases.filter(({ language }) => spoken.some((code) => code === language));
    const { misses, rate } = judge((text) => detectLanguage<Language>(text, { supported: spoken }), own);
    expect({ misses, good: rate >= 0.97 }).toEqual({ misses, good: true });
  });

  it('is no other one in the middle of a conversation', () => {
    for (const previous of supported) {
      const own = SENTENCES[previous].map((text) => ({ text, language: previous }));
      const { misses } = judge((text) => detectLanguage(text, { supported, previous }), own);
      expect(misses).toEqual([]);
      for (const text of NEUTRAL) expect(detectLanguage(text, { supported, previous })).toBe(previous);
    }
  });

  it('is told from languages that nobody here speaks', () => {
    const { misses } = judge(
      (text) => isForeign(text, supported),
      FOREIGN.map((text) => ({ text, language: true })),
    );
    expect(misses).toEqual([]);
    const own = judge(
      (text) => isForeign(text, supported),
      [...cases.map(({ text }) => text), ...NEUTRAL].map((text) => ({ text, language: false })),
    );
    expect(own.misses).toEqual([]);
  });
});
