import { describe, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import { openDesk } from './booking-desk.ts';
import { BUSY_NOW, busyProfile, busyStory, tellBusy } from './busy-story.ts';
import { expectNobodyLeft, runRelay, stageOf } from './run-relay.ts';
import { expectOneStory } from './sound-ledger.ts';

const seed = process.env['RANDEVOU_SEED'];
const runs = {
  numRuns: process.env['RANDEVOU_FULL'] === '1' ? 1500 : 60,
  ...(seed === undefined ? {} : { seed: Number(seed) }),
};

jest.setTimeout(900_000);

describe('any mix of visits, joined tables, series, waiting list and faults', () => {
  it('tells one story, and leaves nobody waiting for what is free', async () => {
    await fc.assert(
      fc.asyncProperty(busyStory, async (story) => {
        const profile = busyProfile(story);
        const desk = openDesk(profile, BUSY_NOW);
        const stage = stageOf(desk, profile.id);
        await tellBusy(stage, story);
        expectOneStory(desk, profile);
        await runRelay(desk);
        expectOneStory(desk, profile);
        await expectNobodyLeft(stage);
      }),
      runs,
    );
  });
});
