import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';
import {
  BUSY_NOW,
  busyProfile,
  busyStory,
  expectNobodyLeft,
  expectOneStoryOf,
  openDeskOn,
  relayAll,
  type RelayStage,
  tellBusy,
} from '@randevou/bookings/testing';
import * as fc from 'fast-check';
import { environment } from './env.ts';
import { openStore, type TestStore } from './open-store.ts';
import { readContents } from './read-contents.ts';

const { full, seed } = environment;
jest.setTimeout(1_200_000);

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

describe('any mix of visits, joined tables, series, waiting list and faults', () => {
  it('tells one story in the table too, and leaves nobody waiting for what is free', async () => {
    await fc.assert(
      fc.asyncProperty(busyStory, async (story) => {
        await store.reset();
        const profile = busyProfile(story);
        const desk = openDeskOn(store.ledger, profile, BUSY_NOW);
        const contents = () => readContents(store, profile.id);
        const stage: RelayStage = { desk, contents, drop: (item) => store.dueItems.drop(profile.id, item) };
        await tellBusy(stage, story);
        expectOneStoryOf(await contents(), profile, desk.now());
        await relayAll(stage, desk.bookings);
        expectOneStoryOf(await contents(), profile, desk.now());
        await expectNobodyLeft(stage);
      }),
      { numRuns: full ? 300 : 8, ...(seed === undefined ? {} : { seed }) },
    );
  });
});
