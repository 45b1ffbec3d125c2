import { describe, expect, it } from '@jest/globals';
import type { Language } from '@randevou/contracts';
import { clinic, restaurant } from '@randevou/understanding/testing';
import { call, said, step, told, type Scene } from '../test/scene.ts';

const scene: Scene = { profile: { ...restaurant, waitingList: true } };

describe('who wants to wait', () => {
  it.each<readonly [string, Language]>([
    ['put me on the waiting list for tomorrow evening for 2', 'en'],
    ["liste d'attente pour demain soir, pour 2", 'fr'],
  ])('is told first what is free: %s', (text, language) => {
    expect(step(text, { ...scene, language })).toMatchObject({
      name: 'find_slots',
      arguments: { service_id: 'dinner', date: '2026-03-03', party_size: 2 },
    });
  });

  it('means the hour that was named, and no other', () => {
    expect(step('waiting list for tomorrow at 8pm for 2', scene)).toEqual(
      call('find_slots', {
        service_id: 'dinner',
        date: '2026-03-03',
        time_from: '20:00',
        time_to: '20:00',
        party_size: 2,
      }),
    );
  });

  it('is asked for what is missing, and then for nothing else', () => {
    const history = [said('put me on the waiting list'), told('asked', 'partySize')];
    expect(step('put me on the waiting list', scene)).toMatchObject({ asked: 'partySize' });
    expect(step('2', { ...scene, history })).toMatchObject({ asked: 'date' });
    history.push(said('2'), told('asked', 'date'));
    expect(step('tomorrow', { ...scene, history })).toMatchObject({ asked: 'service' });
    history.push(said('tomorrow'), told('asked', 'service'));
    expect(step('dinner', { ...scene, history })).toMatchObject({
      name: 'find_slots',
      arguments: { service_id: 'dinner', date: '2026-03-03', party_size: 2 },
    });
    history.push(said('dinner'), told('answered'));
    expect(step('ok then friday at 8pm', { ...scene, history })).toMatchObject({ name: 'draft_booking' });
  });

  it('goes on from what could not be had', () => {
    const history = [said('a table for 8 tomorrow at 8pm'), told('offered')];
    expect(step('then put me on the waiting list', { ...scene, history })).toMatchObject({
      name: 'find_slots',
      arguments: { service_id: 'dinner', date: '2026-03-03', time_from: '20:00', party_size: 8 },
    });
  });

  it('is told where there is none, with the phone and what is free', () => {
    const none: Scene = { profile: { ...clinic, timeZone: 'Indian/Mauritius' }, language: 'es' };
    const text = 'avísame si se libera algo mañana a las 10 para una limpieza';
    expect(step(text, none)).toMatchObject({ name: 'draft_booking', arguments: { service_id: 'cleaning' } });
    const results = [{ role: 'tool' as const, server: 'booking', name: 'draft_booking', arguments: {}, result: {} }];
    expect(step(text, { ...none, results })).toMatchObject({
      text: expect.stringMatching(/lista de espera.*\+12125559000/),
      leads: true,
    });
    expect(step('lista de espera', none)).toMatchObject({ type: 'reply', text: expect.stringMatching('lista') });
  });
});
