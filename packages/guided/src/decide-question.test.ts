import { describe, expect, it } from '@jest/globals';
import { TurnFacts, type AgentMessage, type Language } from '@randevou/contracts';
import { clinic, restaurant, salon } from '@randevou/understanding/testing';
import { NOW, step, call, type Scene } from '../test/scene.ts';
import { decide } from './decide.ts';

describe('questions', () => {
  const withResult = (text: string, name: string, result: Record<string, unknown>, scene: Scene = {}) =>
    step(text, { ...scene, results: [{ role: 'tool', server: 'business', name, arguments: {}, result }] });

  it('hours of a day', () => {
    expect(step('are you open on sunday?')).toEqual(call('opening_hours', { date: '2026-03-08', days: 1 }));
    const days = [{ date: '2026-03-08', windows: [{ from: '11:30', to: '15:00' }] }];
    expect(withResult('are you open on sunday?', 'opening_hours', { days })).toEqual({
      type: 'reply',
      text: 'On Sunday 8 March 2026 we are open 11:30–15:00.',
    });
    const closed = [{ date: '2026-03-09', windows: [] }];
    expect(withResult('vous êtes ouverts lundi ?', 'opening_hours', { days: closed }, { language: 'fr' })).toEqual({
      type: 'reply',
      text: 'Le lundi 9 mars 2026, nous sommes fermés.',
    });
  });
  it('hours of a week', () => {
    expect(step('what are your opening hours?')).toEqual(call('opening_hours', {}));
    const days = [
      { date: '2026-03-02', windows: [] },
      {
        date: '2026-03-03',
        windows: [
          { from: '11:30', to: '14:30' },
          { from: '18:30', to: '22:30' },
        ],
      },
    ];
    expect(withResult('what are your opening hours?', 'opening_hours', { days })).toMatchObject({
      text: 'Our opening hours:\n- Mon 2 Mar: closed\n- Tue 3 Mar: 11:30–14:30, 18:30–22:30',
    });
  });
  it('prices', () => {
    const scene: Scene = { profile: salon, language: 'fr' };
    expect(step('combien coûte une coloration ?', scene)).toEqual(call('list_services', { language: 'fr' }));
    const services = [
      { serviceId: 'haircut', name: 'Coupe', durationMinutes: 45, price: { amount: 45, currency: 'EUR' } },
      { serviceId: 'colour', name: 'Coloration', durationMinutes: 120, price: { amount: 110, currency: 'EUR' } },
    ];
    expect(withResult('combien coûte une coloration ?', 'list_services', { services }, scene)).toMatchObject({
      text: 'Coloration : 120 minutes, 110 €.',
    });
  });
  it('anything else is searched, and not made up', () => {
    expect(step('do you have vegan dishes?')).toEqual(
      call('search_info', { query: 'do you have vegan dishes?', language: 'en' }),
    );
    const answers = [{ source: 'faq', title: 'Parking', text: 'Behind the house.' }];
    expect(withResult('is there parking?', 'search_info', { answers })).toMatchObject({ text: 'Behind the house.' });
    expect(withResult('is there parking?', 'search_info', { answers: [] })).toMatchObject({
      text: expect.stringContaining('+23057009000'),
    });
  });
  it.each([
    'a table for 2 tomorrow at 8pm and do you have a high chair?',
    'a table for 2 tomorrow at 8pm, do you have a high chair?',
  ])('one that is joined to a wish is answered with it: %s', (text) => {
    expect(step(text)).toEqual(call('search_info', { query: 'do you have a high chair?', language: 'en' }));
    const answers = [{ source: 'faq', title: 'Children', text: 'We have three.' }];
    expect(withResult(text, 'search_info', { answers })).toMatchObject({ type: 'call', name: 'draft_booking' });
  });
  it('one that is joined and asks for the wish itself is the wish', () => {
    expect(step('a table for 2 tomorrow at 8pm, is it possible?')).toMatchObject({ name: 'draft_booking' });
  });
  it('beside a wish the menu gives way to what the business says of it, after one search', () => {
    const text = 'A table for 2 tomorrow at 8pm. I am allergic to nuts, is there something for me?';
    const answers = [
      { source: 'menu', title: 'Mains', text: 'A dish without nuts: 450 MUR\n'.repeat(25) },
      { source: 'faq', title: 'Allergies', text: 'Tell the waiter.' },
    ];
    expect(withResult(text, 'search_info', { answers })).toMatchObject({ type: 'call', name: 'draft_booking' });
    const found: AgentMessage[] = [
      { role: 'tool', server: 'business', name: 'search_info', arguments: {}, result: { answers } },
      { role: 'tool', server: 'booking', name: 'draft_booking', arguments: {}, result: {} },
    ];
    expect(step(text, { results: found })).toMatchObject({ type: 'reply', text: 'Tell the waiter.' });
  });
  it('a tool that failed ends in a kind answer, not in another try', () => {
    const failed: AgentMessage = {
      role: 'tool',
      server: 'business',
      name: 'search_info',
      arguments: {},
      error: 'down',
    };
    expect(step('is there parking?', { results: [failed] })).toMatchObject({
      type: 'reply',
      text: expect.stringContaining('+23057009000'),
    });
  });
});

describe('small talk', () => {
  it.each<readonly [string, Language, string]>([
    ['hi', 'en', 'La Kaz'],
    ['bonjour', 'fr', 'La Kaz'],
    ['thanks!', 'en', 'welcome'],
    ['merci', 'fr', 'Avec plaisir'],
    ['bye', 'en', 'Goodbye'],
    ['see you tomorrow', 'en', 'Goodbye'],
    ['ok', 'en', 'All right'],
    ['help', 'en', 'move my booking'],
    // No wording of their own yet: the first language of the business answers.
    ['hola', 'es', 'Hola'],
  ])('%s', (text, language, part) => {
    const profile = language === 'es' ? clinic : restaurant;
    expect(step(text, { profile, language })).toMatchObject({ type: 'reply', text: expect.stringContaining(part) });
  });
  it.each<readonly [string, Language, string]>([
    ['asdf qwer', 'en', 'did not understand'],
    ['blabla', 'fr', "n'ai pas compris"],
  ])('%s says nothing that could be found either', (text, language, part) => {
    const search: AgentMessage = {
      role: 'tool',
      server: 'business',
      name: 'search_info',
      arguments: {},
      result: { answers: [] },
    };
    expect(step(text, { language })).toEqual(call('search_info', { query: text, language }));
    expect(step(text, { language, results: [search] })).toMatchObject({ text: expect.stringContaining(part) });
  });
  it('tells where the business is when a place is sent', () => {
    const facts = TurnFacts.parse({ now: NOW, today: '2026-03-02', weekday: 'mon', language: 'en', upcoming: [] });
    const events = [{ type: 'location' as const, latitude: -20.16, longitude: 57.5 }];
    const profile = { ...restaurant, address: '14 Rue du Vieux Moulin' };
    expect(decide({ profile, facts, history: [], events, results: [] })).toEqual({
      type: 'reply',
      text: 'You find us here: 14 Rue du Vieux Moulin',
    });
  });
});
