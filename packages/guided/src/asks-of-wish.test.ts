import { describe, expect, it } from '@jest/globals';
import { asksOfWish } from './asks-of-wish.ts';

describe('asksOfWish', () => {
  it.each([
    'is it possible?',
    'is that ok?',
    'do you have one?',
    'can you do that?',
    "c'est possible ?",
    "qu'est-ce que vous avez ?",
    'tienen?',
    'hay mesa?',
    'tem?',
  ])('%s', (question) => {
    expect(asksOfWish(question)).toBe(true);
  });

  it.each([
    'do you have a high chair?',
    'is there parking?',
    'vous avez une terrasse ?',
    'hay wifi?',
    'tem 2 lugares?',
    '',
  ])('not "%s"', (question) => {
    expect(asksOfWish(question)).toBe(false);
  });
});
