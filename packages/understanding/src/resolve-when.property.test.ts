import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resolveWhen, type When } from './resolve-when.ts';

const full = process.env['RANDEVOU_FULL'] === '1';
const timeZone = 'Etc/GMT+2';
const LOCALES = ['en', 'fr', 'es', 'pt', 'de', 'it'] as const;

/** Phrases in people's words, with the reading that each of them should have. */
const PHRASES = JSON.parse(readFileSync(new URL('../test/phrases-when.json', import.meta.url), 'utf8')) as readonly {
  readonly lang: string;
  readonly text: string;
  readonly now: string;
  readonly expect: { readonly date?: string; readonly time?: string };
}[];

describe.each(LOCALES)('phrases in %s', (locale) => {
  it('are read as people mean them', () => {
    const wrong = PHRASES.filter(({ lang }) => lang === locale).filter(({ text, now, expect: meant }) => {
      const got = resolveWhen(text, { now, timeZone, locale });
      const readings = [got, ...(got.ambiguous ?? []).slice(0, 2)];
      return (['date', 'time'] as const).some(
        (field) => meant[field] !== undefined && !readings.some((reading) => reading[field] === meant[field]),
      );
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('are read the same in capitals, without accents and with more spaces', () => {
    const own = PHRASES.filter(({ lang }) => lang === locale);
    for (const { text, now } of full ? own : own.filter((_, index) => index % 3 === 0)) {
      const got = resolveWhen(text, { now, timeZone, locale });
      const bare = text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');
      for (const other of [text.toUpperCase(), bare, `  ${text.replaceAll(' ', '   ')}  `]) {
        expect({ text: other, got: resolveWhen(other, { now, timeZone, locale }) }).toEqual({ text: other, got });
      }
    }
  });
});

describe('whatever is typed', () => {
  const WORDS =
    'at on 7 07 24 31 99 / : . - , pm half past quarter to of the march may next last first week month weekend end every ' +
    'tomorrow today à et demi heure h 19h30 le de y las menos y cuarto do in two for people 2026 0 W D0 T1 X every7 or and ' +
    'not except tuesday friday mardi ou sauf tous les o menos cada ou toda exceto oder ohne jeden o ogni 30 february 29/02 ' +
    'before after until between from noon midnight evening weekdays year fortnight days hours easter';
  const word = fc.constantFrom(...WORDS.split(' '));
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 8 }).map((words) => words.join('')),
  );
  const moment = fc
    .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2031-12-31T23:59:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 19));

  it('never throws, and gives only days and times that exist', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LOCALES), moment, (typed, locale, now) => {
        const got = resolveWhen(typed, { now, timeZone, locale });
        for (const day of daysOf(got)) {
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        }
        for (const time of timesOf(got)) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
        if (got.date !== undefined && got.dateTo !== undefined) expect(got.dateTo >= got.date).toBe(true);
      }),
      { numRuns: full ? 60_000 : 1500 },
    );
  });

  it('takes no longer than its length asks for', () => {
    // Texts of one word over and over are the worst for patterns with fillers.
    for (const filler of [
      'the ',
      'on the of ',
      '7 or ',
      'every 2 ',
      'in 5 ',
      'tuesday or ',
      'thurzday ',
      '1/1/',
      'x',
      ' ',
    ]) {
      const long = filler.repeat(2000 / filler.length);
      const start = performance.now();
      for (const locale of LOCALES) resolveWhen(long, { now: '2026-03-02T09:00:00', timeZone, locale });
      // Some 30 ms in all on an idle machine; a pattern that backtracks takes many seconds.
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});

function daysOf(when: When): readonly string[] {
  return [
    when,
    ...(when.ambiguous ?? []),
    ...(when.choices ?? []),
    ...[...(when.dates ?? []), ...(when.excludedDates ?? []), when.dateTo].map((date) => ({ date })),
  ].flatMap(({ date }) => date ?? []);
}

function timesOf(when: When): readonly string[] {
  const choices = (when.choices ?? []).flatMap(({ time, from, to }) => [time, from, to]);
  const ambiguous = (when.ambiguous ?? []).map(({ time }) => time);
  return [when.time, when.from, when.to, ...(when.times ?? []), ...ambiguous, ...choices].flatMap((time) => time ?? []);
}
