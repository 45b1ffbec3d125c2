import type { Language, MenuItem } from '@randevou/contracts';

type Words = Readonly<Record<Language, string>>;

export const DIET_WORDS: Readonly<Record<MenuItem['diets'][number], Words>> = {
  vegetarian: { en: 'vegetarian', fr: 'végétarien', es: 'vegetariano', pt: 'vegetariano' },
  vegan: { en: 'vegan', fr: 'végan', es: 'vegano', pt: 'vegano' },
  halal: { en: 'halal', fr: 'halal', es: 'halal', pt: 'halal' },
  'gluten-free': { en: 'gluten-free', fr: 'sans gluten', es: 'sin gluten', pt: 'sem glúten' },
};

/** How customers ask for a diet, over folded text. */
export const ASKS_DIET: Readonly<Record<MenuItem['diets'][number], RegExp>> = {
  vegetarian:
    /\b(?:vegetar\w+|veggie?s?|vege|meat[- ]?(?:less|free)|(?:no|without) meat|sans viande|sin carne|sem carne)\b/,
  vegan: /\b(?:vegan\w*|vegetalien\w*|plant[- ]based)\b/,
  halal: /\bhalal\b/,
  'gluten-free':
    /\b(?:gluten[- ]?free|(?:no|without) gluten|sans gluten|sin gluten|sem gluten|libre de gluten|celiac\w*|coeliac|coeliaque|gluten (?:allergy|intoleran\w+)|(?:allerg\w+|intoleran\w+|alerg\w+) (?:to|au|al|ao) gluten)\b/,
};

interface Allergen extends Words {
  /** How customers ask for it, over folded text. */
  readonly asked: RegExp;
}

/** The fourteen allergens that EU law has menus declare; a profile's other words are shown as they are. */
const ALLERGENS: Readonly<Partial<Record<string, Allergen>>> = {
  celery: { en: 'celery', fr: 'céleri', es: 'apio', pt: 'aipo', asked: /\b(?:celer(?:y|i)|apio|aipo)\b/ },
  crustaceans: {
    en: 'crustaceans',
    fr: 'crustacés',
    es: 'crustáceos',
    pt: 'crustáceos',
    asked: /\b(?:crustac\w+|shell ?fish|sea ?food|fruits de mer|mariscos?)\b/,
  },
  eggs: { en: 'eggs', fr: 'œufs', es: 'huevos', pt: 'ovos', asked: /\b(?:eggs?|oeufs?|huevos?|ovos?)\b/ },
  fish: { en: 'fish', fr: 'poisson', es: 'pescado', pt: 'peixe', asked: /\b(?:fish|poissons?|pescados?|peixes?)\b/ },
  gluten: {
    en: 'gluten',
    fr: 'gluten',
    es: 'gluten',
    pt: 'glúten',
    asked: /\b(?:gluten|wheat|flour|ble|farine|trigo|harina|farinha)\b/,
  },
  lupin: { en: 'lupin', fr: 'lupin', es: 'altramuces', pt: 'tremoço', asked: /\b(?:lupins?|altramuces|tremocos?)\b/ },
  milk: {
    en: 'milk',
    fr: 'lait',
    es: 'leche',
    pt: 'leite',
    asked:
      /\b(?:milk|dairy|lactose|cheese|butter|cream|lait|laitiers?|fromages?|beurre|leche|lacteos?|lactosa|queso|leite|laticinios|queijo)\b/,
  },
  molluscs: {
    en: 'molluscs',
    fr: 'mollusques',
    es: 'moluscos',
    pt: 'moluscos',
    asked: /\b(?:mollus\w+|moluscos?|shell ?fish|sea ?food|fruits de mer|mariscos?)\b/,
  },
  mustard: {
    en: 'mustard',
    fr: 'moutarde',
    es: 'mostaza',
    pt: 'mostarda',
    asked: /\b(?:mustard|moutarde|mostaza|mostarda)\b/,
  },
  nuts: {
    en: 'nuts',
    fr: 'fruits à coque',
    es: 'frutos secos',
    pt: 'frutos secos',
    asked:
      /\b(?:(?:tree )?nuts?|almonds?|cashews?|noix|fruits? a coques?|amandes?|noisettes?|frutos secos|nuez|nueces|almendras?|nozes|castanhas?|amendoas?)\b/,
  },
  peanuts: {
    en: 'peanuts',
    fr: 'arachides',
    es: 'cacahuetes',
    pt: 'amendoins',
    asked: /\b(?:peanuts?|arachides?|cacahuetes?|cacahuates?|mani|amendoins?|amendoim)\b/,
  },
  sesame: { en: 'sesame', fr: 'sésame', es: 'sésamo', pt: 'sésamo', asked: /\b(?:sesam[eo]|ajonjoli|gergelim)\b/ },
  soya: { en: 'soya', fr: 'soja', es: 'soja', pt: 'soja', asked: /\b(?:soy|soya|soja|tofu)\b/ },
  sulphites: {
    en: 'sulphites',
    fr: 'sulfites',
    es: 'sulfitos',
    pt: 'sulfitos',
    asked: /\b(?:sulph?ites?|sulfites?|sulfitos?)\b/,
  },
};

export function allergenWords(allergen: string): Words {
  return ALLERGENS[allergen.toLowerCase()] ?? { en: allergen, fr: allergen, es: allergen, pt: allergen };
}

/** The allergens that folded text speaks of; those of law, and a profile's other words as they are written. */
export function askedAllergens(folded: string, ofProfile: readonly string[]): string[] {
  const known = Object.entries(ALLERGENS).flatMap(([id, entry]) => (entry?.asked.test(folded) === true ? [id] : []));
  const own = ofProfile.filter((name) => ALLERGENS[name] === undefined && ` ${folded} `.includes(` ${name} `));
  return [...known, ...own];
}

/** Wants dishes without it, over folded text. */
export const WITHOUT =
  /\b(?:without|free|free of|no|not|avoid\w*|except|allerg\w*|intoleran\w*|can'?t (?:eat|have)|cannot (?:eat|have)|don'?t (?:eat|like)|sans|pas|aucun\w*|ne (?:mange|peux|peut|supporte)|sin|alerg\w*|no (?:puedo|como)|sem|nao (?:posso|como))\b/;

/** Asks for the cheapest, over folded text. */
export const CHEAPEST =
  /\b(?:cheapest|least expensive|lowest price|(?:le|la|les) moins ch\w+|mas barat\w+|mais barat\w+|menos car\w+|mais em conta|mas economic\w+)\b/;

/** What people call the menu as a whole, over folded text. */
export const WHOLE_MENU =
  /\b(?:menus?|food|dish(?:es)?|eat|meals?|carte(?! (?:bancaire|bleue|cadeau|de))|plats?|manger|nourriture|specialites?|specialit(?:y|ies)|serve|servez|comida|platos?|comer|carta|cardapio|ementa|pratos?|sirven|servem)\b/;

/** Names of sections that menus often have, by the word they are known by. */
export const SECTION_WORDS: readonly RegExp[] = [
  /\b(?:desserts?|sweets?|postres?|sobremesas?|puddings?)\b/,
  /\b(?:starters?|appetizers?|entrees?|entradas?|entrantes?|hors d'oeuvres?)\b/,
  /\b(?:mains?|main (?:course|dish)(?:es)?|plats? principa(?:l|ux)|platos? (?:principal(?:es)?|fuertes?)|pratos? principa(?:l|is))\b/,
  /\b(?:drinks?|boissons?|bebidas?)\b/,
];

export const CONTAINS: Words = { en: 'contains', fr: 'contient', es: 'contiene', pt: 'contém' };
export const NO_ALLERGENS: Words = {
  en: 'no declared allergens',
  fr: 'pas d’allergène déclaré',
  es: 'sin alérgenos declarados',
  pt: 'sem alergénios declarados',
};
