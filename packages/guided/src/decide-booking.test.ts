import { describe, expect, it } from '@jest/globals';
import { type AgentMessage, type HistoryItem, type Language, type Offer } from '@randevou/contracts';
import { salon } from '@randevou/understanding/testing';
import { NOW, step, call, slot, said, told, drafted, type Scene } from '../test/scene.ts';
import type { GuidedStep } from './guided-input.ts';

describe('an exact wish becomes a draft with one call', () => {
  const dinner = (date: string, time: string, partySize: number) =>
    call('draft_booking', { service_id: 'dinner', date, time, party_size: partySize });
  it.each<readonly [string, Language, GuidedStep]>([
    ['A table for 4 tomorrow at 7:30pm please', 'en', dinner('2026-03-03', '19:30', 4)],
    ['Une table pour 4 demain à 19h30', 'fr', dinner('2026-03-03', '19:30', 4)],
    ['demain a 19h pour deux', 'fr', dinner('2026-03-03', '19:00', 2)],
    ['table for two on friday at half past seven', 'en', dinner('2026-03-06', '19:30', 2)],
    ['Bonsoir, une table pour 6 vendredi 20h svp', 'fr', dinner('2026-03-06', '20:00', 6)],
    // Between lunch and dinner: the nearer service, so that the ledger can offer its times.
    ['book a table for 2 tomorrow at 5pm', 'en', dinner('2026-03-03', '17:00', 2)],
    [
      'lunch tomorrow at 1 for 3',
      'en',
      call('draft_booking', { service_id: 'lunch', date: '2026-03-03', time: '13:00', party_size: 3 }),
    ],
  ])('%s', (text, language, expected) => {
    expect(step(text, { language })).toEqual(expected);
  });

  it('ends with an empty text, which leaves the words to the result', () => {
    const args = { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4 };
    const result: AgentMessage = {
      role: 'tool',
      server: 'booking',
      name: 'draft_booking',
      arguments: args,
      result: {},
    };
    expect(step('A table for 4 tomorrow at 7:30pm please', { results: [result] })).toEqual({ type: 'reply', text: '' });
  });
  it('puts the lines of a burst together', () => {
    expect(step(['a table for 4', 'tomorrow', '7:30pm'])).toEqual(dinner('2026-03-03', '19:30', 4));
    expect(step(['A table for 4 tomorrow at 7:30pm', 'sorry, 8pm'])).toEqual(dinner('2026-03-03', '20:00', 4));
  });
  it('answers a question that came with it first', () => {
    const text = 'A table for 4 tomorrow at 8pm please. Is there parking?';
    expect(step(text)).toEqual(call('search_info', { query: 'Is there parking?', language: 'en' }));
    const answers = [{ source: 'faq', title: 'Parking', text: 'Behind the house.' }];
    const found: AgentMessage = {
      role: 'tool',
      server: 'business',
      name: 'search_info',
      arguments: {},
      result: { answers },
    };
    expect(step(text, { results: [found] })).toEqual(dinner('2026-03-03', '20:00', 4));
    const held: AgentMessage = { role: 'tool', server: 'booking', name: 'draft_booking', arguments: {}, result: {} };
    expect(step(text, { results: [found, held] })).toEqual({ type: 'reply', text: 'Behind the house.' });
  });
});

describe('a vague wish looks for times', () => {
  it.each<readonly [string, Language, Record<string, unknown>]>([
    [
      'Any tables tomorrow evening for two?',
      'en',
      { service_id: 'dinner', date: '2026-03-03', time_from: '17:00', time_to: '23:59', party_size: 2 },
    ],
    [
      'Une table pour deux demain soir ?',
      'fr',
      { service_id: 'dinner', date: '2026-03-03', time_from: '17:00', time_to: '23:59', party_size: 2 },
    ],
    [
      'samedi midi pour 2',
      'fr',
      { service_id: 'lunch', date: '2026-03-07', time_from: '11:30', time_to: '14:30', party_size: 2 },
    ],
    [
      'between 7 and 9 tomorrow for 2',
      'en',
      { service_id: 'dinner', date: '2026-03-03', time_from: '19:00', time_to: '21:00', party_size: 2 },
    ],
    ['next available table for 2?', 'en', { party_size: 2 }],
    ['this weekend for 2', 'en', { date: '2026-03-07', date_to: '2026-03-08', party_size: 2 }],
  ])('%s', (text, language, args) => {
    expect(step(text, { language })).toEqual(call('find_slots', args));
  });
});

describe('one missing detail is asked for, with answers to tap', () => {
  it('party size', () => {
    expect(step('a table tomorrow at 8pm')).toMatchObject({
      type: 'reply',
      asked: 'partySize',
      text: 'For how many people on Tuesday 3 March 2026?',
    });
    expect(step('une table demain à 20h', { language: 'fr' })).toMatchObject({
      asked: 'partySize',
      text: 'Pour combien de personnes, le mardi 3 mars 2026 ?',
    });
  });
  it('day, with the next open ones', () => {
    const asked = step('table for 4');
    expect(asked).toMatchObject({ asked: 'date' });
    expect(asked.type === 'reply' ? asked.choices?.slice(0, 2) : []).toEqual([
      { value: '2026-03-03', title: 'Tue 3 Mar' },
      { value: '2026-03-04', title: 'Wed 4 Mar' },
    ]);
  });
  it('service', () => {
    expect(step('rdv demain matin', { profile: salon, language: 'fr' })).toMatchObject({
      asked: 'service',
      choices: [{ value: 'haircut', title: 'Coupe' }, { value: 'kids-cut' }, { value: 'beard' }, { value: 'colour' }],
    });
  });
  it('the name of somebody else, where no party size is asked for', () => {
    expect(step('haircut for my son tomorrow at 3', { profile: salon })).toMatchObject({ asked: 'name' });
    expect(step('haircut for my son Leo tomorrow at 3', { profile: salon })).toMatchObject({
      name: 'draft_booking',
      arguments: { name: 'Leo' },
    });
    expect(step('a table for my mother and 3 friends, 4 people tomorrow at 8pm')).toMatchObject({
      name: 'draft_booking',
    });
  });

  it.each<readonly [string, readonly HistoryItem[], GuidedStep]>([
    [
      'four',
      [said('a table tomorrow at 8pm'), told('asked', 'partySize')],
      call('draft_booking', { service_id: 'dinner', date: '2026-03-03', time: '20:00', party_size: 4 }),
    ],
    [
      '4',
      [said('a table tomorrow at 8pm'), told('asked', 'partySize')],
      call('draft_booking', { service_id: 'dinner', date: '2026-03-03', time: '20:00', party_size: 4 }),
    ],
    [
      '2026-03-05',
      [said('a table for 4'), told('asked', 'date')],
      call('find_slots', { date: '2026-03-05', party_size: 4 }),
    ],
    [
      'tomorrow at 8',
      [said('a table for 4'), told('asked', 'date')],
      call('draft_booking', { service_id: 'dinner', date: '2026-03-03', time: '20:00', party_size: 4 }),
    ],
    [
      '8',
      [said('a table for 4 tomorrow'), told('asked', 'time')],
      call('draft_booking', { service_id: 'dinner', date: '2026-03-03', time: '20:00', party_size: 4 }),
    ],
  ])('"%s" is understood as the answer', (text, history, expected) => {
    expect(step(text, { history })).toEqual(expected);
  });
  it('names and services are too', () => {
    const history = [said('haircut for my son tomorrow at 3'), told('asked', 'name')];
    expect(step('Leo', { profile: salon, history })).toEqual(
      call('draft_booking', { service_id: 'haircut', date: '2026-03-03', time: '15:00', name: 'Leo' }),
    );
    const vague = [said('rdv demain matin'), told('asked', 'service')];
    expect(step('Coupe', { profile: salon, language: 'fr', history: vague })).toEqual(
      call('find_slots', { service_id: 'haircut', date: '2026-03-03', time_from: '06:00', time_to: '11:59' }),
    );
  });
});

describe('a correction of the open draft', () => {
  const again = (change: Record<string, unknown>) =>
    call('draft_booking', { service_id: 'dinner', date: '2026-03-03', time: '19:30', party_size: 4, ...change });
  it.each<readonly [string, Record<string, unknown>]>([
    ['no, Thursday', { date: '2026-03-05' }],
    ['rather 8', { time: '20:00' }],
    ['ok for 8pm?', { time: '20:00' }],
    ['plutôt 20h', { time: '20:00' }],
    ['make it 8', { time: '20:00' }],
    ['8', { time: '20:00' }],
    ['change the time to 8', { time: '20:00' }],
    ['change it to Friday', { date: '2026-03-06' }],
    ['for 6 people actually', { party_size: 6 }],
    ['can you change it to 5 people', { party_size: 5 }],
    ['the same on Saturday at 9pm', { date: '2026-03-07', time: '21:00' }],
  ])('%s', (text, change) => {
    expect(step(text, drafted)).toEqual(again(change));
  });
  it('takes an hour on or off', () => {
    expect(step('an hour later please', drafted)).toEqual(again({ time: '20:30' }));
    expect(step('30 minutes plus tôt', { ...drafted, language: 'fr' })).toEqual(again({ time: '19:00' }));
  });
  it('looks at other days', () => {
    const days = { service_id: 'dinner', date: '2026-03-04', date_to: '2026-03-10', time: '19:30', party_size: 4 };
    expect(step('another day?', drafted)).toEqual(call('find_slots', days));
  });
  it('looks around it for "later" and "earlier"', () => {
    const around = { service_id: 'dinner', date: '2026-03-03', party_size: 4 };
    expect(step('anything later?', drafted)).toEqual(call('find_slots', { ...around, time_from: '19:31' }));
    expect(step('quelque chose plus tôt ?', drafted)).toEqual(
      call('find_slots', { ...around, time_to: '19:29', time: '19:30' }),
    );
  });
  it('keeps the service and changes the person', () => {
    const history = [said('une coupe demain à 10h avec Maya'), told('offered')];
    expect(step('avec Karim plutôt', { profile: salon, language: 'fr', history })).toEqual(
      call('draft_booking', { service_id: 'haircut', date: '2026-03-03', time: '10:00', resource_id: 'karim' }),
    );
  });
  it('answers a question and leaves the draft alone', () => {
    expect(step('ok but is there parking?', drafted)).toMatchObject({ name: 'search_info' });
  });
});

describe('times on the screen', () => {
  const offer: Offer = {
    id: 'o1',
    at: NOW,
    slots: [slot('2026-03-03', '18:30'), slot('2026-03-03', '19:00'), slot('2026-03-03', '20:00')],
    partySize: 2,
    search: {},
  };
  const offered: Scene = { offer, history: [said('Any tables tomorrow evening for two?'), told('offered')] };
  const at = (time: string) => call('draft_booking', { service_id: 'dinner', date: '2026-03-03', time, party_size: 2 });
  it.each([
    ['the second one', '19:00'],
    ['the last one please', '20:00'],
    ['8pm', '20:00'],
    ['8', '20:00'],
    ['the 7pm please', '19:00'],
  ])('%s', (text, time) => {
    expect(step(text, offered)).toEqual(at(time));
  });
  it('another day keeps the rest of the wish', () => {
    expect(step('on Friday instead', offered)).toEqual(
      call('find_slots', {
        service_id: 'dinner',
        date: '2026-03-06',
        time_from: '17:00',
        time_to: '23:59',
        party_size: 2,
      }),
    );
  });
  it('moves, when they were offered for a move', () => {
    const moving = { ...offered, offer: { ...offer, reference: 'K7F3QZ' } };
    expect(step('the first one', moving)).toEqual(
      call('draft_move', {
        service_id: 'dinner',
        reference: 'K7F3QZ',
        date: '2026-03-03',
        time: '18:30',
        party_size: 2,
      }),
    );
  });
});
