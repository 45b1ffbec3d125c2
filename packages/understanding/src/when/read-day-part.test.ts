import { describe, expect, it } from '@jest/globals';
import { resolveWhen } from '../resolve-when.ts';

describe('a part of the day', () => {
  it.each([
    ['en', 'not in the morning, afternoon please', { from: '12:00', to: '17:59' }],
    ['en', 'tomorrow, but not in the evening', { date: '2026-03-03', to: '16:59' }],
    ['en', "i can't do mornings", { from: '12:00' }],
    ['fr', "pas le matin, l'après-midi plutôt", { from: '12:00', to: '17:59' }],
    ['es', 'por la mañana no puedo, por la tarde', { from: '06:00' }],
    ['pt', 'não de manhã, à tarde', { from: '12:00', to: '17:59' }],
    ['en', 'why not in the evening?', { from: '17:00', to: '23:59' }],
  ])('%s: %s', (locale, text, expected) => {
    const options = { now: '2026-03-02T09:00:00', timeZone: 'Etc/GMT+2', locale };
    expect(resolveWhen(text, options)).toMatchObject(expected);
  });
});
