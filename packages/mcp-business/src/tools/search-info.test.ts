import { describe, expect, it } from '@jest/globals';
import { loadSample } from '@randevou/business-profile';
import { SearchInfoResult, type Language } from '@randevou/contracts';
import { asking } from '../../test/asking.ts';

async function search(business: Parameters<typeof asking>[0], query: string, language?: Language) {
  const { call } = await asking(business);
  const { structuredContent } = await call('search_info', { query, ...(language === undefined ? {} : { language }) });
  return SearchInfoResult.parse(structuredContent).answers;
}

describe('search_info', () => {
  it.each([
    ['Is there parking?', 'en', 'eight free parking spaces'],
    ['where can I park my car', 'en', 'eight free parking spaces'],
    ['Y a-t-il un parking ?', 'fr', 'huit places gratuites'],
    ['can I bring my dogs', 'en', 'Dogs on a lead'],
    ['Puis-je venir avec mes enfants', 'fr', 'trois chaises hautes'],
    ['do you have a high chair', 'en', 'three high chairs'],
    ['wheelchair', 'en', 'ramp at the entrance'],
    ['weelchair access', 'en', 'ramp at the entrance'],
    ['can I pay by credit card', 'en', 'Visa or Mastercard'],
    ['terasse', 'fr', 'La terrasse est ombragée'],
    ['What is your address?', 'en', '14 Rue du Vieux Moulin'],
    ['Où êtes-vous situés ?', 'fr', '14 Rue du Vieux Moulin'],
    ['your phone number please', 'en', '+2302009010'],
    ['until when can I cancel', 'en', 'up to 2 h before'],
    ['Comment annuler ma réservation', 'fr', 'jusqu’à 2 h avant'],
    ['how much is the octopus curry', 'en', 'Octopus curry with rice: 690 MUR; halal, gluten-free; contains molluscs'],
    ['prix du briani de boeuf', 'fr', 'Briani de bœuf: 560 MUR; halal; contient lait, fruits à coque'],
  ] as const)('la-kaz, %j in %s', async (query, language, expected) => {
    const answers = await search('la-kaz', query, language);
    expect(answers[0]?.text).toContain(expected);
  });

  it.each([
    ['salon-lumiere', 'combien coûte une coloration', 'fr', '110 EUR; 120 min'],
    ['bright-dental', '¿Cuánto cuesta una limpieza?', 'es', '45 min'],
    ['bright-dental', 'qual é o endereço', 'pt', 'New York'],
  ] as const)('%s, %j', async (business, query, language, expected) => {
    expect((await search(business, query, language)).map(({ text }) => text).join('\n')).toContain(expected);
  });

  it.each([
    ['vegan dishes', 'en', 'vegan'],
    ['plats végétariens', 'fr', 'végétarien'],
    ['platos veganos', 'es', 'vegano'],
  ] as const)('%j finds every such dish and no other', async (query, language, word) => {
    const dishes = (await search('la-kaz', query, language))
      .filter(({ source }) => source === 'menu')
      .flatMap(({ text }) => text.split('\n'));
    expect(dishes.length).toBeGreaterThan(4);
    for (const dish of dishes) expect(dish).toContain(word);
  });

  it('tells the whole menu, by section', async () => {
    const answers = (await search('la-kaz', 'Can I see the menu?', 'en')).filter(({ source }) => source === 'menu');
    expect(answers.map(({ title }) => title).sort()).toEqual(['Desserts', 'Mains', 'Starters']);
    expect(answers.flatMap(({ text }) => text.split('\n'))).toHaveLength(16);
  });

  it('finds dishes by an allergen, and says that they contain it', async () => {
    const dishes = (await search('la-kaz', 'which dishes contain peanuts or nuts', 'en')).filter(
      ({ source }) => source === 'menu',
    );
    expect(dishes.flatMap(({ text }) => text.split('\n')).filter((dish) => /contains.*nuts/.test(dish))).toHaveLength(
      2,
    );
  });

  it('finds a text in another language than that of the question and answers in the wanted one', async () => {
    expect((await search('la-kaz', 'chien', 'en'))[0]?.text).toContain('Dogs on a lead');
  });

  it('falls back to the first language of the business', async () => {
    expect((await search('la-kaz', 'parking', 'pt'))[0]?.text).toContain('eight free parking spaces');
    expect((await search('salon-lumiere', 'adresse'))[0]?.title).toBe('Adresse');
  });

  it.each(['helicopter', 'who are you', '???', 'a'])('finds nothing for %j', async (query) => {
    expect(await search('la-kaz', query, 'en')).toEqual([]);
  });

  it('cuts an answer that would crowd out the conversation', async () => {
    const profile = await loadSample('la-kaz');
    const items = Array.from({ length: 200 }, (_, n) => ({
      name: { en: `Curry number ${n}`, fr: `Cari numéro ${n}` },
      price: 100 + n,
      diets: [],
      allergens: [],
    }));
    const long = { ...profile, menu: [{ section: { en: 'Curries', fr: 'Caris' }, items }] };
    const curries = (await search(long, 'curry', 'en')).find(({ source }) => source === 'menu');
    expect(curries?.text).toHaveLength(1500);
    expect(curries?.text.endsWith('…')).toBe(true);
  });

  it('gives at most five answers', async () => {
    expect(
      (await search('la-kaz', 'parking children terrace payment allergy dog wheelchair address phone', 'en')).length,
    ).toBeLessThanOrEqual(5);
  });
});
