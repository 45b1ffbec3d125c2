import { describe, expect, it } from '@jest/globals';
import { priceClaims, timeClaims } from './read-claims.ts';

describe('timeClaims', () => {
  it.each([
    ['at 19:30', ['19:30']],
    ['at 7:30 pm, or 8 p.m.', ['19:30', '20:00']],
    ['à 19h30 ou 20 h', ['19:30', '20:00']],
    ['at 21:15 or 8 pm', ['21:15', '20:00']],
    ['7pm–9pm', ['19:00', '21:00']],
    ['12 am and 12 pm', ['00:00', '12:00']],
    ['at noon', ['12:00']],
    ['for 4 people on 3 March 2026', []],
    ['call +230 200 9010', []],
    ['4 hours', []],
  ])('%s', (text, times) => {
    expect(timeClaims(text)).toEqual(times);
  });
});

describe('priceClaims', () => {
  it.each([
    ['It is Rs 450.', ['450']],
    ['45 € or €28.50', ['45', '28.50']],
    ['110 euros', ['110']],
    ['table for 4 at 19:30', []],
  ])('%s', (text, prices) => {
    expect(priceClaims(text)).toEqual(prices);
  });
});
