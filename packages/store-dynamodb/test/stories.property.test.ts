import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';
import {
  expectOneStoryOf,
  expectDone,
  expire,
  openDeskOn,
  profileOf,
  randomStory,
  tell,
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

describe('any mix of customers, expiries, failing writes and dying processes', () => {
  it('never goes over capacity or limits, and all items in the table tell the same story', async () => {
    await fc.assert(
      fc.asyncProperty(randomStory, async (story) => {
        await store.reset();
        const profile = profileOf(story);
        const desk = openDeskOn(store.ledger, profile, '2026-03-02T09:00:00+04:00');
        const stage = { desk, contents: () => readContents(store, profile.id) };
        const told = await tell(stage, story);
        expectDone(told, await stage.contents());
        expectOneStoryOf(await stage.contents(), profile, desk.now());
        await expire(stage, desk.bookings);
        expectOneStoryOf(await stage.contents(), profile, desk.now());
      }),
      { numRuns: full ? 1000 : 30, ...(seed === undefined ? {} : { seed }) },
    );
  });
});
