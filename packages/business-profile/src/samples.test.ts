import { describe, expect, it } from '@jest/globals';
import { explainProfile } from './explain-profile.ts';
import { ProfileError } from './profile-error.ts';
import { profileFacts } from './profile-facts.ts';
import { loadSample, resolveBusiness, SAMPLE_IDS, sampleFile } from './samples.ts';

describe('samples', () => {
  it.each(SAMPLE_IDS)('%s loads, with everything a guest may ask for', async (id) => {
    const profile = await loadSample(id);
    expect(profile.id).toBe(id);
    expect(profile.faq.length).toBeGreaterThanOrEqual(6);
    expect(profile.quietHours).toEqual({ from: '22:00', to: '07:00' });
    expect(new URL(profile.privacyUrl ?? '').hostname).toBe(`${id}.example`);
  });

  it('la-kaz has a menu', async () => {
    const dishes = (await loadSample('la-kaz')).menu.flatMap(({ items }) => items);
    expect(dishes.length).toBeGreaterThanOrEqual(12);
    expect(new Set(dishes.flatMap(({ diets }) => diets))).toEqual(
      new Set(['vegetarian', 'vegan', 'halal', 'gluten-free']),
    );
  });

  it('each sends from its own number', async () => {
    const channels = await Promise.all(SAMPLE_IDS.map(async (id) => (await loadSample(id)).channel));
    expect(new Set(channels.map(({ phoneNumberId }) => phoneNumberId)).size).toBe(3);
    expect(new Set(channels.map(({ originationPhoneNumberId }) => originationPhoneNumberId)).size).toBe(3);
  });
});

describe('profileFacts', () => {
  it('tells dinner from lunch by its windows', async () => {
    const facts = profileFacts(await loadSample('la-kaz'));
    expect(facts.largestParty).toBe(8);
    expect(facts.staff).toEqual([]);
    expect(facts.services.map(({ id, windows }) => [id, windows])).toEqual([
      [
        'lunch',
        [
          { days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '11:30', to: '14:30' },
          { days: ['sun'], from: '11:30', to: '15:00' },
        ],
      ],
      ['dinner', [{ days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '18:30', to: '22:30' }]],
    ]);
  });

  it('joins the hours of all who give a service', async () => {
    const facts = profileFacts(await loadSample('salon-lumiere'));
    expect(facts.staff.map(({ name }) => name)).toEqual(['Maya', 'Léa', 'Karim']);
    expect(facts.services.find(({ id }) => id === 'beard')?.windows).toEqual([
      { days: ['tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' },
    ]);
    expect(facts.services.find(({ id }) => id === 'colour')?.windows).toContainEqual({
      days: ['wed', 'thu', 'fri', 'sat'],
      from: '09:00',
      to: '19:00',
    });
  });
});

describe('explainProfile', () => {
  it('says in words what the file means', async () => {
    const text = explainProfile(await loadSample('salon-lumiere'));
    expect(text).toContain('Starts every 15 min, at least 2 h ahead, at most 90 days');
    expect(text).toContain('2026-05-01: closed');
    expect(text).toContain('Coloration / Colour (colour): 2 h; 15 min free after; 110 EUR');
    expect(text).not.toContain('+336');
  });
});

describe('resolveBusiness', () => {
  it('finds samples by id and files by path', async () => {
    expect((await resolveBusiness('bright-dental')).id).toBe('bright-dental');
    expect((await resolveBusiness(sampleFile('la-kaz'))).id).toBe('la-kaz');
  });

  it.each([
    ['lakaz', /samples? are la-kaz.*Did you mean "la-kaz"/i],
    ['./nowhere.yaml', /nowhere\.yaml: the file cannot be read/],
  ])('explains why there is no %s', async (id, says) => {
    const failure = resolveBusiness(id);
    await expect(failure).rejects.toBeInstanceOf(ProfileError);
    await expect(failure).rejects.toThrow(says);
  });
});
