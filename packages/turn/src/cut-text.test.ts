import { describe, expect, it } from '@jest/globals';
import { cutText } from './cut-text.ts';

describe('cutText', () => {
  it('leaves a text alone that fits', () => {
    expect(cutText('👍', 2)).toBe('👍');
    expect(cutText('', 5)).toBe('');
  });

  it('cuts between characters as people see them', () => {
    expect(cutText('ab👍', 3)).toBe('ab');
    expect(cutText('a👩‍👩‍👧‍👦b', 9)).toBe('a');
    expect(cutText('ae\u0301e\u0301', 4)).toBe('ae\u0301');
    expect(cutText('x'.repeat(10), 4)).toBe('xxxx');
  });

  it('never leaves half of a pair, at whatever length', () => {
    const text = 'é👍🏽🇲🇺ab👩‍🍳'.repeat(300);
    for (let max = 0; max < 200; max += 1) {
      const cut = cutText(text, max);
      expect(cut.length).toBeLessThanOrEqual(max);
      expect(cut.isWellFormed()).toBe(true);
      expect(text.startsWith(cut)).toBe(true);
    }
    expect(cutText(text, 2000).length).toBeGreaterThan(1980);
  });

  it('cuts even one endless character', () => {
    const stacked = `a${'\u0301'.repeat(5000)}`;
    const cut = cutText(stacked, 2000);
    expect(cut.length).toBeGreaterThan(0);
    expect(cut.length).toBeLessThanOrEqual(2000);
  });
});
