import { describe, expect, it } from '@jest/globals';
import { CLAIMS } from '../wording/wording-for.ts';
import { claimGuard, type Evidence } from './claim-guard.ts';

const nothing: Evidence = { texts: [], times: [], customer: [], hasBookings: false };
const guard = (text: string, evidence: Partial<Evidence> = {}) => claimGuard(text, CLAIMS, { ...nothing, ...evidence });

describe('claimGuard', () => {
  it.each([
    'Your table is booked.',
    'I have reserved a table for you, you can come at any time.',
    'Done! It has been cancelled.',
    'All set, see you tomorrow.',
    "C'est noté, votre table est réservée.",
    'Votre rendez-vous a été annulé.',
  ])('refuses: %s', (text) => {
    expect(guard(text)).toBe('it says that something was booked, moved or cancelled');
  });

  it.each([
    'Nothing is booked yet.',
    "It isn't confirmed until you tap.",
    'Would you like it booked?',
    'Bookings can be moved up to two hours before.',
    'We are fully booked that evening.',
    "Votre table n'est pas encore réservée.",
    'Voulez-vous que votre table soit réservée ?',
    'Which day would you like?',
  ])('lets pass: %s', (text) => {
    expect(guard(text)).toBeUndefined();
  });

  it('lets a booking that stands be spoken of, but not a change of it', () => {
    expect(guard('Your table is booked.', { hasBookings: true })).toBeUndefined();
    expect(guard('Your table has been moved.', { hasBookings: true })).toBeDefined();
  });

  it('refuses a time that no result holds', () => {
    expect(guard('We open at 18:30.')).toBe('it names the time 18:30');
    expect(guard('We open at 6:30 pm.', { times: ['18:30'] })).toBeUndefined();
    expect(guard('We open at 6:30.', { texts: ['{"from":"18:30"}'] })).toBeUndefined();
    expect(guard('We open at 5 pm and 6:30.', { times: ['18:30'] })).toBe('it names the time 17:00');
  });

  it('lets a question repeat the time that the customer named, and a statement not', () => {
    expect(guard('8 pm, for how many people?', { customer: ['8pm tomorrow'] })).toBeUndefined();
    expect(guard('8 pm is free.', { customer: ['8pm tomorrow'] })).toBe('it names the time 20:00');
  });

  it('refuses a price that no result holds', () => {
    expect(guard('The octopus curry is Rs 650.', { texts: ['Octopus curry: MUR 650'] })).toBeUndefined();
    expect(guard('The octopus curry is Rs 560.', { texts: ['Octopus curry: MUR 650'] })).toBe('it names the price 560');
  });
});
