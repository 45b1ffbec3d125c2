import { describe, expect, it } from '@jest/globals';
import { discardEvents } from './discard-events.ts';

describe('discardEvents', () => {
  it('leaves nothing to publish, and tells of nothing done', async () => {
    const pending = new Set(['a', 'b']);
    const source = {
      pending: () => Promise.resolve([...pending]),
      markPublished: (event: string) => Promise.resolve(void pending.delete(event)),
    };
    expect(await discardEvents(source, 'smoke')).toBe(0);
    expect([...pending]).toEqual([]);
  });
});
