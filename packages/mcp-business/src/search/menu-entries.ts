import type { BusinessProfile, Language, MenuItem } from '@randevou/contracts';
import { localized } from '../localized.ts';
import { allergenWords, CONTAINS, DIET_WORDS, MENU_WORDS, NO_ALLERGENS } from './food-words.ts';
import { allLanguages, type InfoEntry } from './info-entry.ts';

/** One entry per dish; its text holds price, diets and allergens, so that an answer leaves out nothing that matters. */
export function menuEntries(profile: BusinessProfile): InfoEntry[] {
  return profile.menu.flatMap(({ section, items }) =>
    items.map((item): InfoEntry => ({
      source: 'menu',
      subject: allLanguages(item.name),
      words: [
        allLanguages(section),
        ...item.diets.map((diet) => allLanguages(DIET_WORDS[diet])),
        ...item.allergens.map((allergen) => allLanguages(allergenWords(allergen))),
      ].join(' '),
      body: MENU_WORDS,
      title: (language) => localized(section, language, profile),
      text: (language) => dish(item, language, profile),
    })),
  );
}

function dish(item: MenuItem, language: Language, profile: BusinessProfile): string {
  const allergens = item.allergens.map((allergen) => allergenWords(allergen)[language]);
  const parts = [
    `${String(item.price)} ${profile.currency}`,
    ...(item.diets.length === 0 ? [] : [item.diets.map((diet) => DIET_WORDS[diet][language]).join(', ')]),
    allergens.length === 0 ? NO_ALLERGENS[language] : `${CONTAINS[language]} ${allergens.join(', ')}`,
  ];
  return `${localized(item.name, language, profile)}: ${parts.join('; ')}`;
}
