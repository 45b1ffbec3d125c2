import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { measure } from './measure.ts';

const briefly = { unit: 'ms', timeMs: 0, iterations: 3, warmUps: 0 } as const;

describe('measure', () => {
  it('compares medians of one run, whichever case comes first', async () => {
    const rows = await measure(
      [
        { name: 'quick', run: () => sleep(1), against: 'slow' },
        { name: 'slow', run: () => sleep(20) },
      ],
      briefly,
    );
    const [quick, slow] = rows;
    expect(rows.map(({ name, unit, against }) => [name, unit, against])).toEqual([
      ['quick', 'ms', 'slow'],
      ['slow', 'ms', undefined],
    ]);
    expect(quick!.ratio).toBe(quick!.median / slow!.median);
    expect(slow).not.toHaveProperty('ratio');
  });

  it('prepares each run and waits for it before the run', async () => {
    const steps: string[] = [];
    await measure(
      [
        {
          name: 'case',
          prepare: async () => {
            await sleep(1);
            steps.push('prepared');
          },
          run: () => void steps.push('run'),
        },
      ],
      { ...briefly, warmUps: 1 },
    );
    expect(steps.length).toBeGreaterThanOrEqual(8);
    expect(steps).toEqual(steps.map((_, index) => (index % 2 === 0 ? 'prepared' : 'run')));
  });

  it('takes the cases in turns, so that a busy moment does not strike one of them alone', async () => {
    const runs: string[] = [];
    const cases = ['a', 'b'].map((name) => ({ name, run: () => void runs.push(name) }));
    await measure(cases, { ...briefly, iterations: 10 });
    expect(runs.join('')).toMatch(/^(a+b+){5}$/);
    expect(runs.filter((name) => name === 'a').length).toBeGreaterThanOrEqual(10);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('broken case');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken case'))],
  ])('fails when a case %s', async (_, run) => {
    await expect(measure([{ name: 'case', run }], briefly)).rejects.toThrow('broken case');
  });

  it('fails when the preparation fails', async () => {
    const prepare = () => Promise.reject(new Error('no table'));
    await expect(measure([{ name: 'case', prepare, run: () => 1 }], briefly)).rejects.toThrow('no table');
  });

  it('names the cases there are when one is compared with another', async () => {
    await expect(measure([{ name: 'case', run: () => 1, against: 'cse' }], briefly)).rejects.toThrow(
      'no case is named "cse"; there are case',
    );
  });
});
