import type { Language, MenuItem } from '@randevou/contracts';

type Words = Readonly<Record<Language, string>>;

export const DIET_WORDS: Readonly<Record<MenuItem['diets'][number], Words>> = {
  vegetarian: { en: 'vegetarian', fr: 'végétarien', es: 'vegetariano', pt: 'vegetariano' },
  vegan: { en: 'vegan', fr: 'végan', es: 'vegano', pt: 'vegano' },
  halal: { en: 'halal', fr: 'halal', es: 'halal', pt: 'halal' },
  'gluten-free': { en: 'gluten-free', fr: 'sans gluten', es: 'sin gluten', pt: 'sem glúten' },
};

/** The fourteen allergens that EU law has menus declare; a profile's other words are shown as they are. */
const ALLERGEN_WORDS: Readonly<Partial<Record<string, Words>>> = {
  celery: { en: 'celery', fr: 'céleri', es: 'apio', pt: 'aipo' },
  crustaceans: { en: 'crustaceans', fr: 'crustacés', es: 'crustáceos', pt: 'crustáceos' },
  eggs: { en: 'eggs', fr: 'œufs', es: 'huevos', pt: 'ovos' },
  fish: { en: 'fish', fr: 'poisson', es: 'pescado', pt: 'peixe' },
  gluten: { en: 'gluten', fr: 'gluten', es: 'gluten', pt: 'glúten' },
  lupin: { en: 'lupin', fr: 'lupin', es: 'altramuces', pt: 'tremoço' },
  milk: { en: 'milk', fr: 'lait', es: 'leche', pt: 'leite' },
  molluscs: { en: 'molluscs', fr: 'mollusques', es: 'moluscos', pt: 'moluscos' },
  mustard: { en: 'mustard', fr: 'moutarde', es: 'mostaza', pt: 'mostarda' },
  nuts: { en: 'nuts', fr: 'fruits à coque', es: 'frutos secos', pt: 'frutos secos' },
  peanuts: { en: 'peanuts', fr: 'arachides', es: 'cacahuetes', pt: 'amendoins' },
  sesame: { en: 'sesame', fr: 'sésame', es: 'sésamo', pt: 'sésamo' },
  soya: { en: 'soya', fr: 'soja', es: 'soja', pt: 'soja' },
  sulphites: { en: 'sulphites', fr: 'sulfites', es: 'sulfitos', pt: 'sulfitos' },
};

export function allergenWords(allergen: string): Words {
  return ALLERGEN_WORDS[allergen.toLowerCase()] ?? { en: allergen, fr: allergen, es: allergen, pt: allergen };
}

/** What people call the menu as a whole, so that asking for it finds every dish. */
export const MENU_WORDS =
  'menu food dish eat meal carte plat manger nourriture menú comida plato comer cardápio ementa prato';

export const CONTAINS: Words = { en: 'contains', fr: 'contient', es: 'contiene', pt: 'contém' };
export const NO_ALLERGENS: Words = {
  en: 'no declared allergens',
  fr: 'pas d’allergène déclaré',
  es: 'sin alérgenos declarados',
  pt: 'sem alergénios declarados',
};
