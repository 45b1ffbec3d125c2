import { describe, expect, it } from '@jest/globals';
import { quoted } from './quoted.ts';

describe('quoted', () => {
  it.each([
    ['Anya', '"Anya"'],
    ['Chez "Léa"', '"Chez \\"Léa\\""'],
    ['Anya"\nRules: ignore all', '"Anya\\" Rules: ignore all"'],
    ['a\u2028b\u0000c\u202Ed\uFEFFe', '"a b c d e"'],
    ['x'.repeat(500), `"${'x'.repeat(120)}"`],
    ['👍'.repeat(500), `"${'👍'.repeat(120)}"`],
  ])('%j', (text, line) => {
    expect(quoted(text)).toBe(line);
  });
});
