import { expect, it } from '@jest/globals';
import type { Language } from '@randevou/contracts';
import { parseTimes } from './parse-times.ts';

it.each<readonly [string, Language, number | undefined]>([
  ['6 times', 'en', 6],
  ['only 3 times', 'en', 3],
  ['for six weeks', 'en', 6],
  ['x6', 'en', 6],
  ['just once', 'en', 1],
  ['4 fois', 'fr', 4],
  ['pendant deux mois', 'fr', 8],
  ['cuatro veces', 'es', 4],
  ['três vezes', 'pt', 3],
  ['at 11', 'en', undefined],
  ['four', 'en', undefined],
])('%s', (text, language, times) => {
  expect(parseTimes(text, language, { days: 7 })).toBe(times);
});

it('takes a lone number where that was asked', () => {
  expect(parseTimes('four', 'en', { days: 7, bare: true })).toBe(4);
  expect(parseTimes('20 weeks', 'en', { days: 14 })).toBe(10);
});
