import { describe, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import { openDesk } from './booking-desk.ts';
import { profileOf, expectDone, expire, randomStory, tell } from './random-story.ts';
import { expectOneStory } from './sound-ledger.ts';

const seed = process.env['RANDEVOU_SEED'];
const runs = {
  numRuns: process.env['RANDEVOU_FULL'] === '1' ? 1500 : 60,
  ...(seed === undefined ? {} : { seed: Number(seed) }),
};

jest.setTimeout(120_000);

describe('any mix of customers, expiries and faults', () => {
  it('never goes over capacity or limits, and all items tell the same story', async () => {
    await fc.assert(
      fc.asyncProperty(randomStory, async (story) => {
        const profile = profileOf(story);
        const desk = openDesk(profile, '2026-03-02T09:00:00+04:00');
        const stage = { desk, contents: async () => desk.ledger.contents() };
        const told = await tell(stage, story);
        expectDone(told, desk.ledger.contents());
        expectOneStory(desk, profile);
        await expire(stage, desk.bookings);
        expectOneStory(desk, profile);
      }),
      runs,
    );
  });
});
