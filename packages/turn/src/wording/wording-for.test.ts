import { describe, expect, it } from '@jest/globals';
import { RefusalReason, UnavailableReason } from '@randevou/contracts';
import { NOTHING } from '../../test/claims/evidence.ts';
import { claimGuard } from '../talk/claim-guard.ts';
import { isSpoken, wordingFor } from './wording-for.ts';

const wish = {
  phone: '+2302009010',
  largestParty: 8,
  when: 'Tuesday 3 March 2026',
  exact: false,
  wasOffered: false,
  notice: '1 hour',
  lastDay: 'Friday 1 May 2026',
};

describe.each(['en', 'fr', 'es', 'pt'] as const)('wording in %s', (language) => {
  const words = wordingFor(language);

  it('has titles that fit WhatsApp buttons and rows', () => {
    const { moveThis, cancelThis, ...titles } = words.titles;
    for (const title of Object.values(titles)) expect(title.length).toBeLessThanOrEqual(20);
    for (const title of [moveThis('Mar 12 10:00 AM'), cancelThis('13 sept. 19:30')])
      expect(title.length).toBeLessThanOrEqual(24);
  });

  it('has a reason for everything that can be refused', () => {
    for (const reason of UnavailableReason.options) expect(words.unavailable(reason, wish).length).toBeGreaterThan(10);
    for (const reason of RefusalReason.options) expect(words.refused(reason, wish).length).toBeGreaterThan(10);
    expect(words.unavailable('party_too_large', wish)).toContain('+2302009010');
    expect(words.refused('too_late_to_cancel', wish)).toContain('+2302009010');
  });

  it('denies in a draft what a confirmation claims', () => {
    for (const kind of ['book', 'move', 'change', 'cancel'] as const) {
      const [draft, done] = [words.draft[kind]('x'), words.committed[kind]('x')];
      expect(claimGuard(done, NOTHING)).toBeDefined();
      expect(claimGuard(draft, NOTHING)).toBeUndefined();
    }
  });
});

it('knows which languages code can speak', () => {
  for (const language of ['en', 'fr', 'es', 'pt'] as const) expect(isSpoken(language)).toBe(true);
  expect(wordingFor('es')).not.toBe(wordingFor('en'));
});
