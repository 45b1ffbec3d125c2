import { type Bookings, type DueItem } from '../src/index.ts';
import { type BookingDesk } from './booking-desk.ts';

/**
 * Works off what is due as the relay does: frees lapsed holds, offers freed places, and forgets an item only after that.
 * Messages of offers are left. Gives the number of offers made.
 */
export async function runRelay(desk: BookingDesk, bookings: Bookings = desk.bookings): Promise<number> {
  let offered = 0;
  for (let items = dueNow(desk); items.length > 0; items = dueNow(desk)) {
    for (const item of items) {
      const relay = desk.who('relay', { role: 'relay' });
      if (item.kind === 'hold_expiry') await bookings.expireHold(relay, item.reference);
      if (item.kind === 'place_freed') {
        for (let more = true; more;) {
          const result = await bookings.offerPlaces(relay, item.date);
          offered += result.offered;
          ({ more } = result);
        }
      }
      await desk.ledger.dueItems.drop(relay.businessId, item);
    }
  }
  return offered;
}

function dueNow(desk: BookingDesk): DueItem[] {
  return desk.ledger
    .due()
    .filter(({ kind, at }) => (kind === 'hold_expiry' || kind === 'place_freed') && at <= desk.now())
    .sort((a, b) => a.at - b.at);
}
