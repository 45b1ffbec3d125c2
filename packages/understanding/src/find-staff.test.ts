import { describe, expect, it } from '@jest/globals';
import { clinic, salon } from '../test/sample-facts.ts';
import { findStaff } from './find-staff.ts';

describe('findStaff', () => {
  it.each([
    ['with Maya please', 'maya'],
    ['avec lea', 'lea'],
    ['Karim instead of Maya on Friday', 'karim'],
    ['can I switch from Maya to Karim?', 'karim'],
    ['avec Léa plutôt que Karim', 'lea'],
    ['not Maya, Léa please', 'lea'],
    ['with Maya or Karim', undefined],
    ['but not with Karim', undefined],
    ['why not Maya?', 'maya'],
  ])('%s: %s', (text, id) => {
    expect(findStaff(text, salon)).toBe(id);
  });

  it.each([
    ['Dr Patel', 'patel'],
    ['a cleaning, but not with Dr. Patel', 'gomez'],
    ['Dr. Gomez rather than Dr. Patel', 'gomez'],
    ['com a dra Gomez em vez do Dr. Patel', 'gomez'],
  ])('%s: %s, at the clinic', (text, id) => {
    expect(findStaff(text, clinic)).toBe(id);
  });
});
