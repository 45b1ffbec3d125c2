import { expect } from '@jest/globals';
import { type Bookings, type DueItem, type DueKey } from '../src/index.ts';
import { type BookingDesk } from './booking-desk.ts';
import { type Stage } from './random-story.ts';

/** Where a story with a relay plays. */
export interface RelayStage extends Stage {
  readonly drop: (item: DueKey) => Promise<void>;
}

/** Of a ledger in memory. */
export function stageOf(desk: BookingDesk, businessId: string): RelayStage {
  return {
    desk,
    contents: () => Promise.resolve(desk.ledger.contents()),
    drop: (item) => desk.ledger.dueItems.drop(businessId, item),
  };
}

/**
 * Works off what is due as the relay does: frees lapsed holds, offers freed places, and forgets an item only after that.
 * Messages of offers are left. Gives the number of offers made.
 */
export async function runRelay(desk: BookingDesk, bookings: Bookings = desk.bookings): Promise<number> {
  return relayAll(stageOf(desk, desk.who('relay').businessId), bookings);
}

export async function relayAll(stage: RelayStage, bookings: Bookings): Promise<number> {
  let offered = 0;
  for (let items = await dueNow(stage); items.length > 0; items = await dueNow(stage)) {
    for (const item of items) {
      const relay = stage.desk.who('relay', { role: 'relay' });
      if (item.kind === 'hold_expiry') await bookings.expireHold(relay, item.reference);
      if (item.kind === 'place_freed') {
        for (let more = true; more;) {
          const result = await bookings.offerPlaces(relay, item.date);
          offered += result.offered;
          ({ more } = result);
        }
      }
      await stage.drop(item);
    }
  }
  return offered;
}

/** After the relay came by nobody waits for what is free, and exactly those who have an offer are to be told of one. */
export async function expectNobodyLeft({ desk, contents }: RelayStage): Promise<void> {
  const relay = desk.who('relay', { role: 'relay' });
  const { waiting, due } = await contents();
  for (const { date } of waiting) {
    expect(await desk.bookings.offerPlaces(relay, date)).toEqual({ offered: 0, more: false });
  }
  const live = waiting.flatMap(({ offer }) => (offer === undefined ? [] : [offer.reference]));
  const told = due.flatMap((item) => (item.kind === 'waiting_offer' ? [item.reference] : []));
  expect(told.sort()).toEqual(live.sort());
}

async function dueNow({ desk, contents }: RelayStage): Promise<DueItem[]> {
  return (await contents()).due
    .filter(({ kind, at }) => (kind === 'hold_expiry' || kind === 'place_freed') && at <= desk.now())
    .sort((a, b) => a.at - b.at);
}
