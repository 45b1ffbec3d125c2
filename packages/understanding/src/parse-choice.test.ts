import { expect, it } from '@jest/globals';
import type { Language } from '@randevou/contracts';
import { parseChoice, type Choice } from './parse-choice.ts';

it.each<readonly [Language, string, Choice | undefined]>([
  ['en', 'the first one', 1],
  ['en', 'second please', 2],
  ['en', 'the 3rd', 3],
  ['en', 'the last one', -1],
  ['en', 'option 2', 2],
  ['en', '#3', 3],
  ['en', 'the earliest please', 'earliest'],
  ['fr', 'le plus tard', 'latest'],
  ['fr', 'numéro 4 svp', 4],
  ['fr', 'le premier', 1],
  ['fr', 'la deuxième', 2],
  ['fr', 'le dernier', -1],
  ['es', 'la segunda', 2],
  ['pt', 'a primeira', 1],
  ['en', 'tomorrow', undefined],
  ['en', 'is this the first time that you open on a Sunday in March?', undefined],
])('%s: %s picks %p', (language, text, index) => {
  expect(parseChoice(text, language)).toBe(index);
});
