import { describe, expect, it } from '@jest/globals';
import { BISTRO, bistroWith } from '../test/bistro.ts';
import { saidOf } from '../test/issues-of.ts';
import { explainProfile } from './explain-profile.ts';
import { parseProfile } from './parse-profile.ts';
import { profileFacts } from './profile-facts.ts';

const bistro = parseProfile(BISTRO, { file: 'bistro.yaml' });

describe('rules that a business may have', () => {
  it('are read as they are written', () => {
    expect(bistro.policies).toMatchObject({ horizonCounts: 'business_days', waitingList: { offerMinutes: 30 } });
    expect(bistro.joins).toEqual([{ resources: ['1', '2'] }, { resources: ['2', '3'], seats: 7 }]);
    expect(bistro.resources[4]).toMatchObject({
      timeZone: 'Pacific/Auckland',
      limits: [{ per: 'day', bookings: 1, minutes: 120 }],
    });
    expect(bistro.services[0]).toMatchObject({
      resources: ['1', '2', '3'],
      limits: [
        { per: 'day', bookings: 40 },
        { per: 'week', minutes: 6000 },
      ],
      questions: [
        { id: 'allergies', text: { en: 'Any allergies?', fr: 'Des allergies ?' } },
        {
          id: 'seat',
          choices: [
            { en: 'Inside', fr: "À l'intérieur" },
            { en: 'Terrace', fr: 'Terrasse' },
          ],
        },
      ],
    });
  });

  it('say how long conversations are kept', () => {
    const kept = (line: string) => parseProfile(`${BISTRO}\n${line}\n`, { file: 'bistro.yaml' });
    expect(bistro.retention).toEqual({ conversationDays: 30 });
    expect(explainProfile(bistro)).toContain('Conversations are kept 30 days');
    const forgetful = kept('retention: { conversationDays: 0 }');
    expect(forgetful.retention).toEqual({ conversationDays: 0 });
    expect(explainProfile(forgetful)).toContain('Conversations are kept until they are answered');
    const line = BISTRO.split('\n').length + 1;
    const saidAbout = (value: string) => saidOf(`${BISTRO}\nretention: ${value}\n`);
    expect(saidAbout('{ conversationDays: 400 }')).toEqual([
      expect.stringMatching(new RegExp(`^retention\\.conversationDays ${String(line)}: found 400.*365`)),
    ]);
    expect(saidAbout('{ conversationDays: -1 }')).toEqual([
      expect.stringMatching(/^retention\.conversationDays \d+: found -1.*0/),
    ]);
    expect(saidAbout('{ days: 3 }').join('\n')).toMatch(/retention\.days|conversationDays/);
  });

  it('may be left out', () => {
    const text = BISTRO.replace(', horizonCounts: business_days', '').replace(/joins:\n( {2}.*\n){2}/, '');
    const plain = parseProfile(text.replace(', waitingList: { offerMinutes: 30 }', ''), { file: 'bistro.yaml' });
    expect(plain.joins).toEqual([]);
    expect(plain.policies.horizonCounts).toBe('calendar_days');
    expect(plain.policies).not.toHaveProperty('waitingList');
    expect(plain.services[1]).toMatchObject({ limits: [], questions: [] });
  });

  it('take plain texts and numbers for questions where the profile has one language', () => {
    const question = 'questions: [{ id: dogs, text: How many dogs?, choices: [1, 2, more] }]';
    const text = BISTRO.replace('[en, fr]', '[en]').replace('resources: [bar]', `resources: [bar], ${question}`);
    expect(parseProfile(text, { file: 'bistro.yaml' }).services[2]?.questions).toEqual([
      { id: 'dogs', text: { en: 'How many dogs?' }, choices: [{ en: '1' }, { en: '2' }, { en: 'more' }] },
    ]);
  });

  it('refuse values that are none', () => {
    expect(saidOf(bistroWith('business_days', 'business-days'))).toEqual([
      expect.stringMatching(/^policies\.horizonCounts 11: .*Did you mean "business_days"/),
    ]);
    expect(saidOf(bistroWith('offerMinutes: 30', 'offerMinutes: 2'))).toEqual([
      expect.stringMatching(/^policies\.waitingList\.offerMinutes 11: found 2.*at least 5/),
    ]);
  });

  it('are told to the agent as far as customers are asked', () => {
    const facts = profileFacts(bistro);
    expect(facts.largestParty).toBe(9);
    expect(profileFacts(parseProfile(BISTRO.replace('seats: 9', 'seats: 1'), { file: 'b' })).largestParty).toBe(7);
    expect(
      profileFacts(parseProfile(BISTRO.replace('seats: 9', 'seats: 1').replace(', seats: 7', ''), { file: 'b' }))
        .largestParty,
    ).toBe(8);
    expect(facts.services.map(({ questions }) => questions.map(({ id }) => id))).toEqual([
      ['allergies', 'seat'],
      [],
      [],
    ]);
  });

  it('are explained in words', () => {
    const text = explainProfile(bistro);
    for (const line of [
      'at most 20 days of opening',
      'Waiting list: a freed place is kept 30 min for the first in line',
      '  ann, hours in Pacific/Auckland, at most 1 booking or 2 h booked a day',
      '  1 + 2, 6 seats',
      '  2 + 3, 7 seats',
      'at most 40 bookings a day; at most 100 h booked a week',
      'asks "Any allergies? / Des allergies ?" (any answer)',
      `asks "Where would you like to sit? / Où souhaitez-vous être ?" (Inside / À l'intérieur, Terrace / Terrasse)`,
    ]) {
      expect(text).toContain(line);
    }
  });
});

describe('a resource in another time zone', () => {
  it('may have hours that look as if they never met those of the business', () => {
    expect(saidOf(bistroWith('daily 09:00-17:00', 'daily 00:00-06:00'))).toEqual([]);
  });

  it('gives its service in the windows of the business, as far as the facts know', () => {
    expect(profileFacts(bistro).services[1]?.windows).toEqual([
      { days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '12:00', to: '22:00' },
    ]);
  });

  it('is compared where its zone is the business’s own', () => {
    const text = bistroWith('Pacific/Auckland, hours: [daily 09:00-17:00]', 'Europe/Paris, hours: [daily 00:00-06:00]');
    expect(saidOf(text)).toEqual([expect.stringMatching(/^services\[1\]\.resources\[0\] 36: .*never meet/)]);
  });

  it('must be there as long as the service takes', () => {
    expect(saidOf(bistroWith('daily 09:00-17:00', 'daily 09:00-09:20'))).toEqual([
      expect.stringMatching(/^services\[1\]\.durationMinutes 36: .*longest window has 20/),
    ]);
  });

  it('is refused where the zone does not exist', () => {
    expect(saidOf(bistroWith('Pacific/Auckland', 'Pacific/Aukland'))).toEqual([
      expect.stringMatching(/^resources\[4\]\.timeZone 18: .*Did you mean "Pacific\/Auckland"/),
    ]);
    expect(saidOf(bistroWith('Pacific/Auckland', '"+12:00"'))).toHaveLength(1);
  });
});
