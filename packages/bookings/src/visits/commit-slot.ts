import { type Booking, type CommitResult, type CommitSlotArguments, type Slot } from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { priceOf } from '../places/price.ts';
import { takePlace } from '../places/take-place.ts';
import { boundTo, isPersonal, servicesOf, wishFor, wishToMove } from '../places/wish.ts';
import { type Decision, settle } from '../settle.ts';
import { bookingView } from './booking-view.ts';
import { type CaseState, readCase, readOwn, readWhereItStands } from './case-state.ts';
import { checkAct } from './check-act.ts';
import { confirmVisits } from './confirm-visits.ts';
import { dayRule, takenDates } from './day-rule.ts';
import { answersTo, missingDetails } from './missing-details.ts';
import { changeable } from './own-booking.ts';
import { ownReference } from './own-reference.ts';
import { movedVisit } from './visit.ts';

/**
 * Books the tapped slot at once, or moves a booking to it; the open draft is given up in the same write.
 * @throws BookingsError `act_required` unless the customer took exactly this slot
 */
export async function commitSlot(desk: Desk, who: Principal, wish: CommitSlotArguments): Promise<CommitResult> {
  checkAct(who, (act) => act.kind === 'take_slot' && isSameSlot(act.slot, wish.slot));
  const { reference } = wish;
  return settle(desk, who.turnId, async () => {
    const state = await readCase(desk, who);
    return reference === undefined ? book(desk, who, state, wish) : move(desk, who, state, wish, reference);
  });
}

async function book(
  desk: Desk,
  who: Principal,
  state: CaseState,
  asked: CommitSlotArguments,
): Promise<Decision<CommitResult>> {
  const services = servicesOf(desk, asked.slot.serviceId);
  if (services === undefined) {
    return { result: { outcome: 'unavailable', reason: 'unknown_service', alternatives: [] } };
  }
  const start = Date.parse(asked.slot.start);
  const seed = [desk.profile.id, who.customerId, who.turnId, 'slot', asked.slot.serviceId, start];
  const own = await ownReference(desk, who, seed, (booking) => stepOfTurn(booking, who, start) !== undefined);
  if (own.booking !== undefined) return { result: told(desk, own.booking, who, start) };

  const name = asked.name ?? who.contact.name;
  const { answers = {} } = asked;
  if (missingDetails(services, { partySize: asked.party_size, name, answers }).length > 0) {
    return { result: { outcome: 'refused', reason: 'details_missing' } };
  }
  const twin = await bookedAlready(desk, state, asked);
  if (twin !== undefined) return { result: { outcome: 'committed', kind: 'book', booking: bookingView(desk, twin) } };
  const refused = await dayRule(desk, who, state, start, undefined);
  if (refused !== undefined) return { result: refused };
  const { resourceId } = asked.slot;
  const wish = wishFor(services, who.customerId, {
    partySize: asked.party_size,
    excludedDates: takenDates(desk, state.customer, undefined),
    ...boundTo(desk, resourceId),
  });
  const place = await takePlace(desk, state.agenda, wish, { start, preferred: resourceId });
  if ('outcome' in place) return { result: place };
  const { partySize } = wish;
  const visit = { place, partySize, name, answers: answersTo(services, answers), price: priceOf(wish) };
  return confirmVisits(desk, who, state, [{ ...visit, reference: own.reference, before: undefined }]);
}

async function move(
  desk: Desk,
  who: Principal,
  state: CaseState,
  asked: CommitSlotArguments,
  reference: string,
): Promise<Decision<CommitResult>> {
  const start = Date.parse(asked.slot.start);
  const current = await readOwn(desk, who, reference);
  if (current !== undefined && stepOfTurn(current, who, start) !== undefined) {
    return { result: told(desk, current, who, start) };
  }
  const found = await changeable(desk, who, reference, 'move', desk.now());
  if ('outcome' in found) return { result: found };
  const { booking } = found;
  const { resourceId } = asked.slot;
  const details = {
    partySize: asked.party_size,
    excludedDates: takenDates(desk, state.customer, reference),
    ...boundTo(desk, resourceId),
  };
  const wish = wishToMove(desk, booking, details, asked.slot.serviceId);
  if (wish === undefined) return { result: { outcome: 'unavailable', reason: 'unknown_service', alternatives: [] } };
  const refused = await dayRule(desk, who, state, start, reference);
  if (refused !== undefined) return { result: refused };

  const place = await takePlace(desk, state.agenda, wish, { start, preferred: resourceId });
  if ('outcome' in place) return { result: place };
  await readWhereItStands(state.agenda, booking.slot);
  return confirmVisits(desk, who, state, [movedVisit(booking, place, wish)]);
}

/** A second tap on the same slot means the booking that the first one made, not another table. */
async function bookedAlready(desk: Desk, state: CaseState, asked: CommitSlotArguments): Promise<Booking | undefined> {
  const { slot, party_size: partySize } = asked;
  const sameEnd = state.customer.active.filter(({ end }) => end === Date.parse(slot.end));
  if (sameEnd.length === 0) return undefined;
  const bookings = await desk.ledger.readBookings(
    desk.profile.id,
    sameEnd.map(({ reference }) => reference),
  );
  return bookings.find(
    (booking) =>
      booking.state === 'confirmed' &&
      booking.partySize === partySize &&
      isSameSlot({ ...booking.slot, resourceId: slot.resourceId }, slot) &&
      (!isPersonal(desk, slot.resourceId) || booking.slot.resourceId === slot.resourceId),
  );
}

/** What this turn already did to the booking: its write had come through. */
function stepOfTurn(booking: Booking, who: Principal, start: number): Booking['history'][number] | undefined {
  return booking.history.find(
    ({ action, turnId, to }) =>
      (action === 'confirmed' || action === 'moved') &&
      turnId === who.turnId &&
      to !== undefined &&
      Date.parse(to.start) === start,
  );
}

function told(desk: Desk, booking: Booking, who: Principal, start: number): CommitResult {
  const step = stepOfTurn(booking, who, start);
  const view = bookingView(desk, booking);
  if (booking.state !== 'confirmed') return { outcome: 'refused', reason: 'not_active', booking: view };
  if (step?.action !== 'moved') return { outcome: 'committed', kind: 'book', booking: view };
  return { outcome: 'committed', kind: 'move', booking: view, ...(step.from === undefined ? {} : { from: step.from }) };
}

function isSameSlot(a: Slot, b: Slot): boolean {
  return (
    a.serviceId === b.serviceId &&
    a.resourceId === b.resourceId &&
    Date.parse(a.start) === Date.parse(b.start) &&
    Date.parse(a.end) === Date.parse(b.end)
  );
}
