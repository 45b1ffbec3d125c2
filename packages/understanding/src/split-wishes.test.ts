import { describe, expect, it } from '@jest/globals';
import { restaurant, salon } from '../test/sample-facts.ts';
import { splitWishes } from './split-wishes.ts';

const now = '2026-03-02T09:00:00+04:00';
const split = (text: string, profile = restaurant, locale = 'en'): string[] =>
  splitWishes(text, { now, timeZone: profile.timeZone, locale, profile }).map((wish) => wish.text);

describe('splitWishes', () => {
  it.each([
    ['a table for 2 on Friday and one for 4 on Sunday', ['a table for 2 on Friday', 'one for 4 on Sunday']],
    [
      'table for 2 on friday at 8pm and also table for 4 on sunday at 1pm',
      ['table for 2 on friday at 8pm', 'table for 4 on sunday at 1pm'],
    ],
    ['table for 2 friday 8pm and another saturday 1pm', ['table for 2 friday 8pm', 'another saturday 1pm']],
    ['cancel my friday table and book one for 3 on saturday', ['cancel my friday table', 'book one for 3 on saturday']],
  ])('parts %s', (text, wishes) => {
    expect(split(text)).toEqual(wishes);
  });

  it.each([
    ['une coupe jeudi à 10h et une coloration vendredi à 14h', salon, 'fr', 2],
    ['une table pour 2 vendredi soir et une autre pour 4 dimanche midi', restaurant, 'fr', 2],
    ['una mesa para 2 el viernes y otra para 4 el domingo', restaurant, 'es', 2],
    ['uma mesa para 2 na sexta e outra para 4 no domingo', restaurant, 'pt', 2],
  ] as const)('parts %s', (text, profile, locale, count) => {
    const facts = { ...profile, languages: [...new Set([locale, ...profile.languages])] };
    expect(split(text, facts, locale)).toHaveLength(count);
  });

  it.each([
    'a table for 2 adults and 3 kids on friday at 8',
    'table for 2 between friday and sunday',
    'friday at 7 and a half for 2',
    'my wife and I on friday at 8pm',
    'a table for 2 on friday at 8 and a high chair',
    'table for 2 friday 8pm. actually no saturday 9pm',
    'table for two friday or saturday',
    'move my table from friday to saturday and make it 4 people',
  ])('leaves %s whole', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('leaves a visit of two services whole', () => {
    expect(split('a haircut and a beard trim on thursday at 10', salon)).toHaveLength(1);
  });
});
