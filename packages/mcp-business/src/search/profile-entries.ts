import type { BusinessProfile, Language, ServiceProfile } from '@randevou/contracts';
import { localized } from '../localized.ts';
import { allLanguages, type InfoEntry } from './info-entry.ts';
import { changeDeadlines } from './change-deadlines.ts';

type Words = Readonly<Record<Language, string>>;

const TITLES = {
  address: { en: 'Address', fr: 'Adresse', es: 'Dirección', pt: 'Endereço' },
  phone: { en: 'Phone', fr: 'Téléphone', es: 'Teléfono', pt: 'Telefone' },
  privacy: { en: 'Privacy', fr: 'Confidentialité', es: 'Privacidad', pt: 'Privacidade' },
  changes: {
    en: 'Moving and cancelling',
    fr: 'Déplacer et annuler',
    es: 'Cambiar y cancelar',
    pt: 'Remarcar e cancelar',
  },
} satisfies Record<string, Words>;

/** What the rest of the profile tells a customer: where, by which number, on what terms, and each service. */
export function profileEntries(profile: BusinessProfile): InfoEntry[] {
  const { address, phone, privacyUrl } = profile;
  return [
    ...(address === undefined ? [] : [basic('address', () => address)]),
    basic('phone', () => phone),
    ...(privacyUrl === undefined ? [] : [basic('privacy', () => privacyUrl)]),
    basic('changes', (language) => changeDeadlines(profile.policies, language)),
    ...profile.services.map((service) => serviceEntry(service, profile)),
  ];
}

function basic(key: keyof typeof TITLES, text: (language: Language) => string): InfoEntry {
  const titles: Words = TITLES[key];
  return {
    source: 'profile',
    subject: allLanguages(titles),
    topics: [key],
    body: '',
    title: (language) => titles[language],
    text,
  };
}

function serviceEntry(service: ServiceProfile, profile: BusinessProfile): InfoEntry {
  const { name, description = {}, aliases, durationMinutes, price } = service;
  return {
    source: 'profile',
    subject: `${allLanguages(name)} ${aliases.join(' ')}`,
    topics: [],
    body: allLanguages(description),
    title: (language) => localized(name, language, profile),
    text: (language) =>
      [
        ...(price === undefined ? [] : [`${String(price.amount)} ${price.currency}`]),
        `${String(durationMinutes)} min`,
        ...[localized(description, language, profile)].filter((text) => text !== ''),
      ].join('; '),
  };
}
