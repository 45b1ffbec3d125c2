import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DUELS, everyOrder, ordersOfChance, setUpDuel } from '@randevou/bookings/testing';
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

describe.each(Object.entries(DUELS))('%s', (name, duel) => {
  it('leave one outcome in every order of their requests, and nobody is told another', async () => {
    const seen = new Set<string>();
    const contents = () => readContents(store, duel.profile.id);
    const setUp = async () => {
      await store.reset();
      return setUpDuel(duel, { ledger: store.ledger, contents }, (outcome) => seen.add(outcome));
    };
    const { played } = await everyOrder(setUp, { distinct: !full || duel.isLong === true });
    if (full && duel.isLong === true) await ordersOfChance(setUp, { count: 500, seed });
    console.log(`${name}: ${played} orders`);
    expect([...seen].sort()).toEqual([...duel.outcomes].sort());
  });
});
