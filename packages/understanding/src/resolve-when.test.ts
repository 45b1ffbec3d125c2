import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resolveWhen } from './resolve-when.ts';

/** A Monday. */
const now = '2026-03-02T09:00:00';
const timeZone = 'Etc/GMT+2';

/** `[text, date, time?]`, per language. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, date: string, time?: string])[]>> = {
  en: [
    ['the 3rd of next month', '2026-04-03'],
    ['in a fortnight', '2026-03-16'],
    ['a week from tomorrow', '2026-03-10'],
    ['two weeks from Friday', '2026-03-20'],
    ['day after tomorrow at 5', '2026-03-04', '05:00'],
    ['last day of the month', '2026-03-31'],
    ['end of the month', '2026-03-31'],
    ['first Monday of April', '2026-04-06'],
    ['the last Friday in March', '2026-03-27'],
    ['at quarter to nine tonight', '2026-03-02', '20:45'],
    ['half 7 tomorrow evening', '2026-03-03', '19:30'],
    ['noon tomorrow', '2026-03-03', '12:00'],
    ['tomorrow at midday', '2026-03-03', '12:00'],
    ['midnight on saturday', '2026-03-07', '00:00'],
    ['12.30 pm', '2026-03-02', '12:30'],
    ['11pm', '2026-03-02', '23:00'],
    ["5 o'clock in the afternoon", '2026-03-02', '17:00'],
    ['7ish on friday evening', '2026-03-06', '19:00'],
    ['March the 5th', '2026-03-05'],
    ['5th March 2027', '2027-03-05'],
    ['on 03/05/2026', '2026-03-05'],
    ['2026-04-01 at 18:30', '2026-04-01', '18:30'],
    ['Friday week', '2026-03-13'],
    ['a week on Friday', '2026-03-13'],
    ['in three days', '2026-03-05'],
    ['three hours from now', '2026-03-02', '12:00'],
    ['in an hour and a half', '2026-03-02', '10:30'],
    ['in 1 hour 30 minutes', '2026-03-02', '10:30'],
    ['in 45 min', '2026-03-02', '09:45'],
    ['this Friday', '2026-03-06'],
    ['wed 4th at 10am', '2026-03-04', '10:00'],
    ['sat night at 9', '2026-03-07', '21:00'],
    ['christmas eve', '2026-12-24'],
    ["new year's eve at 8pm", '2026-12-31', '20:00'],
    ["valentine's day", '2027-02-14'],
    ['easter monday', '2026-04-06'],
    ['thanksgiving', '2026-11-26'],
    ["mother's day", '2026-05-10'],
    ['ten past three pm', '2026-03-02', '15:10'],
    ['twenty five to six in the evening', '2026-03-02', '17:35'],
    ['eight thirty tonight', '2026-03-02', '20:30'],
    ['six forty five pm', '2026-03-02', '18:45'],
    ['1500 hours', '2026-03-02', '15:00'],
    ['at 1530', '2026-03-02', '15:30'],
    ['monday the 9th of march', '2026-03-09'],
    ['next month on the 5th', '2026-04-05'],
    ['the 5th of this month', '2026-03-05'],
    ['one week from today', '2026-03-09'],
    ['next year', '2027-01-01'],
    ['the day before Christmas', '2026-12-24'],
    ['two days before christmas', '2026-12-23'],
    ['20 minutes past 8 pm', '2026-03-02', '20:20'],
    ['8 hours from now', '2026-03-02', '17:00'],
    ['Oct. 5th, 2026 at 3:30 p.m.', '2026-10-05', '15:30'],
    ['the twenty-first of june', '2026-06-21'],
    ['tmr 8pm', '2026-03-03', '20:00'],
    ['Thurs @ 7', '2026-03-05', '07:00'],
    ['in half an hour', '2026-03-02', '09:30'],
    ['a quarter of 7 pm', '2026-03-02', '18:45'],
  ],
  fr: [
    ['dans une demi-heure', '2026-03-02', '09:30'],
    ["dans un quart d'heure", '2026-03-02', '09:15'],
    ['dans une heure et demie', '2026-03-02', '10:30'],
    ['dans trois jours', '2026-03-05'],
    ['dans quinze jours', '2026-03-17'],
    ["d'ici une semaine", '2026-03-09'],
    ['samedi en huit', '2026-03-14'],
    ['à 8 heures moins le quart du soir', '2026-03-02', '19:45'],
    ['vers 20 heures 15', '2026-03-02', '20:15'],
    ['à vingt heures trente', '2026-03-02', '20:30'],
    ['dix-neuf heures quarante-cinq', '2026-03-02', '19:45'],
    ['1er avril', '2026-04-01'],
    ['le premier avril', '2026-04-01'],
    ['le vingt et un juin', '2026-06-21'],
    ['lundi 9 mars 2026', '2026-03-09'],
    ['09/03/2026 à 14h', '2026-03-09', '14:00'],
    ['demain matin à 9h', '2026-03-03', '09:00'],
    ['hier soir à 9h', '2026-03-01', '21:00'],
    ['le mois prochain', '2026-04-01'],
    ['le dernier vendredi de mars', '2026-03-27'],
    ['fin du mois', '2026-03-31'],
    ['minuit', '2026-03-03', '00:00'],
    ['demain midi', '2026-03-03', '12:00'],
    ['après-demain à 17h', '2026-03-04', '17:00'],
    ['la veille de noël', '2026-12-24'],
    ['trois jours avant noël', '2026-12-22'],
    ['14 juillet', '2026-07-14'],
    ['lundi de pâques', '2026-04-06'],
    ['17h et quart', '2026-03-02', '17:15'],
    ["5 heures et demie de l'après-midi", '2026-03-02', '17:30'],
    ['vendredi de la semaine prochaine', '2026-03-13'],
    ['jeudi prochain vers 19 heures', '2026-03-05', '19:00'],
    ['dans 2 semaines', '2026-03-16'],
    ['le 5 à midi', '2026-03-05', '12:00'],
    ["3 heures de l'après-midi", '2026-03-02', '15:00'],
    ['neuf heures et demie demain', '2026-03-03', '09:30'],
    ['huit heures vingt', '2026-03-02', '20:20'],
    ['20h pile', '2026-03-02', '20:00'],
    ['il est 15h15', '2026-03-02', '15:15'],
    ['dimanche après-midi à 4h', '2026-03-08', '16:00'],
    ['la semaine prochaine mardi', '2026-03-10'],
    ['le 15 du mois prochain', '2026-04-15'],
    ['mi-mars', '2026-03-15'],
  ],
  es: [
    ['pasado mañana a las ocho y media de la noche', '2026-03-04', '20:30'],
    ['el próximo viernes a las 3 de la tarde', '2026-03-13', '15:00'],
    ['dentro de dos días', '2026-03-04'],
    ['en media hora', '2026-03-02', '09:30'],
    ['en una hora y media', '2026-03-02', '10:30'],
    ['el 5 de mayo del 2026', '2026-05-05'],
    ['el primero de abril', '2026-04-01'],
    ['esta noche a las nueve', '2026-03-02', '21:00'],
    ['mañana por la mañana a las diez', '2026-03-03', '10:00'],
    ['el lunes que viene', '2026-03-09'],
    ['la semana que viene', '2026-03-09'],
    ['a las 5 menos diez de la tarde', '2026-03-02', '16:50'],
    ['a las siete en punto', '2026-03-02', '19:00'],
    ['a mediodía', '2026-03-02', '12:00'],
    ['a medianoche', '2026-03-03', '00:00'],
    ['nochebuena', '2026-12-24'],
    ['el sábado a las 21:00', '2026-03-07', '21:00'],
    ['el viernes de la próxima semana', '2026-03-13'],
    ['tres días después de navidad', '2026-12-28'],
    ['a las ocho y cuarto de la tarde', '2026-03-02', '20:15'],
    ['quince minutos para las tres de la tarde', '2026-03-02', '14:45'],
    ['cuarto para las ocho de la noche', '2026-03-02', '19:45'],
    ['el último viernes de marzo', '2026-03-27'],
    ['treinta y uno de diciembre', '2026-12-31'],
    ['hoy a las 17h', '2026-03-02', '17:00'],
    ['de aquí a tres semanas', '2026-03-23'],
    ['ayer', '2026-03-01'],
    ['el 3 de este mes', '2026-03-03'],
  ],
  pt: [
    ['depois de amanhã às oito e meia da noite', '2026-03-04', '20:30'],
    ['daqui a meia hora', '2026-03-02', '09:30'],
    ['em duas horas', '2026-03-02', '11:00'],
    ['daqui a três dias', '2026-03-05'],
    ['na próxima sexta às 15h', '2026-03-06', '15:00'],
    ['hoje à noite às nove', '2026-03-02', '21:00'],
    ['amanhã de manhã às 10', '2026-03-03', '10:00'],
    ['semana que vem', '2026-03-09'],
    ['vinte e cinco de dezembro', '2026-12-25'],
    ['às três da tarde', '2026-03-02', '15:00'],
    ['às 15:30', '2026-03-02', '15:30'],
    ['dez para as oito da noite', '2026-03-02', '19:50'],
    ['oito menos um quarto', '2026-03-02', '19:45'],
    ['segunda às 9h30', '2026-03-09', '09:30'],
    ['dia 10 de abril às 14h', '2026-04-10', '14:00'],
    ['ontem', '2026-03-01'],
    ['o último domingo de março', '2026-03-29'],
    ['natal', '2026-12-25'],
    ['sexta da semana que vem', '2026-03-13'],
    ['ao meio-dia e meia', '2026-03-02', '12:30'],
    ['um dia depois do natal', '2026-12-26'],
    ['quinta-feira, 12 de março', '2026-03-12'],
    ['daqui a uma semana', '2026-03-09'],
    ['primeiro de abril', '2026-04-01'],
    ['4 da manhã', '2026-03-03', '04:00'],
    ['três e quinze da tarde', '2026-03-02', '15:15'],
  ],
  de: [
    ['übermorgen um halb acht abends', '2026-03-04', '19:30'],
    ['in einer halben Stunde', '2026-03-02', '09:30'],
    ['in anderthalb Stunden', '2026-03-02', '10:30'],
    ['nächsten Freitag um 15 Uhr', '2026-03-06', '15:00'],
    ['heute in einer Woche', '2026-03-09'],
    ['morgen früh um 9', '2026-03-03', '09:00'],
    ['am 3. April', '2026-04-03'],
    ['3.4.2026', '2026-04-03'],
    ['viertel nach drei', '2026-03-02', '15:15'],
    ['zehn vor acht abends', '2026-03-02', '19:50'],
    ['fünf nach halb drei', '2026-03-02', '14:35'],
    ['um zwanzig Uhr fünfzehn', '2026-03-02', '20:15'],
    ['am Sonntag Nachmittag um 4', '2026-03-08', '16:00'],
    ['erster Montag im April', '2026-04-06'],
    ['letzter Freitag im März', '2026-03-27'],
    ['heiligabend', '2026-12-24'],
    ['in drei Tagen', '2026-03-05'],
    ['nächste Woche Dienstag', '2026-03-10'],
    ['Freitag in einer Woche', '2026-03-13'],
    ['vorgestern', '2026-02-28'],
    ['am einundzwanzigsten Juni', '2026-06-21'],
    ['den 1. Mai', '2026-05-01'],
    ['mitternacht', '2026-03-03', '00:00'],
    ['heute mittag', '2026-03-02', '12:00'],
    ['17:30 Uhr', '2026-03-02', '17:30'],
    ['dreiviertel acht', '2026-03-02', '19:45'],
    ['in zwei Wochen', '2026-03-16'],
    ['gestern', '2026-03-01'],
    ['halb neun morgens', '2026-03-03', '08:30'],
    ['diesen Samstag', '2026-03-07'],
    ['15. Februar', '2027-02-15'],
    ['drei tage nach weihnachten', '2026-12-28'],
  ],
  it: [
    ['dopodomani alle otto e mezza di sera', '2026-03-04', '20:30'],
    ["tra mezz'ora", '2026-03-02', '09:30'],
    ['fra due ore', '2026-03-02', '11:00'],
    ['tra tre giorni', '2026-03-05'],
    ['venerdì prossimo alle 15', '2026-03-13', '15:00'],
    ['stasera alle nove', '2026-03-02', '21:00'],
    ['domani mattina alle 10', '2026-03-03', '10:00'],
    ['la settimana prossima', '2026-03-09'],
    ['il 25 dicembre', '2026-12-25'],
    ['alle tre del pomeriggio', '2026-03-02', '15:00'],
    ['alle 15:30', '2026-03-02', '15:30'],
    ['alle otto meno dieci di sera', '2026-03-02', '19:50'],
    ['le otto e un quarto', '2026-03-02', '20:15'],
    ['ieri', '2026-03-01'],
    ["l'ultimo venerdì di marzo", '2026-03-27'],
    ['pasquetta', '2026-04-06'],
    ['a mezzogiorno e mezza', '2026-03-02', '12:30'],
    ['ventuno giugno', '2026-06-21'],
    ['il primo aprile', '2026-04-01'],
    ['sabato 21 marzo alle 20', '2026-03-21', '20:00'],
    ['tre giorni dopo natale', '2026-12-28'],
    ['giovedì della settimana prossima', '2026-03-12'],
    ['tra due settimane', '2026-03-16'],
    ["l'altro ieri", '2026-02-28'],
    ['ferragosto', '2026-08-15'],
    ['oggi alle 17', '2026-03-02', '17:00'],
    ['il 3 di questo mese', '2026-03-03'],
    ['alle 21 e 30', '2026-03-02', '21:30'],
    ['un quarto alle otto di sera', '2026-03-02', '19:45'],
  ],
};

describe.each(Object.entries(CASES))('days and times in %s', (locale, cases) => {
  it.each(cases.map(([text, date, time]) => ({ text, date, time })))('$text', ({ text, date, time }) => {
    const got = resolveWhen(text, { now, timeZone, locale });
    const readings = [got, ...(got.ambiguous ?? []).slice(0, 2)];
    expect(readings.map((reading) => reading.date)).toContain(date);
    if (time !== undefined) expect(readings.map((reading) => reading.time)).toContain(time);
  });
});

describe('what customers write', () => {
  const at = (text: string, locale = 'en') =>
    resolveWhen(text, { now: '2026-03-02T09:00:00+04:00', timeZone: 'Indian/Mauritius', locale });

  it.each([
    ['A table for 4 tomorrow at 7:30pm please', 'en', { date: '2026-03-03', time: '19:30' }],
    ['tomorrow evening for two', 'en', { date: '2026-03-03', from: '17:00', to: '23:59' }],
    ['tommorow at 8 pm', 'en', { date: '2026-03-03', time: '20:00' }],
    ['febuary 27 at 8pm', 'en', { date: '2027-02-27', time: '20:00' }],
    ['tomorrow after 7pm', 'en', { date: '2026-03-03', from: '19:00' }],
    ['7-9pm friday', 'en', { date: '2026-03-06', from: '19:00', to: '21:00' }],
    ['between 7pm and 9pm on Friday', 'en', { date: '2026-03-06', from: '19:00', to: '21:00' }],
    ['before noon on wednesday', 'en', { date: '2026-03-04', to: '12:00' }],
    ['this weekend', 'en', { date: '2026-03-07', dateTo: '2026-03-08' }],
    ['next week', 'en', { date: '2026-03-09', dateTo: '2026-03-15' }],
    ['not tuesday, thursday', 'en', { date: '2026-03-05', excludedDates: ['2026-03-03'], excludedWeekdays: [2] }],
    ['table for two', 'en', {}],
    ['Saturday 4 people', 'en', { date: '2026-03-07' }],
    ['demain soir à 19h30 pour 4', 'fr', { date: '2026-03-03', time: '19:30' }],
    ['demain a 19h', 'fr', { date: '2026-03-03', time: '19:00' }],
    ['ce soir', 'fr', { date: '2026-03-02', from: '17:00', to: '23:59' }],
    ['entre 19h et 21h samedi', 'fr', { date: '2026-03-07', from: '19:00', to: '21:00' }],
    ['de 19h à 21h samedi', 'fr', { date: '2026-03-07', from: '19:00', to: '21:00' }],
    ['à partir de 19h demain', 'fr', { date: '2026-03-03', from: '19:00' }],
    ['pour 2 personnes jeudi soir', 'fr', { date: '2026-03-05', from: '17:00', to: '23:59' }],
    ['le 12/03 à 20h', 'fr', { date: '2026-03-12', time: '20:00' }],
  ])('%s', (text, locale, expected) => {
    expect(at(text, locale)).toEqual(expected);
  });

  it('lists the other half of the day and the other order of day and month', () => {
    expect(at('tomorrow at 7').ambiguous).toEqual([{ date: '2026-03-03', time: '19:00' }]);
    // Mauritius writes the day first.
    expect(at('5/3 at 7pm')).toEqual({
      date: '2026-03-05',
      time: '19:00',
      ambiguous: [{ date: '2026-05-03', time: '19:00' }],
    });
    const american = resolveWhen('5/3 at 7pm', { now: '2026-03-02T09:00:00-05:00', timeZone: 'America/New_York' });
    expect(american).toMatchObject({ date: '2026-05-03', ambiguous: [{ date: '2026-03-05', time: '19:00' }] });
  });

  it('takes the clock as epoch milliseconds, with offset, or as wall time of the zone', () => {
    const wall = { date: '2026-03-03', time: '19:00' };
    for (const clock of [Date.parse('2026-03-02T20:30:00Z'), '2026-03-02T20:30:00Z', '2026-03-03T00:30:00']) {
      expect(resolveWhen('today 7pm', { now: clock, timeZone: 'Indian/Mauritius', locale: 'en' })).toEqual(wall);
    }
  });

  it('finds the language by itself', () => {
    expect(resolveWhen('après-demain à midi', { now, timeZone })).toMatchObject({ date: '2026-03-04', time: '12:00' });
    expect(resolveWhen('pasado mañana', { now, timeZone })).toMatchObject({ date: '2026-03-04' });
  });
});

describe('whatever is typed', () => {
  const word = fc.constantFrom(
    ...'at on 7 07 24 31 99 / : . - , pm half past quarter to of the march may next week tomorrow à et demi heure h 19h30 le de y las menos y cuarto do in two for people 2026 0 W D0 T1'.split(
      ' ',
    ),
  );
  it('never throws, and gives only dates and times that exist', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.array(word, { maxLength: 10 }).map((words) => words.join(' ')),
        ),
        fc.constantFrom('en', 'fr', 'es', 'pt', 'de', 'it'),
        (text, locale) => {
          const got = resolveWhen(text, { now, timeZone, locale });
          for (const { date, time } of [got, ...(got.ambiguous ?? [])]) {
            if (date !== undefined) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
            if (time !== undefined) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
