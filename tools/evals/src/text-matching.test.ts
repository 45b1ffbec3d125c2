import { describe, expect, it } from '@jest/globals';
import { claims, mentions } from './text-matching.ts';

describe('mentions', () => {
  it.each([
    ['Tuesday at 7:30 pm', '19:30'],
    ['Tuesday at 7:30 p.m.', '19:30'],
    ['Tuesday at 19:30', '7:30 pm'],
    ['Mardi à 19 h 30', '19:30'],
    ['at 7pm', '19:00'],
    ['at 9:30', '09:30'],
    ['12:15 am', '00:15'],
    ['Réservé pour Léa', 'reserve pour lea'],
    ['For 4 people', '4'],
    ['Wednesday', 'tuesday|wednesday'],
  ])('%j has %j', (text, phrase) => {
    expect(mentions(text, phrase)).toBe(true);
  });

  it.each([
    ['For 14 people', '4'],
    ['at 19:30', '9:30'],
    ['Tuesday', 'wednesday'],
  ])('%j lacks %j', (text, phrase) => {
    expect(mentions(text, phrase)).toBe(false);
  });
});

describe('claims', () => {
  it.each([
    ['Your table is confirmed.', 'confirmed', true],
    ['Not confirmed yet: Tuesday.', 'confirmed', false],
    ['It is not held. Your table is confirmed!', 'confirmed', true],
    ["It isn't booked", 'booked', false],
    ["Votre table n'est pas réservée.", 'reserve', false],
    ['Ce n’est rien. Votre table est réservée.', 'reserve', true],
    ['Nada reservado', 'reservado', false],
    ['Ainda não confirmado', 'confirmado', false],
    ['It will be booked once you tap Confirm.', 'booked', false],
    ['Notable: confirmed', 'confirmed', true],
  ])('%j claims %j: %j', (text, phrase, expected) => {
    expect(claims(text, phrase)).toBe(expected);
  });
});
