import { type Booking, type Draft, type DraftMoveArguments, type DraftResult } from '@randevou/contracts';
import { instantOf, zonedIso } from '@randevou/scheduling';
import { visitEntries } from '../agenda/visit-entries.ts';
import { type Principal } from '../bookings.ts';
import { type Desk, MINUTE } from '../desk.ts';
import { draftedRevision, draftIdFor } from '../ids.ts';
import { neighbours } from '../places/nearest-slots.ts';
import { slotOf, whereabouts } from '../places/place.ts';
import { priceOf } from '../places/price.ts';
import { takePlace, unavailable } from '../places/take-place.ts';
import { becomesAnother, isPersonal, type Wish, wishToMove, namedBy } from '../places/wish.ts';
import { type Decision, settle } from '../settle.ts';
import { customerWrite, givingUp, holdDue, isOpen, readCase } from './case-state.ts';
import { dayRule, takenDates } from './day-rule.ts';
import { troubleWithNamed } from './draft-booking.ts';
import { missingDetails } from './missing-details.ts';
import { changeable } from './own-booking.ts';

/** Holds the new slot for a booking, whose own place counts as free; the booking itself stays where it is. */
export async function draftMove(desk: Desk, who: Principal, asked: DraftMoveArguments): Promise<DraftResult> {
  const start = instantOf(asked.date, asked.time, desk.profile.timeZone);
  return settle(desk, who.turnId, () => decide(desk, who, asked, start));
}

async function decide(
  desk: Desk,
  who: Principal,
  asked: DraftMoveArguments,
  start: number,
): Promise<Decision<DraftResult>> {
  const now = desk.now();
  const state = await readCase(desk, who);
  const { agenda, customer } = state;
  const found = await changeable(desk, who, asked.reference, 'move', now);
  if ('outcome' in found) return { result: found };
  const { booking } = found;
  const details = {
    partySize: asked.party_size,
    ...namedBy(desk, asked.resource_id),
    excludedDates: takenDates(desk, customer, booking.reference),
  };
  const wish = wishToMove(desk, booking, details, asked.service_id);
  if (wish === undefined) return { result: { outcome: 'unavailable', reason: 'unknown_service', alternatives: [] } };
  if (becomesAnother(booking, wish)) {
    const services = wish.steps.map(({ service }) => service);
    const { name, answers } = booking;
    const missing = missingDetails(services, { partySize: wish.partySize, name, answers });
    if (missing.length > 0) return { result: { outcome: 'refused', reason: 'details_missing' } };
  }
  const trouble = troubleWithNamed(desk, wish);
  if (trouble !== undefined) {
    return {
      result: await unavailable(desk, agenda, { ...wish, resourceId: undefined, shown: undefined }, trouble, start),
    };
  }
  const refused = await dayRule(desk, who, state, start, booking.reference);
  if (refused !== undefined) return { result: refused };

  const revision = draftedRevision(booking.history);
  const id = draftIdFor({ kind: 'move', reference: booking.reference, revision, start }, who.turnId);
  const { openDraft } = customer;
  // Somebody who moves a visit to a person expects to see the same one.
  const same = isPersonal(desk, booking.slot.resourceId) ? booking.slot.resourceId : undefined;
  const preferred = openDraft?.id === id ? openDraft.slot.resourceId : same;
  const place = await takePlace(desk, agenda, wish, { start, preferred });
  if ('outcome' in place) return { result: place };

  const draft = moveDraft(who, wish, booking, {
    id,
    slot: slotOf(desk, place),
    createdAt: zonedIso(now, desk.profile.timeZone),
    expiresAt: zonedIso(now + desk.profile.policies.holdMinutes * MINUTE, desk.profile.timeZone),
  });
  const nearby = neighbours(desk, agenda, wish, start);
  if (openDraft !== undefined && isOpen(openDraft, now) && isSameMove(openDraft, draft)) {
    return { result: { outcome: 'drafted', draft: openDraft, neighbours: nearby } };
  }

  const givenUp = givingUp(state);
  const { parts: _, ...unplaced } = booking;
  const moved: Booking = {
    ...unplaced,
    ...whereabouts(desk, place),
    ...(draft.partySize === undefined ? {} : { partySize: draft.partySize }),
  };
  agenda.remove(
    (entry) => givenUp.removesHold(entry) || (entry.reference === booking.reference && entry.state === 'held'),
  );
  for (const placed of visitEntries(moved, { expiresAt: Date.parse(draft.expiresAt) })) agenda.add(placed);
  return {
    result: { outcome: 'drafted', draft, neighbours: nearby },
    change: {
      agenda,
      token: [booking.reference, booking.revision, 'draft-move', draft.expiresAt, customer.version],
      dropBookings: givenUp.dropBookings,
      customer: customerWrite(state, now, { openDraft: draft }),
      putDue: [{ ...holdDue(draft), customerId: who.customerId, reference: booking.reference }],
      dropDue: givenUp.dropDue,
    },
  };
}

function moveDraft(
  who: Principal,
  wish: Wish,
  booking: Booking,
  made: Pick<Draft, 'id' | 'slot' | 'createdAt' | 'expiresAt'>,
): Draft {
  const price = becomesAnother(booking, wish) ? priceOf(wish) : booking.price;
  return {
    ...made,
    kind: 'move',
    reference: booking.reference,
    turnId: who.turnId,
    from: booking.slot,
    ...(wish.partySize === undefined ? {} : { partySize: wish.partySize }),
    ...(booking.name === undefined ? {} : { name: booking.name }),
    ...(price === undefined ? {} : { price }),
    missing: [],
  };
}

function isSameMove(a: Draft, b: Draft): boolean {
  return (
    a.id === b.id &&
    a.slot.serviceId === b.slot.serviceId &&
    a.slot.resourceId === b.slot.resourceId &&
    a.partySize === b.partySize
  );
}
