import { describe, expect, it } from '@jest/globals';
import type { Language } from '@randevou/contracts';
import { parseMorePeople, parsePartySize } from './parse-party-size.ts';

const SIZES: readonly (readonly [Language, string, number | undefined])[] = [
  ['fr', 'on sera à 4 vendredi 20h', 4],
  ['fr', 'on vient à 20h', undefined],
  ['es', 'vamos a las 5 al taller', undefined],
  ['es', 'queremos ir 3 al taller', 3],
  ['es', 'quiero 2 plazas', 2],
  ['pt', 'tem 2 vagas na quarta?', 2],
  ['en', 'A table for 4 tomorrow at 7:30pm please', 4],
  ['en', 'table for two', 2],
  ['en', 'for two people', 2],
  ['en', 'we are 5', 5],
  ['en', "we're six", 6],
  ['en', "we'll be 3 for lunch", 3],
  ['en', 'there will be eight of us', 8],
  ['en', '4 people', 4],
  ['en', '10 ppl on friday', 10],
  ['en', 'party of 7', 7],
  ['en', 'group of twelve', 12],
  ['en', '2 adults and 3 kids', 5],
  ['en', '2 adults, 1 child', 2],
  ['en', 'tomorrow at 8 for 3', 3],
  ['en', 'for 4 at 8', 4],
  ['en', 'table for 6 friday 8pm', 6],
  ['en', 'Table for 2 next Monday at 8pm', 2],
  ['en', 'just me', 1],
  ['en', 'me and my wife', 2],
  ['en', 'the two of us', 2],
  ['en', 'we will be there at 8 tomorrow', undefined],
  ['en', 'table for 6, me and my 2 kids and my parents', 6],
  ['es', 'mesa para 6, yo y mis 2 hijos y mis padres', 6],
  ['pt', 'vamos 15 de março', undefined],
  ['es', 'somos unos 6', 6],
  ['en', 'a table at 4', undefined],
  ['en', 'a table for 8pm', undefined],
  ['en', 'a table for 7:30', undefined],
  ['en', 'a table for 4 March', undefined],
  ['en', 'a table on 4 March', undefined],
  ['en', 'for 2 hours', undefined],
  ['en', 'a table on the 5th', undefined],
  ['en', 'at half past 4', undefined],
  ['en', 'table tomorrow', undefined],
  ['fr', 'Une table pour 4 demain soir à 19h30', 4],
  ['fr', 'pour deux', 2],
  ['fr', 'nous serons 4', 4],
  ['fr', 'on sera cinq', 5],
  ['fr', 'nous sommes 6 personnes', 6],
  ['fr', 'table de 8', 8],
  ['fr', '3 pers vendredi', 3],
  ['fr', '2 adultes et 2 enfants', 4],
  ['fr', 'pour 6 vendredi 20h', 6],
  ['fr', 'une table pour trois personnes', 3],
  ['fr', 'en amoureux', 2],
  ['fr', 'juste moi', 1],
  ['fr', 'ma femme et moi', 2],
  ['fr', 'pour 20h', undefined],
  ['fr', 'pour le 4 mars', undefined],
  ['fr', 'le 3 à 20h', undefined],
  ['fr', 'demain à 4h', undefined],
  ['fr', 'dans 2 heures', undefined],
  ['es', 'una mesa para cuatro', 4],
  ['es', 'somos 5', 5],
  ['es', 'para las 4', undefined],
  ['pt', 'uma mesa para quatro pessoas', 4],
  ['pt', 'somos 3', 3],
];

describe('party sizes in a sentence', () => {
  it.each(SIZES)('%s: %s → %p', (language, text, size) => {
    expect(parsePartySize(text, language)).toBe(size);
  });
});

describe('party sizes as a bare answer', () => {
  it.each<readonly [Language, string, number | undefined]>([
    ['en', '4', 4],
    ['en', 'four', 4],
    ['en', '4 please', 4],
    ['en', '2 or 3', 3],
    ['en', 'twenty one', 21],
    ['fr', 'quatre', 4],
    ['fr', 'à deux', 2],
    ['fr', '5 merci', 5],
    ['en', '0', undefined],
    ['en', '7:30', undefined],
    ['en', 'at 8 pm', undefined],
    ['en', 'on Friday 6', undefined],
    ['en', 'many', undefined],
    ['en', '4000', undefined],
  ])('%s: %s → %p', (language, text, size) => {
    expect(parsePartySize(text, language, { bare: true })).toBe(size);
  });
  it('needs the question to have been asked', () => {
    expect(parsePartySize('4', 'en')).toBeUndefined();
  });
});

describe('more people than before', () => {
  it.each<readonly [string, number | undefined]>([
    ['one more person will join us', 1],
    ['another guest', 1],
    ['2 more people', 2],
    ['deux personnes de plus', 2],
    ['une personne en plus svp', 1],
    ['+1', 1],
    ['we are 4', undefined],
    ['what did +23057009999 book?', undefined],
  ])('%s: %p', (text, more) => {
    expect(parseMorePeople(text)).toBe(more);
  });
});

it.each<readonly [string, number | undefined]>([
  ['a cake for a birthday on friday', undefined],
  ['romantic dinner for a couple', 2],
  ['table for 5 or 6 on friday 7pm', 6],
  ['we are 6 including 2 kids on sunday', 6],
  ['dinner for 7, incl. two children', 7],
  ['we will be 4 instead of 2', 4],
  ['table for one', 1],
  ['just tell me if you have a table for 2 friday 8pm', 2],
  ['table for 2 a week from tomorrow at 8pm', 2],
])('counts people and nothing else: %s', (text, size) => {
  expect(parsePartySize(text, 'en')).toBe(size);
});
