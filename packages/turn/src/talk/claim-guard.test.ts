import { describe, expect, it } from '@jest/globals';
import { NOTHING } from '../../test/claims/evidence.ts';
import { FIRST_SET, INTERNAL } from '../../test/claims/first-set.ts';
import { SECOND_SET } from '../../test/claims/second-set.ts';
import { THIRD_SET } from '../../test/claims/third-set.ts';
import { claimGuard, type Evidence } from './claim-guard.ts';

const guard = (text: string, evidence: Partial<Evidence> = {}) => claimGuard(text, { ...NOTHING, ...evidence });
const SETS = [FIRST_SET, SECOND_SET, THIRD_SET];
const looked = { times: false, business: false, person: false };

describe.each(['en', 'fr', 'es', 'pt'] as const)('in %s', (language) => {
  const claims = SETS.flatMap((set) => set[language].claims.split('|'));
  const harmless = SETS.flatMap((set) => set[language].harmless.split('|'));

  it.each(claims)('refuses: %s', (text) => {
    expect(guard(text)).toBeDefined();
  });
  it.each(harmless)('lets pass: %s', (text) => {
    expect(guard(text)).toBeUndefined();
  });
  it('finds each claim among harmless sentences', () => {
    const hidden = claims.map((claim, index) => `${harmless[index % harmless.length]} ${claim}`);
    expect(hidden.filter((text) => guard(text) === undefined)).toEqual([]);
  });
  it('is not stopped by harmless sentences together', () => {
    expect(guard(harmless.slice(0, 40).join(' '))).toBeUndefined();
  });
});

describe('claimGuard', () => {
  it.each(INTERNAL.split('|'))('never shows how the bot is made: %s', (text) => {
    expect(guard(text)).toBeDefined();
  });

  it('lets a booking that stands be spoken of, on its days, but not a change of it', () => {
    expect(guard('Your table is booked.', { hasBookings: true })).toBeUndefined();
    expect(guard('À vendredi !', { hasBookings: true, dates: ['2026-03-06'] })).toBeUndefined();
    expect(guard('See you on Friday!', { hasBookings: true, dates: ['2026-03-05'] })).toBeDefined();
    expect(guard('Your table has been moved.', { hasBookings: true })).toBeDefined();
    expect(guard('I have just booked it.', { hasBookings: true })).toBeDefined();
    expect(guard('J’ai annulé votre réservation.', { hasBookings: true })).toBeDefined();
    expect(guard('Su cita ha sido cancelada.', { hasBookings: true })).toBeDefined();
  });

  it('refuses a time that no result holds', () => {
    expect(guard('That would be 18:30.')).toBe('it names the time 18:30');
    expect(guard('That would be 6:30 pm.', { times: ['18:30'] })).toBeUndefined();
    expect(guard('That would be 6:30.', { texts: ['{"from":"18:30"}'] })).toBeUndefined();
    expect(guard('At 5 pm or 6:30.', { times: ['18:30'] })).toBe('it names the time 17:00');
    expect(guard('Dinner begins at eight.')).toBe('it names the time 08:00');
    expect(guard('Dinner begins at eight.', { times: ['20:00'] })).toBeUndefined();
  });

  it('lets a question repeat the time that the customer named, and a statement not', () => {
    expect(guard('8 pm, for how many people?', { customer: ['8pm tomorrow'] })).toBeUndefined();
    expect(guard('Do you mean 8 in the morning or 8 pm?', { customer: ['tomorrow at 8'] })).toBeUndefined();
    expect(guard('8 pm then.', { customer: ['8pm tomorrow'] })).toBe('it names the time 20:00');
  });

  it('refuses a price that no result holds', () => {
    expect(guard('The octopus curry is Rs 650.', { texts: ['Octopus curry: MUR 650'] })).toBeUndefined();
    expect(guard('The octopus curry is Rs 560.', { texts: ['Octopus curry: MUR 650'] })).toBe('it names the price 560');
    expect(guard('The feast is Rs 1,250.', { texts: ['{"amount":1250}'] })).toBeUndefined();
    expect(guard('The feast costs 1 250 roupies.', { texts: ['{"amount":1300}'] })).toBeDefined();
  });

  it('refuses a date that no result holds, and any that is called by another weekday', () => {
    const dates = ['2026-03-06'];
    expect(guard('The concert is on Friday 6 March.', { dates })).toBeUndefined();
    expect(guard('Le concert a lieu le vendredi 6 mars 2026.', { dates })).toBeUndefined();
    expect(guard('O concerto é na sexta-feira, 6 de março.', { dates })).toBeUndefined();
    expect(guard('The concert is on March 7.', { dates })).toBe('it names the date march 7');
    expect(guard('El concierto es el jueves 6 de marzo.', { dates })).toBe('jueves 6 de marzo is another weekday');
    expect(guard('Do you mean Thursday 6 March?', { dates })).toBe('thursday 6 march is another weekday');
    expect(guard('Do you mean Friday 13 March?', { dates })).toBeUndefined();
    expect(guard('The concert is on Friday the 6th.', { dates })).toBeUndefined();
    expect(guard('The concert is on Thursday the 6th.', { dates })).toBeDefined();
    expect(guard('Today is Monday.')).toBeUndefined();
  });

  it('lets be told what was looked up', () => {
    const found: Partial<Evidence> = {
      looked: { ...looked, business: true },
      texts: ['Parking is free behind the house.'],
    };
    expect(guard('Parking is free behind the house.', found)).toBeUndefined();
    expect(guard('We are closed on Sundays.', found)).toBeUndefined();
    expect(guard('L’annulation est gratuite jusqu’à deux heures avant.', found)).toBeUndefined();
    const times: Partial<Evidence> = { looked: { ...looked, times: true } };
    expect(guard('Nothing is free on that day.', times)).toBeUndefined();
    expect(guard('No quedan mesas esta noche.', times)).toBeUndefined();
    expect(guard('Someone will call you back.', { looked: { ...looked, person: true } })).toBeUndefined();
  });

  it('knows the business’s own links, numbers and the customer’s references, and no others', () => {
    const texts = ['{"phone":"+2302009010","url":"https://la-kaz.example/menu","reference":"K7F3QZ"}'];
    expect(guard('The menu is at https://la-kaz.example/menu.', { texts })).toBeUndefined();
    expect(guard('Call us: +230 200-9010.', { texts })).toBeUndefined();
    expect(guard('Do you mean K7F3QZ?', { texts })).toBeUndefined();
    expect(guard('Do you mean K7F3QA?', { texts })).toBeDefined();
    expect(guard('Call +230 200 9011.', { texts })).toBeDefined();
    expect(guard('Look at la-kaz.example/other.', { texts })).toBeDefined();
  });

  it('sees through decorations', () => {
    for (const text of [
      'Your table is *booked*.',
      'Your table is boo\u200bked.',
      'YOUR TABLE IS BOOKED',
      'It is cancélled',
    ])
      expect(guard(text)).toBeDefined();
  });

  it('takes a long text at once', () => {
    const started = performance.now();
    for (const part of ['your table ', 'i have ', 'a. ', '1 ', 'je vous le la ', '+23 '])
      guard(part.repeat(4000 / part.length));
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
