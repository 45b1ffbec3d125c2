import { describe, expect, it } from '@jest/globals';
import { keysAt } from './keys-at.ts';

const key = (usedFrom: string) => ({ usedFrom });
const next = key('2026-03-03T00:00:00Z');
const current = key('2026-02-01T00:00:00+04:00');
const old = key('1970-01-01T00:00:00Z');

describe('keysAt', () => {
  it('uses the newest key whose time has come', () => {
    const now = Date.parse('2026-03-02T23:59:59Z');
    expect(keysAt([next, current, old], now)).toEqual({ now, inUse: current, newer: [next], older: [old] });
    expect(keysAt([next, current, old], now + 1000)).toMatchObject({ inUse: next, newer: [], older: [current, old] });
  });

  it('uses the oldest before any time has come: a clock may be behind', () => {
    expect(keysAt([next, current], 0)).toEqual({ now: 0, inUse: current, newer: [next], older: [] });
    expect(keysAt([next], 0)).toMatchObject({ inUse: next, newer: [], older: [] });
  });
});
