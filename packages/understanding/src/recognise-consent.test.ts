import { describe, expect, it } from '@jest/globals';
import { FIRST_SET } from '../test/consent/first-set.ts';
import { SECOND_SET } from '../test/consent/second-set.ts';
import { isBareCancel, isBareKeep, recogniseConsent } from './recognise-consent.ts';

const LANGUAGES = ['en', 'fr', 'es', 'pt'] as const;
const phrases = (list: string): string[] => list.split('|').map((phrase) => phrase.replaceAll(' ⏎ ', '\n'));

describe.each(LANGUAGES)('consent in %s', (language) => {
  describe.each([
    ['first', FIRST_SET[language]],
    ['second', SECOND_SET[language]],
  ])('of the %s set', (_name, { yes, no, neither }) => {
    it.each(phrases(yes))('"%s" is yes', (text) => {
      expect(recogniseConsent(text, language)).toBe('yes');
    });
    it.each(phrases(no))('"%s" is no', (text) => {
      expect(recogniseConsent(text, language)).toBe('no');
    });
    it.each(phrases(neither))('"%s" is neither', (text) => {
      expect(recogniseConsent(text, language)).toBeUndefined();
    });
  });
});

describe('consent in whatever language the conversation is', () => {
  it.each(LANGUAGES)('in %s nothing that is no consent elsewhere becomes one', (language) => {
    const said = LANGUAGES.flatMap((other) => phrases(`${FIRST_SET[other].neither}|${SECOND_SET[other].neither}`));
    expect(said.filter((text) => recogniseConsent(text, language) === 'yes')).toEqual([]);
  });
  it.each(LANGUAGES)('in %s no refusal of another language becomes one', (language) => {
    const said = LANGUAGES.flatMap((other) => phrases(`${FIRST_SET[other].no}|${SECOND_SET[other].no}`));
    expect(said.filter((text) => recogniseConsent(text, language) === 'yes')).toEqual([]);
  });
  it('takes a text of the full length at once', () => {
    const started = performance.now();
    for (const text of ['ok '.repeat(600), 'y'.repeat(2000), '👍'.repeat(900), 'yes '.repeat(11) + 'x']) {
      expect(recogniseConsent(text, 'en')).toBeUndefined();
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('calling off and keeping', () => {
  it.each(['cancel', 'cancel it please', 'yes cancel it', 'Cancel!'])('"%s" calls off', (text) => {
    expect(isBareCancel(text, 'en')).toBe(true);
  });
  it.each(['cancel my booking on Friday', 'no, cancel', 'cancel?', 'keep it', 'yes'])('"%s" does not', (text) => {
    expect(isBareCancel(text, 'en')).toBe(false);
  });
  it('tells keeping from consent', () => {
    expect(isBareKeep('no keep it', 'en')).toBe(true);
    expect(isBareKeep('je la garde', 'fr')).toBe(true);
    expect(recogniseConsent('keep it', 'en')).toBeUndefined();
    expect(recogniseConsent('no keep it', 'en')).toBe('no');
  });
});
