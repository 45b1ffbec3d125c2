import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { estimateTokens } from './estimate-tokens.ts';
import { HISTORY_TOKENS, recentHistory } from './recent-history.ts';
import type { HistoryItem } from './session.ts';

const at = '2026-03-02T09:00:00+04:00';
const said = (text: string): HistoryItem => ({ role: 'customer', at, text });
const told = (text: string): HistoryItem => ({ role: 'assistant', at, text, outcome: 'offered', asked: 'time' });

describe('recentHistory', () => {
  it('keeps a conversation of usual length whole, but for our older answers', () => {
    const offer = `Free on Tuesday, 3 March 2026: ${'19:00, '.repeat(60)}`;
    const history = [said('A table for 4'), told(offer), said('later'), told('For when?'), said('8'), told(offer)];
    const kept = recentHistory(history);
    expect(kept.map(({ role }) => role)).toEqual(history.map(({ role }) => role));
    expect(kept[1]).toMatchObject({ outcome: 'offered', asked: 'time', text: `${offer.slice(0, 200)}…` });
    expect(kept.at(-1)).toEqual(history.at(-1));
  });

  it('drops the oldest when it is too much, and never the last two exchanges', () => {
    const long = 'x'.repeat(2000);
    const history = [said('first'), told('a'), said(long), told(long), said(long), told(long)];
    expect(recentHistory(history)).toEqual(history.slice(2));
  });

  it('keeps at most 20 lines', () => {
    expect(recentHistory(Array.from({ length: 40 }, () => said('hi')))).toHaveLength(20);
  });

  it('gives the end of the conversation, within the budget unless the last lines are longer, and the same again', () => {
    const item = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2000 }).map(said),
      fc.string({ unit: 'grapheme', maxLength: 4000 }).map(told),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (history) => {
        const kept = recentHistory(history);
        expect(kept.map(({ role }) => role)).toEqual(
          history.slice(history.length - kept.length).map(({ role }) => role),
        );
        const ofCustomer = (items: readonly HistoryItem[]) => items.filter(({ role }) => role === 'customer');
        expect(ofCustomer(kept)).toEqual(ofCustomer(history.slice(history.length - kept.length)));
        const tokens = kept.reduce((sum, { text }) => sum + estimateTokens(text), 0);
        expect(kept.length <= 4 || tokens <= HISTORY_TOKENS).toBe(true);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(4, history.length));
        expect(recentHistory(kept)).toEqual(kept);
      }),
    );
  });
});

describe('estimateTokens', () => {
  it.each([
    ['', 0],
    ['A table for four', 6],
    ['réserver à 19h', 6],
  ])('%j: %d', (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens);
  });
});
