import { type Booking, type CommitResult, type HistoryEntry } from '@randevou/contracts';
import { localDate, zonedIso } from '@randevou/scheduling';
import { visitEntries } from '../agenda/visit-entries.ts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { slotOf } from '../places/place.ts';
import { type Decision } from '../settle.ts';
import { type Change } from '../write.ts';
import { bookingView } from './booking-view.ts';
import { type CaseState, customerWrite, givingUp } from './case-state.ts';
import { domainEvent } from './domain-event.ts';
import { nextState } from './next-state.ts';
import { type Visit, visitBooking } from './visit.ts';

/** What else the write does, of a caller for whom confirming is not all. */
export interface Along extends Pick<Change, 'dropWaiting' | 'dropDue'> {
  /** The customer's open draft stays, unless it is about the same booking. */
  readonly keepsDraft?: boolean;
}

/**
 * The write that makes visits confirmed bookings, or moves a confirmed one; the open draft goes with it. Several visits
 * are one series.
 */
export function confirmVisits(
  desk: Desk,
  who: Principal,
  state: CaseState,
  visits: readonly [Visit, ...Visit[]],
  along: Along = {},
): Decision<Extract<CommitResult, { outcome: 'committed' }>> {
  const now = desk.now();
  const confirmed = visits.map((visit) => confirm(desk, who, visit));
  const references = visits.map(({ reference }) => reference);
  const { agenda, customer } = state;
  const isOfThese = customer.openDraft !== undefined && references.includes(customer.openDraft.reference);
  const givenUp = along.keepsDraft === true && !isOfThese ? undefined : givingUp(state);
  agenda.remove((entry) => references.includes(entry.reference) || givenUp?.removesHold(entry) === true);
  for (const { booking } of confirmed) for (const placed of visitEntries(booking)) agenda.add(placed);

  const others = customer.active.filter(({ reference }) => !references.includes(reference));
  const active = visits.map(({ reference, place }) => ({
    reference,
    localDate: localDate(place.start, desk.profile.timeZone),
    end: place.end,
  }));
  const [first] = confirmed;
  if (first === undefined) throw new Error('no visit to confirm');
  const { booking, from } = first;
  return {
    result: {
      outcome: 'committed',
      kind: from === undefined ? 'book' : 'move',
      booking: bookingView(desk, booking),
      ...(confirmed.length === 1 ? {} : { bookings: confirmed.map((each) => bookingView(desk, each.booking)) }),
      ...(from === undefined ? {} : { from }),
    },
    change: {
      agenda,
      token: [...references, booking.revision, 'confirm', who.turnId, customer.version],
      bookings: confirmed.map((each) => each.booking),
      dropBookings: givenUp?.dropBookings ?? [],
      customer: customerWrite(state, now, {
        active: [...others, ...active],
        openDraft: givenUp === undefined ? customer.openDraft : undefined,
      }),
      dropWaiting: along.dropWaiting ?? [],
      dropDue: [...(givenUp?.dropDue ?? []), ...(along.dropDue ?? [])],
      events: confirmed.map((each) =>
        domainEvent(desk, each.booking, each.from === undefined ? 'booking.confirmed' : 'booking.moved', each.from),
      ),
    },
  };
}

function confirm(
  desk: Desk,
  who: Principal,
  visit: Visit,
): { readonly booking: Booking; readonly from: Booking['slot'] | undefined } {
  const at = zonedIso(desk.now(), desk.profile.timeZone);
  const to = slotOf(desk, visit.place);
  const before = visit.before?.state;
  const from = before === 'confirmed' ? visit.before?.slot : undefined;
  const by = { at, by: who.role, turnId: who.turnId };
  const step: HistoryEntry =
    from === undefined ? { ...by, action: 'confirmed', to } : { ...by, action: 'moved', from, to };
  if (before !== undefined) nextState(before, step.action);
  return { booking: visitBooking(desk, who, visit, 'confirmed', step), from };
}
