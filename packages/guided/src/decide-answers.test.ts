import { describe, expect, it } from '@jest/globals';
import { ProfileFacts, type Draft } from '@randevou/contracts';
import { salon } from '@randevou/understanding/testing';
import { call, draft, said, slot, step, told, type Scene } from '../test/scene.ts';

const [haircut, ...others] = salon.services;
const profile = ProfileFacts.parse({
  ...salon,
  services: [
    {
      ...haircut,
      questions: [
        { id: 'allergies', text: { en: 'Do you have any allergies?', fr: 'Avez-vous des allergies ?' } },
        {
          id: 'length',
          text: { en: 'How long is your hair?', fr: 'Vos cheveux sont-ils longs ?' },
          choices: [
            { en: 'Short', fr: 'Courts' },
            { en: 'Long', fr: 'Longs' },
          ],
        },
      ],
    },
    ...others,
  ],
});
const serviceId = haircut?.id ?? '';
const { partySize: _none, ...plain } = draft;
const open: Draft = {
  ...plain,
  slot: slot('2026-03-05', '11:00', serviceId, 'maya'),
  answers: { allergies: 'nuts' },
  missing: ['question:length'],
};
const scene: Scene = {
  profile: { ...profile, timeZone: 'Indian/Mauritius' },
  history: [said('haircut thursday 11am'), told('drafted', 'question:allergies'), said('nuts'), told('drafted')],
  openDraft: open,
};

describe('answers to questions of the business', () => {
  it('go along when the visit moves to another time', () => {
    expect(step('at 2pm instead', scene)).toEqual(
      call('draft_booking', {
        service_id: serviceId,
        date: '2026-03-05',
        time: '14:00',
        answers: [{ question: 'allergies', answer: 'nuts' }],
      }),
    );
  });

  it('are found again in what was said when the draft is gone, and are no wishes', () => {
    const history = [
      said('haircut thursday 11am'),
      told('drafted', 'question:allergies'),
      said('to nuts, since last friday'),
      told('drafted', 'question:length'),
    ];
    const { openDraft: _gone, ...without } = scene;
    expect(step('long', { ...without, history })).toEqual(
      call('draft_booking', {
        service_id: serviceId,
        date: '2026-03-05',
        time: '11:00',
        answers: [
          { question: 'allergies', answer: 'to nuts, since last friday' },
          { question: 'length', answer: 'Long' },
        ],
      }),
    );
  });

  it('do not hide a wish', () => {
    const history = [said('haircut thursday 11am'), told('drafted', 'question:allergies')];
    const { answers: _answers, ...unanswered } = open;
    const asking: Draft = { ...unanswered, missing: ['question:allergies'] };
    expect(step('friday at 10 please', { ...scene, history, openDraft: asking })).toEqual(
      call('draft_booking', { service_id: serviceId, date: '2026-03-06', time: '10:00' }),
    );
    expect(step('a person please', { ...scene, history, openDraft: asking })).toEqual(
      call('request_person', { reason: 'asked' }),
    );
  });
});

describe('a visit of several services', () => {
  it('stays one when its time changes', () => {
    const visit: Draft = { ...open, slot: slot('2026-03-05', '11:00', `${serviceId}+beard`, 'maya+karim') };
    expect(step('at 2pm instead', { ...scene, openDraft: visit })).toMatchObject({
      name: 'draft_booking',
      arguments: { service_id: `${serviceId}+beard`, date: '2026-03-05', time: '14:00' },
    });
    expect(step('anything later?', { ...scene, openDraft: visit })).toMatchObject({
      name: 'find_slots',
      arguments: { service_id: `${serviceId}+beard`, time_from: '11:01' },
    });
  });
});
