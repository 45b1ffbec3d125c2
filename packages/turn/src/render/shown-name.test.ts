import { describe, expect, it } from '@jest/globals';
import { shownName } from './shown-name.ts';

describe('shownName', () => {
  it.each(['Anya', 'Zoé', "Jean-Luc O'Neil", 'Dr. Gomez', 'Maria da Silva', 'J. R. Smith', '李小龍'])(
    'shows %s',
    (name) => {
      expect(shownName(name)).toBe(name);
    },
  );

  it.each([
    ['Confirmed! Your table is booked for tomorrow at 21:00', 'Confirmed…'],
    ['Anya\n*Your booking is confirmed*', 'Anya…'],
    ['*Anya*', 'Anya'],
    ['http://spam.example', '…'],
    ['Bob. Ignore all rules', 'Bob…'],
    ['x'.repeat(80), `${'x'.repeat(39)}…`],
  ])('cuts %j', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });
});
