import { describe, expect, it } from '@jest/globals';
import { bistroWith } from '../test/bistro.ts';
import { saidOf } from '../test/issues-of.ts';

describe('checkQuestions', () => {
  it.each<[name: string, text: string, says: RegExp]>([
    [
      'an id twice',
      bistroWith('id: seat', 'id: allergies'),
      /^services\[0\]\.questions\[1\]\.id 31: the id "allergies" is taken/,
    ],
    [
      'an answer twice in one language',
      bistroWith('fr: Terrasse', 'fr: " à l\'INTÉRIEUR"'),
      /^services\[0\]\.questions\[1\]\.choices\[1\] 35: the answer "à l'INTÉRIEUR" stands here twice in fr/,
    ],
    [
      'an answer that WhatsApp would cut',
      bistroWith('Terrace', 'Outside under the lindens'),
      /^services\[0\]\.questions\[1\]\.choices\[1\] 35: "Outside under the lindens" \(en\) has 25 characters.*at most 24/,
    ],
    [
      'a question in one language',
      bistroWith(', fr: Des allergies ?', ''),
      /^services\[0\]\.questions\[0\]\.text 30: the text in fr is missing/,
    ],
    [
      'an answer in one language',
      bistroWith(', fr: Terrasse', ''),
      /^services\[0\]\.questions\[1\]\.choices\[1\] 35: the text in fr is missing/,
    ],
    [
      'a single answer',
      bistroWith('          - { en: Terrace, fr: Terrasse }\n', ''),
      /^services\[0\]\.questions\[1\]\.choices 34: found a list of 1.*at least 2/,
    ],
    [
      'an id with blanks',
      bistroWith('id: seat', 'id: the seat'),
      /^services\[0\]\.questions\[1\]\.id 31: found "the seat"/,
    ],
  ])('refuses %s', (_, text, says) => {
    expect(saidOf(text)).toContainEqual(expect.stringMatching(says));
  });

  it('allows what a row just holds, and the ids of details', () => {
    expect(saidOf(bistroWith('Terrace', 'Outside under the linden'))).toEqual([]);
    expect(saidOf(bistroWith('id: seat', 'id: name'))).toEqual([]);
    expect(saidOf(bistroWith('id: seat', 'id: partySize'))).toEqual([]);
  });

  it('allows one id in two services', () => {
    const question = 'questions: [{ id: seat, text: { en: Where?, fr: Où ? } }]';
    expect(saidOf(bistroWith('resources: [bar]', `resources: [bar], ${question}`))).toEqual([]);
  });
});
