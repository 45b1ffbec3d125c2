import { describe, expect, it } from '@jest/globals';
import { cacheFor } from './cache-for.ts';

function counted() {
  const state = { now: 0, loads: 0, down: false };
  const read = cacheFor({ ttlMs: 60, staleMs: 900, now: () => state.now }, async () => {
    state.loads += 1;
    if (state.down) throw new Error('down');
    return state.loads;
  });
  return { state, read };
}

describe('cacheFor', () => {
  it('loads once for its time, and for callers at the same time', async () => {
    const { state, read } = counted();
    expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
    state.now = 59;
    expect(await read()).toBe(1);
    state.now = 60;
    expect(await read()).toBe(2);
  });

  it('lets an old value stand in for a while when it cannot be loaded, and then fails', async () => {
    const { state, read } = counted();
    await read();
    state.down = true;
    state.now = 899;
    expect(await read()).toBe(1);
    state.now = 900;
    await expect(read()).rejects.toThrow('down');
    state.down = false;
    expect(await read()).toBe(state.loads);
  });

  it('tries again after a first load that failed', async () => {
    const { state, read } = counted();
    state.down = true;
    await expect(read()).rejects.toThrow('down');
    state.down = false;
    expect(await read()).toBe(2);
  });
});
