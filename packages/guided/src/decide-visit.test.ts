import { describe, expect, it } from '@jest/globals';
import { salon } from '@randevou/understanding/testing';
import { call, draft, said, slot, step, told, type Scene } from '../test/scene.ts';

const scene: Scene = { profile: { ...salon, timeZone: 'Indian/Mauritius' } };

describe('several services of one visit', () => {
  it('are proposed together, in the order of the business', () => {
    expect(step('a beard trim and a haircut on Thursday at 3', scene)).toEqual(
      call('draft_booking', { service_id: 'haircut+beard', date: '2026-03-05', time: '15:00' }),
    );
    expect(step('coupe et couleur samedi', { ...scene, language: 'fr' })).toEqual(
      call('find_slots', { service_id: 'haircut+colour', date: '2026-03-07' }),
    );
    expect(step("cut for me and a kids' cut for my son on Thursday at 3", scene)).toMatchObject({
      arguments: { service_id: 'haircut+kids-cut' },
    });
  });

  it('are a choice still to be made after "or"', () => {
    expect(step('a haircut or a beard trim on Thursday at 3', scene)).toMatchObject({ asked: 'service' });
  });

  const history = [said('a haircut and a beard trim on Thursday at 3'), told('drafted')];
  const { partySize: _none, ...plain } = draft;
  const open: Scene = {
    ...scene,
    history,
    openDraft: { ...plain, slot: slot('2026-03-05', '15:00', 'haircut+beard', 'karim') },
  };
  it.each([
    ['actually without the beard', 'haircut'],
    ['add a colour', 'haircut+beard+colour'],
    ['and a colour too', 'haircut+beard+colour'],
    ['just the haircut', 'haircut'],
    ['no, a colour', 'colour'],
    ['colour instead of the haircut', 'colour'],
    ['at 4', 'haircut+beard'],
  ])('%s', (text, serviceId) => {
    expect(step(text, open)).toMatchObject({ name: 'draft_booking', arguments: { service_id: serviceId } });
  });
});
