import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { A_TABLE, openSimulator } from './open-simulator.ts';

const ANYA = '+23057001234';

describe('data on disk', () => {
  it('survives a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'randevou-'));
    try {
      const first = await openSimulator({ dataDir: folder });
      const draft = await first.say(ANYA, { text: A_TABLE });
      await first.say(ANYA, { tap: draft.replies[0]?.options[0]?.id });
      const before = await first.bookings();
      await first.close();

      const second = await openSimulator({ dataDir: folder, now: '2026-03-02T10:00:00+04:00' });
      try {
        expect(before).toHaveLength(1);
        expect(await second.bookings()).toEqual(before);
        const list = await second.say(ANYA, { text: 'Which bookings do I have?' });
        expect(list.replies[0]?.text).toContain(before[0]?.reference);
      } finally {
        await second.close();
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
