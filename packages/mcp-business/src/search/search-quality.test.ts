import { describe, expect, it } from '@jest/globals';
import { loadSample, type SampleId } from '@randevou/business-profile';
import { Language, type BusinessProfile, type SearchInfoResult } from '@randevou/contracts';
import { brightDental } from '../../test/questions/bright-dental.ts';
import { laKaz } from '../../test/questions/la-kaz.ts';
import type { Questions } from '../../test/questions/questions.ts';
import { salonLumiere } from '../../test/questions/salon-lumiere.ts';
import { createInfoSearch } from './create-info-search.ts';

const QUESTIONS: Readonly<Record<SampleId, Questions>> = {
  'la-kaz': laKaz,
  'salon-lumiere': salonLumiere,
  'bright-dental': brightDental,
};
/** Share of the questions whose first answer is the right one, or that rightly find nothing. */
const LEAST_HIT_RATE = 0.97;
/** Nothing may be told for an answer where the profile has none. */
const MOST_MADE_UP = 0;

const PROFILE_TITLES: Readonly<Record<string, string>> = {
  phone: 'Phone|Téléphone|Teléfono|Telefone',
  privacy: 'Privacy|Confidentialité|Privacidad|Privacidade',
  changes: 'Moving and cancelling|Déplacer et annuler|Cambiar y cancelar|Remarcar e cancelar',
};

function isRight(
  [first]: SearchInfoResult['answers'],
  expected: string,
  language: Language,
  { faq, services }: BusinessProfile,
): boolean {
  if (expected === 'nothing') return first === undefined;
  if (first === undefined) return false;
  if (expected === 'menu') return first.source === 'menu';
  const frequent = faq.find(({ id }) => id === expected);
  if (frequent !== undefined) return first.text === frequent.answer[language];
  const service = services.find(({ id }) => expected === `service:${id}`);
  if (service !== undefined) return first.title === service.name[language];
  const titles = (PROFILE_TITLES[expected] ?? expected).toLowerCase().split('|');
  return titles.includes(first.title.toLowerCase());
}

describe('search quality', () => {
  it.each(Object.keys(QUESTIONS) as SampleId[])('%s', async (business) => {
    const profile = await loadSample(business);
    const search = createInfoSearch(profile);
    const asked = Object.entries(QUESTIONS[business]).flatMap(([code, byEntry]) =>
      Object.entries(byEntry).flatMap(([expected, questions]) =>
        questions.map((question) => ({ language: Language.parse(code), expected, question })),
      ),
    );
    const misses = asked.flatMap(({ language, expected, question }) => {
      const answers = search(question, language);
      if (isRight(answers, expected, language, profile)) return [];
      return [{ question, expected, got: answers[0]?.title }];
    });
    const madeUp = misses.filter(({ expected }) => expected === 'nothing');
    const rate = 1 - misses.length / asked.length;
    const report = `${String(asked.length)} questions, ${rate.toFixed(3)}: ${JSON.stringify(misses)}`;
    expect({
      enough: asked.length >= 80,
      report,
      rate: rate >= LEAST_HIT_RATE,
      madeUp: madeUp.length <= MOST_MADE_UP,
    }).toEqual({
      enough: true,
      report,
      rate: true,
      madeUp: true,
    });
  });
});
