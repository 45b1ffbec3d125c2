import { describe, expect, it } from '@jest/globals';
import { cacheFor } from './cache-for.ts';

function counted(times = { ttlMs: 60, staleMs: 900 }) {
  const state = { now: 0, loads: 0, down: false };
  const read = cacheFor({ ...times, now: () => state.now }, async () => {
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

  it('tries again half a minute after a failure, not with every caller', async () => {
    const { state, read } = counted({ ttlMs: 60_000, staleMs: 900_000 });
    await read();
    state.down = true;
    for (const [at, loads] of [
      [60_000, 2],
      [89_999, 2],
      [90_000, 3],
    ] as const) {
      state.now = at;
      expect(await read()).toBe(1);
      expect(state.loads).toBe(loads);
    }
    state.down = false;
    state.now = 120_000;
    expect(await read()).toBe(4);
  });

  it('waits for a silent service no longer than a moment while an old value may stand in', async () => {
    let now = 0;
    const read = cacheFor({ ttlMs: 60, staleMs: 900, now: () => now }, (signal) =>
      signal === undefined
        ? Promise.resolve('old')
        : new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('late')))),
    );
    await read();
    now = 60;
    const began = performance.now();
    expect(await read()).toBe('old');
    expect(performance.now() - began).toBeLessThan(2_500);
  });
});
