import { describe, expect, it } from '@jest/globals';
import { resolveWhen } from './resolve-when.ts';

/** A Monday at nine. */
const at = (text: string, locale: string) =>
  resolveWhen(text, { now: '2026-03-02T09:00:00+04:00', timeZone: 'Indian/Mauritius', locale });

const week = { date: '2026-03-09', dateTo: '2026-03-15' };
const notTuesday = { excludedDates: ['2026-03-10'], excludedWeekdays: [2] };

describe('days that are refused', () => {
  it.each([
    ['en', 'next week but not Tuesday', { ...week, ...notTuesday }],
    ['fr', 'la semaine prochaine sauf mardi', { ...week, ...notTuesday }],
    ['es', 'la semana que viene menos el martes', { ...week, ...notTuesday }],
    ['pt', 'semana que vem exceto terça', { ...week, ...notTuesday }],
    ['en', "Tuesday doesn't work, Thursday?", { date: '2026-03-05', excludedDates: ['2026-03-03'] }],
    ['fr', 'mardi je ne peux pas, plutôt jeudi', { date: '2026-03-05', excludedDates: ['2026-03-03'] }],
    ['es', 'el martes no puedo, mejor el jueves', { date: '2026-03-05', excludedDates: ['2026-03-03'] }],
    ['pt', 'terça não posso, melhor quinta', { date: '2026-03-05', excludedDates: ['2026-03-03'] }],
    ['en', "I can't do Tuesday", { excludedDates: ['2026-03-03'], excludedWeekdays: [2] }],
    ['fr', 'je ne suis pas disponible mardi', { excludedDates: ['2026-03-03'], excludedWeekdays: [2] }],
    ['en', 'anything except weekends', { excludedWeekdays: [6, 7] }],
    ['fr', 'ni mardi ni jeudi', { excludedWeekdays: [2, 4] }],
    ['en', 'weekdays after 5', { excludedWeekdays: [6, 7], from: '17:00' }],
  ])('%s: %s', (locale, text, expected) => {
    expect(at(text, locale)).toMatchObject(expected);
  });

  it.each([
    ['en', 'any day except Monday'],
    ['fr', "n'importe quel jour sauf le lundi"],
    ['es', 'cualquier día menos el lunes'],
    ['pt', 'qualquer dia menos segunda'],
  ])('%s: %s leaves the day open', (locale, text) => {
    const got = at(text, locale);
    expect(got).toMatchObject({ excludedWeekdays: [1] });
    expect(got.date).toBeUndefined();
  });
});

describe('what only looks like a refusal or a series', () => {
  it.each([
    ['en', 'no, Thursday', '2026-03-05'],
    ['en', "see you Tuesday, I can't wait", '2026-03-03'],
    ['fr', 'au moins mardi', '2026-03-03'],
    ['es', 'quiero cenar fuera el viernes', '2026-03-06'],
    ['pt', 'jantar fora na sexta', '2026-03-06'],
  ])('%s: %s', (locale, text, date) => {
    const got = at(text, locale);
    expect(got).toMatchObject({ date });
    expect(got.excludedDates).toBeUndefined();
    expect(got.every).toBeUndefined();
  });
});

describe('days to choose among', () => {
  it.each([
    ['en', 'Thursday or Friday', ['2026-03-05', '2026-03-06']],
    ['fr', 'jeudi ou vendredi', ['2026-03-05', '2026-03-06']],
    ['es', 'el jueves o el viernes', ['2026-03-05', '2026-03-06']],
    ['pt', 'quinta ou sexta', ['2026-03-05', '2026-03-06']],
    ['en', 'Tuesday, Wednesday or the 12th', ['2026-03-03', '2026-03-04', '2026-03-12']],
    ['en', 'Monday or this weekend', ['2026-03-07', '2026-03-08', '2026-03-09']],
  ])('%s: %s', (locale, text, dates) => {
    expect(at(text, locale).dates).toEqual(dates);
  });

  it('with one part of the day', () => {
    const evening = { from: '17:00', to: '23:59' };
    const dates = ['2026-03-03', '2026-03-05'];
    expect(at('tomorrow or Thursday evening', 'en')).toMatchObject({ dates, ...evening });
    expect(at('demain ou jeudi soir', 'fr')).toMatchObject({ dates, ...evening });
  });

  it('with a time for each of them', () => {
    expect(at('Tuesday at 3pm or Wednesday at 4pm', 'en').choices).toEqual([
      { date: '2026-03-03', time: '15:00' },
      { date: '2026-03-04', time: '16:00' },
    ]);
    expect(at('demain matin ou jeudi soir', 'fr').choices).toEqual([
      { date: '2026-03-03', from: '06:00', to: '11:59' },
      { date: '2026-03-05', from: '17:00', to: '23:59' },
    ]);
    expect(at('10am on Tuesday or 4pm on Thursday', 'en').choices).toEqual([
      { date: '2026-03-03', time: '10:00' },
      { date: '2026-03-05', time: '16:00' },
    ]);
  });

  it.each([
    ['en', 'either 3 or 4pm tomorrow', ['15:00', '16:00']],
    ['en', 'at 10, 11 or 12 tomorrow', ['10:00', '11:00', '12:00']],
    ['fr', 'demain à 15h ou 16h', ['15:00', '16:00']],
    ['es', 'mañana a las 10 o a las 11 de la mañana', ['10:00', '11:00']],
    ['pt', 'amanhã às 15h ou às 16h', ['15:00', '16:00']],
  ])('%s: %s', (locale, text, times) => {
    expect(at(text, locale).times).toEqual(times);
  });

  it('tells all of them from one of them', () => {
    expect(at('Monday and Thursday', 'en')).toMatchObject({ dates: ['2026-03-05', '2026-03-09'], datesAll: true });
    expect(at('Monday or Thursday', 'en').datesAll).toBeUndefined();
  });

  it.each([
    ['en', 'between Tuesday and Thursday'],
    ['en', 'Tuesday to Thursday'],
    ['fr', 'entre mardi et jeudi'],
    ['fr', 'du mardi au jeudi'],
    ['es', 'entre el martes y el jueves'],
    ['es', 'del martes al jueves'],
    ['pt', 'de terça a quinta'],
    ['pt', 'entre terça e quinta'],
  ])('%s: %s is a range', (locale, text) => {
    expect(at(text, locale)).toEqual({ date: '2026-03-03', dateTo: '2026-03-05' });
  });
});

describe('what repeats', () => {
  it.each([
    ['en', 'every Monday at 10 for 6 weeks', '2026-03-09', { days: 7, times: 6 }],
    ['fr', 'tous les lundis à 10h pendant 6 semaines', '2026-03-09', { days: 7, times: 6 }],
    ['es', 'cada lunes a las 10 durante 6 semanas', '2026-03-09', { days: 7, times: 6 }],
    ['pt', 'toda segunda às 10h por 6 semanas', '2026-03-09', { days: 7, times: 6 }],
    ['en', 'the next four Fridays', '2026-03-06', { days: 7, times: 4 }],
    ['fr', 'les quatre prochains vendredis', '2026-03-06', { days: 7, times: 4 }],
    ['es', 'los próximos cuatro viernes', '2026-03-06', { days: 7, times: 4 }],
    ['pt', 'as próximas quatro sextas', '2026-03-06', { days: 7, times: 4 }],
    ['en', 'every two weeks on Friday', '2026-03-06', { days: 14 }],
    ['fr', 'un vendredi sur deux', '2026-03-06', { days: 14 }],
    ['es', 'cada quince días el viernes', '2026-03-06', { days: 14 }],
    ['pt', 'a cada duas semanas na sexta', '2026-03-06', { days: 14 }],
    ['en', 'every other Friday, 5 times', '2026-03-06', { days: 14, times: 5 }],
    ['en', 'every Friday until the end of April', '2026-03-06', { days: 7, times: 8 }],
    ['es', 'cada viernes hasta junio', '2026-03-06', { days: 7, times: 13 }],
    ['en', 'the first Monday of every month', '2026-03-02', { days: 28 }],
    ['en', 'fortnightly on Fridays for 8 weeks', '2026-03-06', { days: 14, times: 4 }],
  ])('%s: %s', (locale, text, date, every) => {
    expect(at(text, locale)).toMatchObject({ date, every });
  });

  it.each([
    ['en', 'a table for 4 this Friday at 8'],
    ['en', 'table for 2 next Friday'],
    ['en', 'at 4 this Friday'],
    ['fr', 'une table pour 3 ce vendredi'],
    ['es', 'mesa para 3 este viernes'],
    ['pt', 'mesa para 2 na próxima sexta'],
  ])('%s: nothing in "%s"', (locale, text) => {
    expect(at(text, locale).every).toBeUndefined();
  });
});

describe('days that do not exist', () => {
  it.each([
    ['en', '30 February', { day: 30, month: 2 }],
    ['en', 'April 31st at 3pm', { day: 31, month: 4 }],
    ['en', '29 February 2027', { day: 29, month: 2, year: 2027 }],
    ['fr', 'le 31 avril', { day: 31, month: 4 }],
    ['fr', '30/02 à 15h', { day: 30, month: 2 }],
    ['es', 'el 31 de junio', { day: 31, month: 6 }],
    ['pt', 'dia 30 de fevereiro', { day: 30, month: 2 }],
    ['pt', '31/04/2026', { day: 31, month: 4, year: 2026 }],
  ])('%s: %s becomes no other day', (locale, text, impossible) => {
    const got = at(text, locale);
    expect(got.impossible).toEqual(impossible);
    expect(got.date).toBeUndefined();
  });
});
