import { type Booking, type Draft, type DraftMoveArguments, type DraftResult } from '@randevou/contracts';
import { instantOf, zonedIso } from '@randevou/scheduling';
import { agendaEntry } from './agenda-entry.ts';
import { type Principal } from './bookings.ts';
import { customerWrite, givingUp, holdDueId, isOpen, readCase } from './case-state.ts';
import { dayRule } from './day-rule.ts';
import { type Desk, MINUTE, resourceOf, serviceOf } from './desk.ts';
import { draftIdFor, writeToken } from './ids.ts';
import { neighbours } from './nearest-slots.ts';
import { isPersonal } from './new-places.ts';
import { changeable } from './own-booking.ts';
import { type Decision, settle } from './settle.ts';
import { slotOf } from './slot-of.ts';
import { takePlace, unavailable } from './take-place.ts';
import { type Wish, wishToMove } from './wish.ts';

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
  const found = await changeable(desk, who, asked.reference, 'move', now);
  if ('outcome' in found) return { result: found };
  const { booking } = found;
  const service = serviceOf(desk, booking.slot.serviceId);
  if (service === undefined) return { result: { outcome: 'unavailable', reason: 'unknown_service', alternatives: [] } };
  const wish = wishToMove(booking, service, { partySize: asked.party_size, resourceId: asked.resource_id });
  if (wish.resourceId !== undefined && !service.resources.includes(wish.resourceId)) {
    const reason = resourceOf(desk, wish.resourceId) === undefined ? 'unknown_resource' : 'resource_not_available';
    return { result: await unavailable(desk, state.agenda, { ...wish, resourceId: undefined }, reason, start) };
  }
  const refused = await dayRule(desk, who, state, start, booking.reference);
  if (refused !== undefined) return { result: refused };

  const id = draftIdFor({ kind: 'move', reference: booking.reference, revision: booking.revision, start }, who.turnId);
  const { openDraft } = state.customer;
  // Somebody who moves a visit to a person expects to see the same one.
  const same = isPersonal(desk, booking.slot.resourceId) ? booking.slot.resourceId : undefined;
  const preferred = openDraft?.id === id ? openDraft.slot.resourceId : same;
  const place = await takePlace(desk, state.agenda, wish, { start, preferred });
  if ('outcome' in place) return { result: place };

  const draft = moveDraft(who, wish, booking, {
    id,
    slot: slotOf(desk, service.id, place),
    createdAt: zonedIso(now, desk.profile.timeZone),
    expiresAt: zonedIso(now + desk.profile.policies.holdMinutes * MINUTE, desk.profile.timeZone),
  });
  const nearby = neighbours(desk, state.agenda, wish, start);
  if (openDraft !== undefined && isOpen(openDraft, now) && isSameMove(openDraft, draft)) {
    return { result: { outcome: 'drafted', draft: openDraft, neighbours: nearby } };
  }

  const givenUp = givingUp(state);
  const moved: Booking = {
    ...booking,
    slot: draft.slot,
    ...(draft.partySize === undefined ? {} : { partySize: draft.partySize }),
  };
  const due = holdDueId(draft);
  return {
    result: { outcome: 'drafted', draft, neighbours: nearby },
    write: {
      businessId: desk.profile.id,
      token: writeToken([booking.reference, booking.revision, 'draft-move', draft.expiresAt, state.customer.version]),
      agenda: state.agenda.changed({
        remove: (entry) =>
          givenUp.removesHold(entry) || (entry.reference === booking.reference && entry.state === 'held'),
        add: { resourceId: place.resourceId, entry: agendaEntry(moved, 'held', Date.parse(draft.expiresAt)) },
      }),
      bookings: [],
      dropBookings: givenUp.dropBookings,
      customer: customerWrite(state, now, { openDraft: draft }),
      putDue: [{ ...due, kind: 'hold_expiry', customerId: who.customerId, reference: booking.reference }],
      dropDue: givenUp.dropDue.filter(({ id: dueId, at }) => dueId !== due.id || at !== due.at),
      events: [],
    },
  };
}

function moveDraft(
  who: Principal,
  wish: Wish,
  booking: Booking,
  made: Pick<Draft, 'id' | 'slot' | 'createdAt' | 'expiresAt'>,
): Draft {
  return {
    ...made,
    kind: 'move',
    reference: booking.reference,
    turnId: who.turnId,
    from: booking.slot,
    ...(wish.partySize === undefined ? {} : { partySize: wish.partySize }),
    ...(booking.name === undefined ? {} : { name: booking.name }),
    ...(booking.price === undefined ? {} : { price: booking.price }),
    missing: [],
  };
}

function isSameMove(a: Draft, b: Draft): boolean {
  return a.id === b.id && a.slot.resourceId === b.slot.resourceId && a.partySize === b.partySize;
}
