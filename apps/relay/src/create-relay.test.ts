import { describe, expect, it } from '@jest/globals';
import { createLogger } from '@randevou/telemetry';
import { createRelay } from './create-relay.ts';

const logger = createLogger({ service: 'test' });
const businesses = () => Promise.resolve(['la-kaz', 'salon-lumiere']);

describe('createRelay', () => {
  it('works for every business, or for the one that was named', async () => {
    const done: string[] = [];
    const events = (id: string): Promise<number> => Promise.resolve(done.push(id));
    const relay = createRelay({ businesses, rounds: [{ events }], logger });
    await relay(undefined);
    await relay('la-kaz');
    expect(done).toEqual(['la-kaz', 'salon-lumiere', 'la-kaz']);
  });

  it('does everything else when one task fails, and fails then', async () => {
    const done: string[] = [];
    const holds = (id: string): Promise<number> =>
      id === 'la-kaz' ? Promise.reject(new Error('tools are down')) : Promise.resolve(done.push(`holds ${id}`));
    const outbox = (id: string): Promise<number> => Promise.resolve(done.push(`outbox ${id}`));
    await expect(createRelay({ businesses, rounds: [{ holds }, { outbox }], logger })(undefined)).rejects.toThrow(
      'tools are down',
    );
    expect(done.toSorted()).toEqual(['holds salon-lumiere', 'outbox la-kaz', 'outbox salon-lumiere']);
  });
});
