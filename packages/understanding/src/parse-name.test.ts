import { describe, expect, it } from '@jest/globals';
import type { Language } from '@randevou/contracts';
import { nameAfter, parseName } from './parse-name.ts';

describe('a name as a bare answer', () => {
  it.each<readonly [Language, string, string | undefined]>([
    ['en', 'Anna', 'Anna'],
    ['en', 'anna smith', 'Anna Smith'],
    ['en', "it's Anna", 'Anna'],
    ['en', 'My name is Anna Smith', 'Anna Smith'],
    ['en', 'the name is bob please', 'Bob'],
    ['en', 'under Smith', 'Smith'],
    ['en', "O'Brien", "O'Brien"],
    ['en', 'Anne-Marie', 'Anne-Marie'],
    ['fr', "c'est Paul", 'Paul'],
    ['fr', 'au nom de Paul Dupont', 'Paul Dupont'],
    ['fr', "je m'appelle Zoé", 'Zoé'],
    ['fr', 'Léa, merci', 'Léa'],
    ['es', 'me llamo José', 'José'],
    ['pt', 'meu nome é João', 'João'],
    ['en', '4', undefined],
    ['en', 'yes', undefined],
    ['en', 'no thanks', undefined],
    ['en', 'tomorrow', undefined],
    ['en', 'why do you need it?', undefined],
    ['en', 'I would rather come on another day with my friends', undefined],
    ['fr', 'oui', undefined],
    ['fr', 'demain soir', undefined],
  ])('%s: %s → %p', (language, text, name) => {
    expect(parseName(text, language)).toBe(name);
  });
});

describe('a name in a sentence', () => {
  it.each<readonly [Language, string, string | undefined]>([
    ['en', 'a table for 4 under the name Smith tomorrow', 'Smith'],
    ['en', 'a cleaning for my mother Anne on Monday', 'Anne'],
    ['en', 'haircut for my son Leo tomorrow at 3', 'Leo'],
    ['en', 'haircut for my son tomorrow', undefined],
    ['en', "I'm looking for a table", undefined],
    ['en', 'I am free on Tuesday', undefined],
    ['fr', 'une table pour 4 demain au nom de paul', 'Paul'],
    ['fr', 'une coupe pour ma mère Jeanne demain', 'Jeanne'],
    ['fr', 'une coupe pour ma mère demain', undefined],
    ['fr', 'je suis disponible demain', undefined],
  ])('%s: %s → %p', (language, text, name) => {
    expect(nameAfter(text, language)).toBe(name);
  });
});
