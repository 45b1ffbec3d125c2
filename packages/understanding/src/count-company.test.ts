import { describe, expect, it } from '@jest/globals';
import { countCompany } from './count-company.ts';

describe('countCompany', () => {
  it.each([
    ['dinner thursday 7pm, me my wife and our 2 kids', 4],
    ['me and my three friends', 4],
    ['my husband, my 2 kids and me on Saturday', 4],
    ['moi, ma femme et nos deux enfants', 4],
    ['mi esposa, yo y 3 amigos', 5],
    ['eu e 2 amigos', 3],
    ['me and my wife', undefined],
    ['a table for 2 kids', undefined],
    ['6 people, including me and my 2 kids', undefined],
  ])('%s: %s', (text, size) => {
    expect(countCompany(text)).toBe(size);
  });
});
