import { type Booking, type CommitResult, type HistoryEntry, type Slot } from '@randevou/contracts';
import { localDate, zonedIso } from '@randevou/scheduling';
import { agendaEntry } from './agenda-entry.ts';
import { bookingView } from './booking-view.ts';
import { type Principal } from './bookings.ts';
import { type CaseState, customerWrite, givingUp } from './case-state.ts';
import { type Desk } from './desk.ts';
import { domainEvent } from './domain-event.ts';
import { writeToken } from './ids.ts';
import { type Decision } from './settle.ts';
import { type Place, slotOf } from './slot-of.ts';
import { type Wish } from './wish.ts';

/** A visit that is decided on. */
export interface Visit {
  readonly reference: string;
  readonly wish: Wish;
  readonly place: Place;
  readonly name: string | undefined;
  /** As it stands in the ledger: held, confirmed and to be moved, or not there (any more). */
  readonly before: Booking | undefined;
}

/** The write that makes a visit a confirmed booking, or moves a confirmed one; the open draft goes with it. */
export function confirmVisit(desk: Desk, who: Principal, state: CaseState, visit: Visit): Decision<CommitResult> {
  const now = desk.now();
  const { wish, place, before } = visit;
  const at = zonedIso(now, desk.profile.timeZone);
  const slot = slotOf(desk, wish.service.id, place);
  const from = before?.state === 'confirmed' ? before.slot : undefined;
  const step: HistoryEntry =
    from === undefined
      ? { at, action: 'confirmed', by: who.role, turnId: who.turnId, to: slot }
      : { at, action: 'moved', by: who.role, turnId: who.turnId, from, to: slot };
  const booking = bookingAfter(desk, who, visit, slot, step);

  const givenUp = givingUp(state);
  const active = {
    reference: booking.reference,
    localDate: localDate(place.start, desk.profile.timeZone),
    end: place.end,
  };
  const others = state.customer.active.filter(({ reference }) => reference !== booking.reference);
  return {
    result: {
      outcome: 'committed',
      kind: from === undefined ? 'book' : 'move',
      booking: bookingView(desk, booking),
      ...(from === undefined ? {} : { from }),
    },
    write: {
      businessId: desk.profile.id,
      token: writeToken([booking.reference, booking.revision, step.action, who.turnId, state.customer.version]),
      agenda: state.agenda.changed({
        remove: (entry) => givenUp.removesHold(entry) || entry.reference === booking.reference,
        add: { resourceId: place.resourceId, entry: agendaEntry(booking, 'booked') },
      }),
      bookings: [booking],
      dropBookings: givenUp.dropBookings.filter(({ reference }) => reference !== booking.reference),
      customer: customerWrite(state, now, { active: [...others, active] }),
      putDue: [],
      dropDue: givenUp.dropDue,
      events: [domainEvent(desk, booking, from === undefined ? 'booking.confirmed' : 'booking.moved', from)],
    },
  };
}

function bookingAfter(desk: Desk, who: Principal, visit: Visit, slot: Slot, step: HistoryEntry): Booking {
  const { wish, before, name } = visit;
  const price = before === undefined ? wish.service.price : before.price;
  return {
    v: 1,
    reference: visit.reference,
    businessId: desk.profile.id,
    customerId: who.customerId,
    state: 'confirmed',
    revision: (before?.revision ?? 0) + 1,
    slot,
    bufferBeforeMinutes: wish.bufferBeforeMinutes,
    bufferAfterMinutes: wish.bufferAfterMinutes,
    ...(wish.partySize === undefined ? {} : { partySize: wish.partySize }),
    ...(name === undefined ? {} : { name }),
    contact: who.contact,
    ...(price === undefined ? {} : { price }),
    createdAt: before?.createdAt ?? step.at,
    history: [...(before?.history ?? []), step],
  };
}
