import { expect, it } from '@jest/globals';
import { readWithChrono } from './read-with-chrono.ts';

const at = (text: string, lang: string) =>
  readWithChrono(text, { lang, now: '2026-03-02T09:00:00', offsetMinutes: -120 });

it('reads with the parser of the language, in the zone of the cases, looking ahead', () => {
  expect(at('tomorrow at 5pm', 'en')).toEqual({ date: '2026-03-03', time: '17:00' });
  expect(at('friday 10am', 'en')).toEqual({ date: '2026-03-06', time: '10:00' });
  expect(at('demain à 17h', 'fr')).toEqual({ date: '2026-03-03', time: '17:00' });
  expect(at('morgen um 17 Uhr', 'de')).toEqual({ date: '2026-03-03', time: '17:00' });
});

it('reads nothing where there is nothing, or no parser', () => {
  expect(at('a table please', 'en')).toBeUndefined();
  expect(at('huomenna', 'xx')).toBeUndefined();
});
