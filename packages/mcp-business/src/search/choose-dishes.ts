import type { MenuItem } from '@randevou/contracts';
import { ASKS_DIET, askedAllergens, CHEAPEST, SECTION_WORDS, WHOLE_MENU, WITHOUT } from './food-words.ts';
import { foldText } from './fold.ts';
import type { DishEntry } from './menu-entries.ts';
import type { Unit } from './units-of.ts';

export interface ChosenDishes {
  readonly dishes: readonly DishEntry[];
  /** The question is about what somebody must not eat. */
  readonly aboutAllergens: boolean;
}

type Diet = MenuItem['diets'][number];

/**
 * The dishes that a question is about, by their names, else by diet, allergens, section and price; undefined when it
 * is about something else. A filter is exact: a dish that does not fit is never among them.
 */
export function chooseDishes(
  query: string,
  dishes: readonly DishEntry[],
  named: readonly DishEntry[],
  units: readonly Unit[],
): ChosenDishes | undefined {
  if (dishes.length === 0) return undefined;
  const folded = foldText(query);
  const allergens = askedAllergens(folded, [...new Set(dishes.flatMap(({ item }) => item.allergens))]);
  const diets = (Object.keys(ASKS_DIET) as Diet[]).filter((diet) => ASKS_DIET[diet].test(folded));
  const aboutAllergens = allergens.length > 0 || diets.includes('gluten-free') || units.some(isAllergy);
  if (named.length > 0) return { dishes: named, aboutAllergens };
  const sections = SECTION_WORDS.filter((words) => words.test(folded));
  const cheapest = CHEAPEST.test(folded);
  // A question about something else that happens to hold such a word: "a menu for kids", "the wine list".
  const other = units.some(({ topics }) => topics.length > 0 && !topics.includes('allergy'));
  const whole = (WHOLE_MENU.test(folded) && !other) || cheapest;
  const narrow = diets.length > 0 || allergens.length > 0 || sections.length > 0;
  if (!narrow && (!whole || units.some(isAllergy))) return undefined;
  const inSections =
    sections.length === 0 ? dishes : dishes.filter(({ section }) => sections.some((words) => words.test(section)));
  const fitting = inSections.filter(({ item }) => fits(item, diets, allergens, WITHOUT.test(folded)));
  return { dishes: cheapest ? cheapestOf(fitting) : fitting, aboutAllergens };
}

function isAllergy({ topics }: Unit): boolean {
  return topics.includes('allergy');
}

function fits(item: MenuItem, diets: readonly Diet[], allergens: readonly string[], without: boolean): boolean {
  if (!diets.every((diet) => item.diets.includes(diet))) return false;
  // "Gluten-free" is a diet that a dish is marked with; its missing from the allergens says less.
  const others = diets.includes('gluten-free') ? allergens.filter((allergen) => allergen !== 'gluten') : allergens;
  if (others.length === 0) return true;
  const has = others.some((allergen) => item.allergens.includes(allergen));
  return without ? !has : has;
}

function cheapestOf(dishes: readonly DishEntry[]): DishEntry[] {
  const lowest = Math.min(...dishes.map(({ item }) => item.price));
  return dishes.filter(({ item }) => item.price === lowest);
}
