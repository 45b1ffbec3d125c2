import { type CommitDraftArguments, type CommitResult, type Draft } from '@randevou/contracts';
import { visitEntries } from '../agenda/visit-entries.ts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { findPlace, readGuards } from '../places/take-place.ts';
import { boundTo, wishFor } from '../places/wish.ts';
import { type Decision } from '../settle.ts';
import { type CaseState, givingUp, isOpen } from '../visits/case-state.ts';
import { confirmVisits } from '../visits/confirm-visits.ts';
import { dayRule, takenDates } from '../visits/day-rule.ts';
import { readyToBook } from '../visits/missing-details.ts';
import { type Visit, visitBooking } from '../visits/visit.ts';
import { isTooLarge } from '../write.ts';
import { besideOwnHolds } from './draft-series.ts';

/** Books all visits of a drafted series, or none: what the customer agreed to was the list that they saw. */
export async function commitSeries(
  desk: Desk,
  who: Principal,
  state: CaseState,
  draft: Draft,
  added: CommitDraftArguments,
): Promise<Decision<CommitResult>> {
  const ready = readyToBook(desk, who, draft, added);
  if ('outcome' in ready) return { result: ready };
  const { agenda, customer } = state;
  const drafted = draft.series?.visits ?? [];
  const wish = wishFor(ready.services, who.customerId, {
    partySize: ready.partySize,
    excludedDates: takenDates(desk, customer, undefined),
  });
  await readGuards(
    desk,
    agenda,
    wish,
    drafted.map(({ slot }) => Date.parse(slot.start)),
  );
  agenda.remove(givingUp(state).removesHold);

  const visits: Visit[] = [];
  for (const { reference, slot } of drafted) {
    const start = Date.parse(slot.start);
    const refused = await dayRule(desk, who, state, start, undefined);
    if (refused !== undefined) return { result: refused };
    const bound = { ...besideOwnHolds(wish), ...boundTo(desk, slot.resourceId) };
    const taking = { start, preferred: slot.resourceId, isHeld: isOpen(draft, desk.now()) };
    const place = await findPlace(desk, agenda, bound, taking);
    if (typeof place === 'string') return { result: { outcome: 'refused', reason: 'draft_expired' } };
    const visit: Visit = {
      reference,
      place,
      partySize: wish.partySize,
      name: ready.name,
      answers: ready.answers,
      price: draft.price,
      seriesId: draft.series?.id,
      before: state.openBookings.find((booking) => booking.reference === reference),
    };
    // In the way of the next ones already, which limits count together.
    const step = { at: draft.createdAt, action: 'confirmed' as const, by: who.role, to: slot };
    for (const placed of visitEntries(visitBooking(desk, who, visit, 'confirmed', step))) agenda.add(placed);
    visits.push(visit);
  }
  const [first, ...others] = visits;
  if (first === undefined) return { result: { outcome: 'refused', reason: 'no_such_draft' } };
  const confirmed = confirmVisits(desk, who, state, [first, ...others]);
  const { change } = confirmed;
  // The profile asks for more reminders than it did when the series was drafted.
  if (change !== undefined && isTooLarge(desk, change)) {
    return { result: { outcome: 'refused', reason: 'draft_expired' } };
  }
  return confirmed;
}
