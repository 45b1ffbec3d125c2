import type { BusinessProfile, Language, MenuItem } from '@randevou/contracts';
import { localized } from '../localized.ts';
import { allergenWords, CONTAINS, DIET_WORDS, NO_ALLERGENS } from './food-words.ts';
import { foldText } from './fold.ts';
import { allLanguages, type InfoEntry } from './info-entry.ts';

/** A dish as it is found and told; its text holds price, diets and allergens, so that an answer leaves out nothing that matters. */
export interface DishEntry extends InfoEntry {
  readonly source: 'menu';
  readonly item: MenuItem;
  /** Of its section, folded. */
  readonly section: string;
}

export function menuEntries(profile: BusinessProfile): DishEntry[] {
  return profile.menu.flatMap(({ section, items }) =>
    items.map((item): DishEntry => ({
      source: 'menu',
      item,
      section: foldText(allLanguages(section)),
      subject: allLanguages(item.name),
      topics: [],
      body: '',
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
