import { describe, expect, it } from '@jest/globals';
import {
  type AgentMessage,
  BOOKING_TOOLS,
  BUSINESS_TOOLS,
  type HistoryItem,
  TurnFacts,
  type AskedField,
  type BookingView,
  type Draft,
  type Language,
  type Offer,
  type ProfileFacts,
  type Slot,
} from '@randevou/contracts';
import { clinic, restaurant, salon } from '../test/sample-facts.ts';
import { decide } from './decide.ts';
import type { GuidedStep } from './guided-input.ts';

/** A Monday morning; the restaurant is closed on Mondays. */
const NOW = '2026-03-02T09:00:00+04:00';

interface Scene {
  readonly profile?: ProfileFacts;
  readonly language?: Language;
  readonly history?: readonly HistoryItem[];
  readonly upcoming?: readonly BookingView[];
  readonly openDraft?: Draft;
  readonly offer?: Offer;
  readonly results?: readonly AgentMessage[];
}

function step(texts: string | readonly string[], scene: Scene = {}): GuidedStep {
  const { profile = restaurant, language = 'en', history = [], upcoming = [], openDraft, offer, results = [] } = scene;
  const facts = TurnFacts.parse({
    now: NOW,
    today: '2026-03-02',
    weekday: 'mon',
    language,
    upcoming,
    openDraft,
    offer,
  });
  const events = [texts].flat().map((text) => ({ type: 'text' as const, text }));
  const decided = decide({ profile, facts, history, events, results });
  if (decided.type === 'call') expectValid(decided.name, decided.arguments);
  return decided;
}

/** Every call must fit the contract of a tool that a model may call. */
function expectValid(name: string, args: Readonly<Record<string, unknown>>): void {
  const tools = Object.entries({ ...BOOKING_TOOLS, ...BUSINESS_TOOLS });
  const tool = tools.find(([known]) => known === name)?.[1];
  expect(tool?.model).toBe(true);
  expect(tool?.arguments.parse(args)).toEqual(args);
}

const call = (name: string, args: Record<string, unknown>): GuidedStep => ({ type: 'call', name, arguments: args });
const slot = (date: string, time: string, serviceId = 'dinner', resourceId = 'T3'): Slot => ({
  serviceId,
  resourceId,
  start: `${date}T${time}:00+04:00`,
  end: `${date}T23:00:00+04:00`,
});
const booking = (reference: string, date: string, time: string): BookingView => ({
  reference,
  state: 'confirmed',
  slot: slot(date, time),
  partySize: 4,
  canMove: true,
  canCancel: true,
});
const draft: Draft = {
  id: 'd_0123456789',
  kind: 'book',
  reference: 'K7F3QZ',
  turnId: '0123456789abcdef0123456789abcdef',
  createdAt: NOW,
  expiresAt: '2026-03-02T09:10:00+04:00',
  slot: slot('2026-03-03', '19:30'),
  partySize: 4,
  missing: [],
};
const said = (text: string, at = '2026-03-02T08:58:00+04:00'): HistoryItem => ({ role: 'customer', at, text });
const told = (
  outcome: 'asked' | 'offered' | 'drafted' | 'committed' | 'answered',
  asked?: AskedField,
): HistoryItem => ({
  role: 'assistant',
  at: '2026-03-02T08:59:00+04:00',
  text: '…',
  outcome,
  ...(asked === undefined ? {} : { asked }),
});
const drafted: Scene = {
  openDraft: draft,
  history: [said('A table for 4 tomorrow at 7:30pm please'), told('drafted')],
};

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
      call('draft_move', { reference: 'K7F3QZ', date: '2026-03-03', time: '18:30', party_size: 2 }),
    );
  });
});

describe('changing what is booked', () => {
  const one = [booking('AAAAA1', '2026-03-05', '19:30')];
  const two = [...one, booking('AAAAA2', '2026-03-07', '20:00')];
  const move = (reference: string, date: string, time: string) => call('draft_move', { reference, date, time });
  it.each<readonly [string, readonly BookingView[], GuidedStep]>([
    ['move it to Thursday 8pm', one, move('AAAAA1', '2026-03-05', '20:00')],
    ['I need to reschedule to Friday', one, move('AAAAA1', '2026-03-06', '19:30')],
    ['please change my booking to 8pm', one, move('AAAAA1', '2026-03-05', '20:00')],
    ['déplacer ma réservation à samedi 20h', one, move('AAAAA1', '2026-03-07', '20:00')],
    ['move my Thursday booking to Saturday at 8pm', two, move('AAAAA1', '2026-03-07', '20:00')],
    [
      'can I move it to saturday evening?',
      one,
      call('find_slots', {
        reference: 'AAAAA1',
        service_id: 'dinner',
        date: '2026-03-07',
        time_from: '17:00',
        time_to: '23:59',
      }),
    ],
    [
      'move my booking',
      one,
      call('find_slots', {
        reference: 'AAAAA1',
        service_id: 'dinner',
        date: '2026-03-05',
        date_to: '2026-03-12',
        time: '19:30',
      }),
    ],
    ['cancel my booking', one, call('draft_cancel', { reference: 'AAAAA1' })],
    ['annuler ma réservation de jeudi', two, call('draft_cancel', { reference: 'AAAAA1' })],
    ['cancel AAAAA2', two, call('draft_cancel', { reference: 'AAAAA2' })],
    ['my bookings', two, call('list_bookings', {})],
    [
      'book a table for 2 on sunday at 1pm',
      one,
      call('draft_booking', { service_id: 'lunch', date: '2026-03-08', time: '13:00', party_size: 2 }),
    ],
  ])('%s', (text, upcoming, expected) => {
    expect(step(text, { upcoming, language: /[éà]|ann/.test(text) ? 'fr' : 'en' })).toEqual(expected);
  });
  it('asks which one when several fit, and remembers what for', () => {
    expect(step('cancel my booking', { upcoming: two })).toMatchObject({
      asked: 'reference',
      text: 'Which one would you like to cancel?',
    });
    const cancelling = [said('cancel my booking'), told('asked', 'reference')];
    expect(step('the second one', { upcoming: two, history: cancelling })).toEqual(
      call('draft_cancel', { reference: 'AAAAA2' }),
    );
    expect(step('the one on thursday', { upcoming: two, history: cancelling })).toEqual(
      call('draft_cancel', { reference: 'AAAAA1' }),
    );
    const moving = [said('move my booking to friday 8pm'), told('asked', 'reference')];
    expect(step('AAAAA2', { upcoming: two, history: moving })).toEqual(move('AAAAA2', '2026-03-06', '20:00'));
  });
  it('knows a change of the booking by an hour or a head', () => {
    expect(step('can we come an hour later?', { upcoming: one })).toEqual(move('AAAAA1', '2026-03-05', '20:30'));
    const six = call('draft_move', { reference: 'AAAAA1', date: '2026-03-05', time: '19:30', party_size: 6 });
    expect(step('we will be 6 instead of 4', { upcoming: one })).toEqual(six);
    expect(step('Can I change the number of people to 6?', { upcoming: one })).toEqual(six);
  });
  it('goes on with a move when the day comes later', () => {
    const history = [said('move my booking'), told('offered')];
    expect(step('Saturday at 8pm', { upcoming: one, history })).toEqual(move('AAAAA1', '2026-03-07', '20:00'));
  });
  it('says so when there is nothing', () => {
    expect(step('cancel my booking')).toMatchObject({
      type: 'reply',
      text: expect.stringContaining('no upcoming booking'),
    });
  });
});

describe('what ends a request', () => {
  it('a settled one does not leak into the next', () => {
    const history = [said('A table for 4 tomorrow at 7:30pm'), told('drafted'), said('yes'), told('committed')];
    expect(step('a table on friday at 8pm', { history })).toMatchObject({ asked: 'partySize' });
  });
  it('nor does one of yesterday', () => {
    const at = '2026-03-01T09:00:00+04:00';
    const history: HistoryItem[] = [
      said('A table for 4', at),
      { role: 'assistant', at, text: '…', outcome: 'asked', asked: 'date' },
    ];
    expect(step('tomorrow at 8pm', { history })).toMatchObject({ asked: 'partySize' });
  });
});

describe('people', () => {
  it('takes over for large parties and on request', () => {
    expect(step('table for 12 on friday at 8pm')).toMatchObject({
      type: 'reply',
      text: expect.stringContaining('+23057009000'),
    });
    expect(step('can I talk to a human?')).toMatchObject({
      type: 'reply',
      text: expect.stringContaining('+23057009000'),
    });
  });
});

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
    ['asdf qwer', 'en', 'did not understand'],
    ['blabla', 'fr', "n'ai pas compris"],
    // No wording of their own yet: the first language of the business answers.
    ['hola', 'es', 'Hello'],
  ])('%s', (text, language, part) => {
    const profile = language === 'es' ? clinic : restaurant;
    expect(step(text, { profile, language })).toMatchObject({ type: 'reply', text: expect.stringContaining(part) });
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
