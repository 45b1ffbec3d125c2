import { describe, expect, it } from '@jest/globals';
import type { ProfileFacts } from '@randevou/contracts';
import { clinic, restaurant, salon } from '../test/sample-facts.ts';
import { understand, type Entities } from './understand.ts';
import type { Intent } from './find-intent.ts';

/** A Monday, 9 o'clock in Mauritius. */
const now = '2026-03-02T09:00:00+04:00';

type Case = readonly [text: string, locale: string, intent: Intent, entities: Entities];

const RESTAURANT: readonly Case[] = [
  [
    'A table for 4 tomorrow at 7:30pm please',
    'en',
    'book',
    { serviceId: 'dinner', partySize: 4, date: '2026-03-03', time: '19:30' },
  ],
  [
    'Any tables tomorrow evening for two?',
    'en',
    'book',
    { serviceId: 'dinner', partySize: 2, date: '2026-03-03', from: '17:00', to: '23:59' },
  ],
  [
    'for 2 people on Friday at half past seven',
    'en',
    'book',
    { serviceId: 'dinner', partySize: 2, date: '2026-03-06', time: '19:30' },
  ],
  ['table for 4 at 8', 'en', 'book', { serviceId: 'dinner', partySize: 4, date: '2026-03-02', time: '20:00' }],
  [
    'hello, I would like a table tomorrow at 1 for 2',
    'en',
    'book',
    { serviceId: 'lunch', partySize: 2, date: '2026-03-03', time: '13:00' },
  ],
  ['between 7 and 9 tomorrow', 'en', 'book', { serviceId: 'dinner', date: '2026-03-03', from: '19:00', to: '21:00' }],
  [
    'after 6 on saturday, 4 ppl',
    'en',
    'book',
    { serviceId: 'dinner', partySize: 4, date: '2026-03-07', from: '18:00' },
  ],
  [
    'do you have a table on the terrace tomorrow at 8pm?',
    'en',
    'book',
    { serviceId: 'dinner', date: '2026-03-03', time: '20:00' },
  ],
  [
    'lunch on sunday for 3',
    'en',
    'book',
    { serviceId: 'lunch', partySize: 3, date: '2026-03-08', from: '11:30', to: '14:30' },
  ],
  ['no, Thursday', 'en', 'book', { date: '2026-03-05' }],
  [
    'super merci, samedi midi alors',
    'fr',
    'book',
    { serviceId: 'lunch', date: '2026-03-07', from: '11:30', to: '14:30' },
  ],
  ['are you open on sunday?', 'en', 'question', { date: '2026-03-08' }],
  ['do you have vegan dishes?', 'en', 'question', {}],
  ['Is there parking?', 'en', 'question', {}],
  ['ok but is there parking?', 'en', 'question', {}],
  ['move it to Thursday 8pm', 'en', 'move', { date: '2026-03-05', time: '20:00' }],
  ['change my booking from Friday to Saturday at 8pm', 'en', 'move', { date: '2026-03-07', time: '20:00' }],
  ['can I reschedule?', 'en', 'move', {}],
  ['cancel my booking', 'en', 'cancel', {}],
  ["sorry, we can't make it", 'en', 'cancel', {}],
  ['what is your cancellation policy?', 'en', 'question', {}],
  ['what do I have booked?', 'en', 'list', {}],
  ['show my bookings', 'en', 'list', {}],
  ['Which bookings do I have?', 'en', 'list', {}],
  ['Quelles réservations ai-je ?', 'fr', 'list', {}],
  ['I want to talk to a human', 'en', 'person', {}],
  ['put me on the waiting list', 'en', 'waitlist', {}],
  ['hi', 'en', 'other', {}],
  ['asdf qwer', 'en', 'other', {}],
  [
    'Une table pour 4 demain soir à 19h30',
    'fr',
    'book',
    { serviceId: 'dinner', partySize: 4, date: '2026-03-03', time: '19:30' },
  ],
  ['demain a 19h pour deux', 'fr', 'book', { serviceId: 'dinner', partySize: 2, date: '2026-03-03', time: '19:00' }],
  [
    'ce soir vers 20h, nous serons 5',
    'fr',
    'book',
    { serviceId: 'dinner', partySize: 5, date: '2026-03-02', time: '20:00' },
  ],
  [
    'samedi midi pour 2',
    'fr',
    'book',
    { serviceId: 'lunch', partySize: 2, date: '2026-03-07', from: '11:30', to: '14:30' },
  ],
  [
    'Bonsoir, une table pour 6 vendredi 20h svp',
    'fr',
    'book',
    { serviceId: 'dinner', partySize: 6, date: '2026-03-06', time: '20:00' },
  ],
  ['vous êtes ouverts dimanche ?', 'fr', 'question', { date: '2026-03-08' }],
  ['bonjour, avez-vous des plats végétariens ?', 'fr', 'question', {}],
  ['je voudrais annuler', 'fr', 'cancel', {}],
  ['est-ce que je peux déplacer ma réservation à jeudi 20h ?', 'fr', 'move', { date: '2026-03-05', time: '20:00' }],
  ['quelles sont mes réservations ?', 'fr', 'list', {}],
  ['je voudrais parler à quelqu’un', 'fr', 'person', {}],
  ['merci beaucoup', 'fr', 'other', {}],
];

const SALON: readonly Case[] = [
  [
    'haircut with Maya tomorrow at 10',
    'en',
    'book',
    { serviceId: 'haircut', resourceId: 'maya', date: '2026-03-03', time: '10:00' },
  ],
  [
    'une coupe avec lea mercredi à 15h',
    'fr',
    'book',
    { serviceId: 'haircut', resourceId: 'lea', date: '2026-03-04', time: '15:00' },
  ],
  ['coupe enfant samedi 10h', 'fr', 'book', { serviceId: 'kids-cut', date: '2026-03-07', time: '10:00' }],
  ['beard trim friday 4pm', 'en', 'book', { serviceId: 'beard', date: '2026-03-06', time: '16:00' }],
  ['a cut on Thursday after 5', 'en', 'book', { serviceId: 'haircut', date: '2026-03-05', from: '17:00' }],
  ['haricut tomorrow at 3', 'en', 'book', { serviceId: 'haircut', date: '2026-03-03', time: '15:00' }],
  ['combien coûte une coloration ?', 'fr', 'question', { serviceId: 'colour' }],
  ['rdv demain matin', 'fr', 'book', { date: '2026-03-03', from: '06:00', to: '11:59' }],
  ['Karim', 'fr', 'book', { resourceId: 'karim' }],
];

const CLINIC: readonly Case[] = [
  [
    'cleaning with Dr Patel on Monday at 9',
    'en',
    'book',
    { serviceId: 'cleaning', resourceId: 'patel', date: '2026-03-09', time: '09:00' },
  ],
  ['una limpieza mañana a las 10', 'es', 'book', { serviceId: 'cleaning', date: '2026-03-03', time: '10:00' }],
  [
    'quero marcar uma limpeza amanhã às 10h',
    'pt',
    'book',
    { serviceId: 'cleaning', date: '2026-03-03', time: '10:00' },
  ],
  ['workshop for 3 kids next wednesday', 'en', 'book', { serviceId: 'workshop', partySize: 3, date: '2026-03-11' }],
  ['I have an emergency', 'en', 'book', { serviceId: 'emergency' }],
];

describe.each<readonly [string, ProfileFacts, readonly Case[]]>([
  ['restaurant', restaurant, RESTAURANT],
  ['salon', salon, SALON],
  ['clinic', clinic, CLINIC],
])('at the %s', (_, profile, cases) => {
  it.each(cases)('%s (%s)', (text, locale, intent, entities) => {
    const got = understand(text, { now, timeZone: 'Indian/Mauritius', locale, profile });
    expect({ intent: got.intent, entities: got.entities }).toEqual({ intent, entities });
  });
});

describe('around the entities', () => {
  const read = (text: string, asked?: string) =>
    understand(text, { now, timeZone: 'Indian/Mauritius', locale: 'en', profile: restaurant, asked });

  it('tells an implied day from a said one', () => {
    expect(read('at 8').dateImplied).toBe(true);
    expect(read('today at 8').dateImplied).toBeUndefined();
  });
  it('reads a bare number by what was asked', () => {
    expect(read('7', 'time').entities).toMatchObject({ time: '19:00' });
    expect(read('four', 'partySize').entities).toMatchObject({ partySize: 4 });
    expect(read('7').entities).toEqual({});
  });
  it('understands the other language of the business without being told', () => {
    expect(read('demain à 20h pour deux')).toMatchObject({
      language: 'fr',
      entities: { date: '2026-03-03', time: '20:00', partySize: 2 },
    });
  });
  it('knows whom the visit is for', () => {
    expect(read('table for my mother Anne tomorrow at 8pm for 3')).toMatchObject({
      forOther: true,
      entities: { name: 'Anne' },
    });
  });
  it('takes whoever comes along for no other visitor, and a question for no name', () => {
    expect(read('table for my birthday dinner with my wife tomorrow at 8pm')).not.toHaveProperty('forOther');
    expect(read('une table pour ma petite famille demain à 20h')).not.toHaveProperty('forOther');
    expect(read("il s'appelle comment votre chef ?").entities).not.toHaveProperty('name');
  });
  it('does not take an article for an hour', () => {
    const got = understand('a haircut', {
      now,
      timeZone: 'Europe/Paris',
      locale: 'en',
      profile: salon,
      asked: 'service',
    });
    expect(got.entities).toEqual({ serviceId: 'haircut' });
  });
  it('notices a weekday that is not that of the date', () => {
    expect(read('table for 2 on Friday 10 March at 8pm')).toMatchObject({
      weekdayDiffers: true,
      entities: { date: '2026-03-10' },
    });
    expect(read('table for 2 on Tuesday 10 March at 8pm').weekdayDiffers).toBeUndefined();
    expect(read('thursday at 8').weekdayOnly).toBe(true);
  });
  it('finds the weekday inside the week that was said', () => {
    expect(read('next week, thursday would be best, around 8pm').entities).toMatchObject({ date: '2026-03-12' });
    expect(read('I have wanted to come for weeks now').entities).toEqual({});
  });
  it('takes "one" beside a day for no hour', () => {
    expect(read('the thursday one').entities).toEqual({ date: '2026-03-05' });
    expect(read('can we have one thursday at 8').entities).toMatchObject({ date: '2026-03-05', time: '20:00' });
  });
  it('keeps English day names out of French', () => {
    const got = understand("c'est quand mon rdv ?", { now, timeZone: 'Europe/Paris', locale: 'fr', profile: salon });
    expect(got).toMatchObject({ intent: 'list', entities: {} });
  });
  it('reads a dotted date beside a clock time', () => {
    const got = understand('07.03 20h pour 2', {
      now,
      timeZone: 'Indian/Mauritius',
      locale: 'fr',
      profile: restaurant,
    });
    expect(got.entities).toMatchObject({ date: '2026-03-07', time: '20:00' });
  });
  it('takes a name after "for", but no staff and no service', () => {
    const hear = (text: string) =>
      understand(text, { now, timeZone: 'Europe/Paris', locale: 'en', profile: salon }).entities;
    expect(hear('haircut for Leo on friday at 2pm').name).toBe('Leo');
    expect(hear('Hi this is Julia, haircut with Maya').name).toBe('Julia');
    expect(hear('table for Friday').name).toBeUndefined();
    expect(hear('something for Maya').name).toBeUndefined();
  });
  it('understands who wants no messages, another language, or nothing at all', () => {
    expect(read('unsubscribe')).toMatchObject({ intent: 'other', topic: 'stop' });
    expect(read('in English please')).toMatchObject({ intent: 'other', topic: 'language' });
    expect(read('???')).toMatchObject({ intent: 'other', topic: 'nothing' });
  });
  it('hears wishes for other times', () => {
    expect(read('anything later?').shift).toBe('later');
    expect(read('something a bit earlier please').shift).toBe('earlier');
    expect(read('other times?').shift).toBe('other');
  });
});

it('hears the wish for a person where a question was asked, and one guest where the party was', () => {
  const options = { now, timeZone: restaurant.timeZone, profile: restaurant };
  expect(understand('a person please', { ...options, asked: 'question:allergies' }).intent).toBe('person');
  expect(understand('a person please', { ...options, asked: 'partySize' }).entities.partySize).toBe(1);
});
