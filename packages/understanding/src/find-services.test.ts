import { describe, expect, it } from '@jest/globals';
import type { Language, ProfileFacts } from '@randevou/contracts';
import { clinic, restaurant, salon } from '../test/sample-facts.ts';
import { findServices, type NamedServices } from './find-services.ts';

const parlour: ProfileFacts = {
  ...salon,
  services: [
    ...salon.services.map((service) =>
      service.id === 'beard' ? { ...service, aliases: ['beard', 'taille de barbe', 'rasage'] } : service,
    ),
  ],
};

describe('findServices', () => {
  it.each<readonly [string, Language, readonly string[]]>([
    ['a haircut and a beard trim on Thursday at 3', 'en', ['haircut', 'beard']],
    ['beard trim + haircut', 'en', ['haircut', 'beard']],
    ['haircut, beard and colour', 'en', ['haircut', 'beard', 'colour']],
    ["cut for me and a kids' cut for my son", 'en', ['haircut', 'kids-cut']],
    ['coupe et couleur samedi', 'fr', ['haircut', 'colour']],
    ['une coupe avec barbe', 'fr', ['haircut', 'beard']],
    ['taille de barbe et coupe demain', 'fr', ['haircut', 'beard']],
    ['haircut with Maya tomorrow at 10', 'en', ['haircut']],
    ["a cut for my son, he's 8, on Saturday", 'en', ['kids-cut']],
    ['une coupe pour ma nièce de 5 ans', 'fr', ['kids-cut']],
    ['a haircut for my 15 year old daughter', 'en', ['haircut']],
    ['a haircut for my son', 'en', ['haircut']],
    ['une couleur pour ma fille de 11 ans', 'fr', ['colour']],
    ['haircut or beard trim', 'en', []],
    ['coupe ou barbe ?', 'fr', []],
  ])('%s', (text, language, wanted) => {
    expect(findServices(text, parlour, language)).toEqual({ wanted, unwanted: [] });
  });

  it.each<readonly [string, Language, readonly string[]]>([
    ['una limpieza y una revisión el martes', 'es', ['check-up', 'cleaning']],
    ['limpeza e restauração', 'pt', ['cleaning', 'filling']],
    ['limpieza o empaste', 'es', []],
    ['workshop and cleaning', 'en', []],
  ])('%s, at the clinic', (text, language, wanted) => {
    expect(findServices(text, clinic, language).wanted).toEqual(wanted);
  });

  it('leaves each meal a visit of its own', () => {
    expect(findServices('lunch and dinner tomorrow', restaurant, 'en').wanted).toEqual([]);
  });

  it.each<readonly [string, Language, Partial<NamedServices>]>([
    ['actually without the beard', 'en', { wanted: [], unwanted: ['beard'] }],
    ['finalement sans la barbe', 'fr', { wanted: [], unwanted: ['beard'] }],
    ['remove the beard', 'en', { wanted: [], unwanted: ['beard'] }],
    ['a haircut but no beard trim', 'en', { wanted: ['haircut'], unwanted: ['beard'] }],
    ['colour instead of the haircut', 'en', { wanted: ['colour'], unwanted: ['haircut'] }],
    ['no, a colour', 'en', { wanted: ['colour'], unwanted: [] }],
    ['add a colour', 'en', { wanted: ['colour'], added: true }],
    ['and a beard trim too please', 'en', { wanted: ['beard'], added: true }],
    ['ajoutez une barbe', 'fr', { wanted: ['beard'], added: true }],
  ])('%s corrects', (text, language, expected) => {
    expect(findServices(text, parlour, language)).toMatchObject(expected);
  });

  it('knows a name that holds a connector', () => {
    const [first] = parlour.services;
    const wash = {
      ...parlour,
      services: [...parlour.services, { ...first, id: 'wash', name: { en: 'Wash and cut' } }],
    };
    expect(findServices('wash and cut tomorrow', wash as ProfileFacts, 'en').wanted).toEqual(['wash']);
  });
});
