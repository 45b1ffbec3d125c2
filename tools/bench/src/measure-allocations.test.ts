import { describe, expect, it } from '@jest/globals';
import { measureAllocations } from './measure-allocations.ts';

describe('measureAllocations', () => {
  it('counts what a run allocates, also what is garbage at once, and not its preparation', async () => {
    let kept: unknown;
    const allocate = (arrays: number) => () => {
      for (let n = 0; n < arrays; n += 1) kept = new Array<number>(1000).fill(n);
    };
    const rows = await measureAllocations([
      { name: 'nothing', run: () => undefined, prepare: allocate(50) },
      { name: '800 kB', run: allocate(100) },
    ]);
    expect(kept).toBeDefined();
    expect(rows.map(({ name, unit }) => [name, unit])).toEqual([
      ['nothing', 'kB'],
      ['800 kB', 'kB'],
    ]);
    expect(rows[0]?.median).toBeLessThan(50);
    expect(rows[1]?.median).toBeGreaterThan(720);
    expect(rows[1]?.median).toBeLessThan(900);
  });
});
