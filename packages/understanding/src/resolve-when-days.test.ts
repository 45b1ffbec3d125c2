import { describe, expect, it } from '@jest/globals';
import { resolveWhen } from './resolve-when.ts';

/** A Tuesday. */
const now = '2013-02-12T04:30:00';
const timeZone = 'Etc/GMT+2';

/** `[text, date, time or last day?]`, per language. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, date: string, more?: string])[]>> = {
  en: [
    ['the monday after easter', '2013-04-01'],
    ['the tuesday before christmas', '2013-12-24'],
    ['the saturday after the 20th', '2013-02-23'],
    ['the weekend before easter', '2013-03-23', '2013-03-24'],
    ['weekend after next', '2013-03-02', '2013-03-03'],
    ['Sunday 3 weeks after March 15th', '2013-03-31'],
    ['second last friday of march', '2013-03-22'],
    ['end of day tomorrow', '2013-02-13', '23:59'],
    ['friday, close of business', '2013-02-15', '23:59'],
    ['in three quarters of an hour', '2013-02-12', '05:15'],
    ['in an hour and a quarter', '2013-02-12', '05:45'],
    ['march fifteenth twenty fourteen', '2014-03-15'],
    ["15th Feb '14", '2014-02-15'],
    ['five of nine pm', '2013-02-12', '20:55'],
    ['ten after ten am', '2013-02-12', '10:10'],
    ["three days' time", '2013-02-15'],
    ['march 3-5', '2013-03-03', '2013-03-05'],
    ['3 - 5 march', '2013-03-03', '2013-03-05'],
    ['the 5th of the month after next', '2013-04-05'],
    ['in half a day', '2013-02-12', '16:30'],
    ['3-ish on friday afternoon', '2013-02-15', '15:00'],
    ['16/feb/2013', '2013-02-16'],
    ['12:30 tonight', '2013-02-13', '00:30'],
  ],
  fr: [
    ['le lundi après pâques', '2013-04-01'],
    ["l'avant-veille de noël", '2013-12-23'],
    ['le surlendemain de noël', '2013-12-27'],
    ["l'avant-dernier vendredi de mars", '2013-03-22'],
    ['le premier jour du mois', '2013-03-01'],
    ['dans une heure et quart', '2013-02-12', '05:45'],
    ['dans une heure trois quarts', '2013-02-12', '06:15'],
    ['midi cinq', '2013-02-12', '12:05'],
    ['7h du mat', '2013-02-12', '07:00'],
    ['plutôt au 31 à 13h30', '2013-03-31', '13:30'],
    ['du 3 au 5 mars', '2013-03-03', '2013-03-05'],
    ['du lundi 4 au mercredi 6 mars', '2013-03-04', '2013-03-06'],
    ['demain 19h est possible ?', '2013-02-13', '19:00'],
    ['le soir du 14 à 9h', '2013-02-14', '21:00'],
    ["aujourd'hui à minuit", '2013-02-13', '00:00'],
  ],
  de: [
    ['der Freitag vor Pfingsten', '2013-05-17'],
    ['vorletzter Freitag im März', '2013-03-22'],
    ['der vorletzte Tag im März', '2013-03-30'],
    ['Buß- und Bettag', '2013-11-20'],
    ['Totensonntag', '2013-11-24'],
    ['überübermorgen', '2013-02-15'],
    ['Ende des Tages', '2013-02-12', '23:59'],
    ['zwei Tage nach dem 13. Februar', '2013-02-15'],
    ['am fünfzehnten März zweitausendvierzehn', '2014-03-15'],
    ['Samstag 16.2. 13h', '2013-02-16', '13:00'],
    ['um Punkt zwölf', '2013-02-12', '12:00'],
    ['Dienstag, Mär 5', '2013-03-05'],
    ['vom 3. bis zum 5. März', '2013-03-03', '2013-03-05'],
    ['3.-5. März', '2013-03-03', '2013-03-05'],
    ['halb eins nachts', '2013-02-13', '00:30'],
    ['am Monatsersten', '2013-03-01'],
    ['in ca. 20 Minuten', '2013-02-12', '04:50'],
  ],
  es: [
    ['el lunes siguiente a pascua', '2013-04-01'],
    ['el penúltimo viernes de marzo', '2013-03-22'],
    ['el cuarto jueves de noviembre', '2013-11-28'],
    ['en una hora y cuarto', '2013-02-12', '05:45'],
    ['mejor al 31 a las 13:30', '2013-03-31', '13:30'],
    ['15-mar-2014', '2014-03-15'],
    ['sábado de gloria', '2013-03-30'],
    ['del 3 al 5 de marzo', '2013-03-03', '2013-03-05'],
    ['la noche del 14 a las 9', '2013-02-14', '21:00'],
    ['a las doce y media de la noche', '2013-02-13', '00:30'],
    ['hoy a la medianoche', '2013-02-13', '00:00'],
    ['dentro de unas dos horas', '2013-02-12', '06:30'],
  ],
  pt: [
    ['2ª feira às 10h', '2013-02-18', '10:00'],
    ['na 6ª às 10', '2013-02-15', '10:00'],
    ['5a-feira', '2013-02-14'],
    ['em três quartos de hora', '2013-02-12', '05:15'],
    ['às vinte e uma horas', '2013-02-12', '21:00'],
    ['a segunda depois da páscoa', '2013-04-01'],
    ['segunda de carnaval', '2014-03-03'],
    ['de 3 a 5 de março', '2013-03-03', '2013-03-05'],
  ],
  it: [
    ['il martedì prima di natale', '2013-12-24'],
    ["l'antivigilia di natale", '2013-12-23'],
    ['il quarto giovedì di novembre', '2013-11-28'],
    ["tra un'ora e un quarto", '2013-02-12', '05:45'],
    ["tra un'oretta", '2013-02-12', '05:30'],
    ['due giorni dopo', '2013-02-14'],
    ['alla fine della giornata', '2013-02-12', '23:59'],
    ['18/2 h 14:30', '2013-02-18', '14:30'],
    ['quindici marzo duemilaquattordici', '2014-03-15'],
    ['spostiamo al 31 alle 13:30', '2013-03-31', '13:30'],
    ['dal 3 al 5 marzo', '2013-03-03', '2013-03-05'],
    ['tra il 3 e il 5 marzo', '2013-03-03', '2013-03-05'],
    ['la sera del 14 alle 9', '2013-02-14', '21:00'],
    ['il giorno dopo capodanno', '2014-01-02'],
    ["la vigilia dell'epifania", '2014-01-05'],
    ['tre giorni prima del 20 marzo', '2013-03-17'],
  ],
};

describe.each(Object.entries(CASES))('days told from others in %s', (locale, cases) => {
  it.each(cases.map(([text, date, more]) => ({ text, date, more })))('$text', ({ text, date, more }) => {
    const { ambiguous, ...got } = resolveWhen(text, { now, timeZone, locale });
    expect(got).toEqual({
      date,
      ...(more === undefined ? {} : more.includes(':') ? { time: more } : { dateTo: more }),
    });
    expect(ambiguous?.map((other) => other.date) ?? []).not.toContain(undefined);
  });
});

describe('what only looks like it', () => {
  it.each([
    ['en', 'a table for 4 to 6 march at 7pm', { date: '2013-03-06' }],
    ['en', "we are ten after ten o'clock", { from: '10:00' }],
    ['en', "it's the 2nd time", {}],
    ['en', 'super!', {}],
    ['fr', "dans l'après-midi de 15h à 17h", { from: '15:00', to: '17:00' }],
    ['es', 'mesa para 3 a 5 de marzo', { date: '2013-03-05' }],
    ['pt', 'é a 2a vez', {}],
  ])('%s: %s', (locale, text, expected) => {
    const got = resolveWhen(text, { now, timeZone, locale });
    expect(got).toMatchObject(expected);
    expect(got.dateTo).toBeUndefined();
    if (Object.keys(expected).length === 0) expect(got).toEqual({});
  });
});
