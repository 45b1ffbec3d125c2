import { type BlockTimeArguments, type BlockTimeResult, type BookingView } from '@randevou/contracts';
import { Agenda } from '../agenda/agenda.ts';
import { DAY, type Desk, resourceOf } from '../desk.ts';
import { blockIdFor } from '../ids.ts';
import { type AgendaEntry } from '../ledger.ts';
import { type Decision, settle } from '../settle.ts';
import { bookingView } from '../visits/booking-view.ts';
import { type OwnerPrincipal } from './owner-desk.ts';
import { isInRange } from './owner-wish.ts';
import { refused } from './refused.ts';

/** Items that a transaction of the ledger can hold. */
const MOST_ITEMS = 100;

/** Takes time of some resources, or of all, out of use. */
export async function blockTime(
  desk: Desk,
  owner: OwnerPrincipal,
  asked: BlockTimeArguments,
): Promise<BlockTimeResult> {
  const [from, to] = [Date.parse(asked.from), Date.parse(asked.to)];
  const resourceIds = [...new Set(asked.resource_ids ?? desk.profile.resources.map(({ id }) => id))];
  if (resourceIds.some((id) => resourceOf(desk, id) === undefined)) return refused('unknown_resource');
  if (from >= to) return refused('ends_before_start');
  if (!isInRange(from)) return refused('out_of_range');
  if (itemsOf(desk, resourceIds, from, to) > MOST_ITEMS) return refused('too_long');
  const seed = [desk.profile.id, owner.turnId, ...resourceIds, from, to];
  const blockId = blockIdFor(seed, { businessId: desk.profile.id, from, to });
  return settle(desk, owner.turnId, () =>
    decide(desk, { blockId, resourceIds, from, to, anyway: asked.anyway === true }),
  );
}

interface Block {
  readonly blockId: string;
  readonly resourceIds: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly anyway: boolean;
}

async function decide(desk: Desk, block: Block): Promise<Decision<BlockTimeResult>> {
  const { blockId, resourceIds, from, to } = block;
  const agenda = new Agenda(desk);
  await agenda.read(from, to);
  const isInTheWay = ({ busyStart, busyEnd }: AgendaEntry, resourceId: string): boolean =>
    resourceIds.includes(resourceId) && busyStart < to && from < busyEnd;
  const there = agenda.entries().filter(({ resourceId, entry }) => isInTheWay(entry, resourceId));
  const bookings = await bookingsOf(
    desk,
    there.map(({ entry }) => entry),
  );
  if (there.some(({ entry }) => entry.reference === blockId))
    return { result: { outcome: 'blocked', blockId, bookings } };
  if (bookings.length > 0 && !block.anyway) {
    return { result: { outcome: 'refused', reason: 'bookings_in_the_way', bookings } };
  }
  // A hold is a promise of minutes: whoever confirms it finds the time taken.
  agenda.remove((entry, resourceId) => entry.state === 'held' && isInTheWay(entry, resourceId));
  for (const resourceId of resourceIds) {
    const seats = resourceOf(desk, resourceId)?.seats ?? 1;
    const entry: AgendaEntry = {
      reference: blockId,
      customerId: '',
      serviceId: '',
      start: from,
      end: to,
      busyStart: from,
      busyEnd: to,
      seats,
      state: 'blocked',
    };
    agenda.add({ resourceId, entry });
  }
  const versions = agenda.changes().map(({ expectedVersion }) => expectedVersion);
  return {
    result: { outcome: 'blocked', blockId, bookings },
    change: { agenda, token: [blockId, 'block', ...versions] },
  };
}

/** The bookings that still stand, of entries of an agenda, by start. */
async function bookingsOf(desk: Desk, entries: readonly AgendaEntry[]): Promise<BookingView[]> {
  const references = entries.filter(({ state }) => state === 'booked').map(({ reference }) => reference);
  if (references.length === 0) return [];
  const bookings = await desk.ledger.readBookings(desk.profile.id, [...new Set(references)]);
  return bookings
    .filter(({ state }) => state === 'confirmed')
    .sort((a, b) => Date.parse(a.slot.start) - Date.parse(b.slot.start))
    .map((booking) => bookingView(desk, booking));
}

/** What it takes to block and to unblock: an item for each resource and date, and word for the waiting list of each. */
function itemsOf(desk: Desk, resourceIds: readonly string[], from: number, to: number): number {
  const dates = Math.floor((to - 1) / DAY) - Math.floor(from / DAY) + 1;
  const told = desk.profile.policies.waitingList === undefined ? 0 : dates + 1;
  return resourceIds.length * dates + told;
}
