import { describe, expect, it } from '@jest/globals';
import { speaksOfChild } from './speaks-of-child.ts';

describe('speaksOfChild', () => {
  it.each([
    'for my kid',
    'my 8-year-old daughter',
    'my son, he is 6',
    'for a 7 year old',
    'for my grandson, 6',
    'for my daughter (6) on Saturday',
    'pour mon petit garçon',
    'ma fille de 4 ans',
    'para mi hija de 9 años',
    'para o meu filho de 7 anos',
  ])('%s', (text) => {
    expect(speaksOfChild(text)).toBe(true);
  });

  it.each([
    'for my son',
    'my daughter is 15',
    'mon fils de 16 ans',
    'para mi hijo',
    'for 4 at 8',
    'a cut on the 5.',
    'coupe à la maison 8',
    'I have been a client for 10 years',
    'cliente depuis 5 ans',
    'soy clienta desde hace 3 años',
    'venho há 5 anos',
  ])('not in "%s"', (text) => {
    expect(speaksOfChild(text)).toBe(false);
  });
});
