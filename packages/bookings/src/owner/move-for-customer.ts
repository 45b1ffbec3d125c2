import {
  allows,
  type Booking,
  type HistoryEntry,
  type MoveForCustomerArguments,
  type OwnerChangeResult,
  type OwnerWarning,
} from '@randevou/contracts';
import { type Desk } from '../desk.ts';
import { resourceIdOf } from '../places/place.ts';
import { type Wish, wishToMove } from '../places/wish.ts';
import { type Decision, settle } from '../settle.ts';
import { bookingView, isInTime } from '../visits/booking-view.ts';
import { type CaseState, readCase, readWhereItStands } from '../visits/case-state.ts';
import { confirmVisits } from '../visits/confirm-visits.ts';
import { takenDates } from '../visits/day-rule.ts';
import { movedVisit } from '../visits/visit.ts';
import { actingOn } from './acting-for.ts';
import { brokenRules } from './broken-rules.ts';
import { type OwnerPrincipal } from './owner-desk.ts';
import { isKnownResource, wantedStart } from './owner-wish.ts';
import { placeOf } from './place-of.ts';
import { refused } from './refused.ts';
import { readForOwner, takeRoom } from './take-room.ts';

/** Moves a booking of whichever customer, also one that has begun; the same resources serve it if they are free. */
export async function moveForCustomer(
  desk: Desk,
  owner: OwnerPrincipal,
  asked: MoveForCustomerArguments,
): Promise<OwnerChangeResult> {
  if (asked.resource_id !== undefined && !isKnownResource(desk, asked.resource_id)) return refused('unknown_resource');
  const start = wantedStart(desk, asked);
  if (start === undefined) return refused('out_of_range');
  return settle<OwnerChangeResult>(desk, owner.turnId, async () => {
    const [booking] = await desk.ledger.readBookings(desk.profile.id, [asked.reference]);
    if (booking === undefined) return { result: refused('unknown_booking') };
    const state = await readCase(desk, booking);
    const wish = wishToMove(desk, booking, {
      partySize: asked.party_size,
      excludedDates: takenDates(desk, state.customer, booking.reference),
    });
    if (wish === undefined) return { result: refused('unknown_service') };
    const step = booking.history.find(
      ({ action, turnId, to }) =>
        action === 'moved' && turnId === owner.turnId && to !== undefined && Date.parse(to.start) === start,
    );
    if (step !== undefined) return { result: await told(desk, state, wish, booking, step) };
    if (!allows(booking.state, 'moved')) return { result: refused('wrong_state', bookingView(desk, booking)) };
    return move(desk, owner, state, booking, { wish, start, named: asked.resource_id });
  });
}

async function move(
  desk: Desk,
  owner: OwnerPrincipal,
  state: CaseState,
  booking: Booking,
  asked: { readonly wish: Wish; readonly start: number; readonly named: string | undefined },
): Promise<Decision<OwnerChangeResult>> {
  const { wish, start, named } = asked;
  const current = placeOf(booking);
  const preferred = current.parts.map(({ resourceIds }) => resourceIds);
  const room = await takeRoom(desk, state, wish, { start, named, preferred });
  if ('outcome' in room) return { result: room };
  const { place, keepsDraft } = room;
  const now = desk.now();
  const warnings = [...lateness(desk, booking, now), ...brokenRules(desk, state.agenda, wish, place, now)];
  const stays = place.start === current.start && resourceIdOf(place) === resourceIdOf(current);
  if (stays && wish.partySize === booking.partySize) {
    return { result: { outcome: 'done', booking: bookingView(desk, booking), warnings } };
  }
  await readWhereItStands(state.agenda, booking.slot);
  const visit = movedVisit(booking, place, wish);
  const { result, change } = confirmVisits(desk, actingOn(owner, booking), state, [visit], { keepsDraft });
  return {
    result: { outcome: 'done', booking: result.booking, warnings },
    ...(change === undefined ? {} : { change }),
  };
}

/** What an earlier try of the same turn did. */
async function told(
  desk: Desk,
  state: CaseState,
  wish: Wish,
  booking: Booking,
  { at, from }: HistoryEntry,
): Promise<OwnerChangeResult> {
  const place = placeOf(booking);
  await readForOwner(desk, state.agenda, wish, place);
  const late = from === undefined ? [] : lateness(desk, { slot: from }, Date.parse(at));
  const warnings = [...late, ...brokenRules(desk, state.agenda, wish, place, Date.parse(at))];
  return { outcome: 'done', booking: bookingView(desk, booking), warnings };
}

function lateness(desk: Desk, booking: Pick<Booking, 'slot'>, at: number): OwnerWarning[] {
  return isInTime(desk, booking, 'move', at) ? [] : ['too_late_to_move'];
}
