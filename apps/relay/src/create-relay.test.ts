import { describe, expect, it } from '@jest/globals';
import { createLogger } from '@randevou/telemetry';
import { createRelay } from './create-relay.ts';

const logger = createLogger({ service: 'test' });
const businesses = () => Promise.resolve(['la-kaz', 'salon-lumiere']);

describe('createRelay', () => {
  it('works for every business, or for the one that was named', async () => {
    const done: string[] = [];
    const events = (id: string): Promise<number> => Promise.resolve(done.push(id));
    const told: [string, string, number][] = [];
    const onDone = (...of: [string, string, number]) => void told.push(of);
    let runs = 0;
    const relay = createRelay({ businesses, rounds: [{ events }], logger, onDone, onRun: () => void (runs += 1) });
    await relay('la-kaz');
    expect(runs).toBe(0);
    await relay(undefined);
    expect(runs).toBe(1);
    expect(done).toEqual(['la-kaz', 'la-kaz', 'salon-lumiere']);
    expect(told.map(([businessId, task]) => `${businessId} ${task}`)).toEqual([
      'la-kaz events',
      'la-kaz events',
      'salon-lumiere events',
    ]);
  });

  it('does everything else when one task fails, and fails then', async () => {
    const done: string[] = [];
    const holds = (id: string): Promise<number> =>
      id === 'la-kaz' ? Promise.reject(new Error('tools are down')) : Promise.resolve(done.push(`holds ${id}`));
    const outbox = (id: string): Promise<number> => Promise.resolve(done.push(`outbox ${id}`));
    const failed: string[] = [];
    const onFailed = (businessId: string, task: string) => void failed.push(`${businessId} ${task}`);
    let runs = 0;
    const relay = createRelay({
      businesses,
      rounds: [{ holds }, { outbox }],
      logger,
      onFailed,
      onRun: () => void (runs += 1),
    });
    await expect(relay(undefined)).rejects.toThrow('1 of 4 tasks failed');
    expect(runs).toBe(1);
    expect(failed).toEqual(['la-kaz holds']);
    expect(done.toSorted()).toEqual(['holds salon-lumiere', 'outbox la-kaz', 'outbox salon-lumiere']);
  });
});
