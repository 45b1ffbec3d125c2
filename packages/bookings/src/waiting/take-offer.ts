import { type CommitDraftArguments, type CommitResult, type Refused } from '@randevou/contracts';
import { localDate } from '@randevou/scheduling';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { readDraftId } from '../ids.ts';
import { findPlace } from '../places/take-place.ts';
import { boundTo, wishFor } from '../places/wish.ts';
import { type Decision } from '../settle.ts';
import { type CaseState, isOpen, readOwn, readWhereItStands } from '../visits/case-state.ts';
import { confirmVisits } from '../visits/confirm-visits.ts';
import { dayRule, takenDates } from '../visits/day-rule.ts';
import { readyToBook } from '../visits/missing-details.ts';
import { duesOf, keyOf, readEntry } from './waiting-entry.ts';

const LAPSED: Refused = { outcome: 'refused', reason: 'offer_lapsed' };

/**
 * Books what the waiting list holds for the customer; an open draft of theirs stays as it is. After its end an offer is
 * the next one's. Undefined for a draft that is no offer, and for one that is booked already.
 */
export async function takeOffer(
  desk: Desk,
  who: Principal,
  state: CaseState,
  wish: CommitDraftArguments,
): Promise<Decision<CommitResult> | undefined> {
  const named = readDraftId(wish.draft_id);
  if (named?.kind !== 'offer') return undefined;
  const held = await readOwn(desk, who, named.reference);
  if (held === undefined) return { result: LAPSED };
  if (held.state !== 'held' || held.waitingId === undefined) return undefined;
  const date = localDate(Date.parse(held.slot.start), desk.profile.timeZone);
  const entry = await readEntry(desk, date, held.waitingId);
  const offer = entry?.offer;
  if (entry === undefined || offer?.id !== wish.draft_id || !isOpen(offer, desk.now())) {
    // Unless it was the customer's other tap that took it from the list just now.
    const since = await readOwn(desk, who, named.reference);
    return since?.state === 'confirmed' ? undefined : { result: LAPSED };
  }

  const ready = readyToBook(desk, who, offer, wish);
  // A service that is not given any more has nothing to offer.
  if ('outcome' in ready) return { result: ready.outcome === 'unavailable' ? LAPSED : ready };
  const start = Date.parse(held.slot.start);
  const refused = await dayRule(desk, who, state, start, undefined);
  if (refused !== undefined) return { result: refused };

  const { agenda, customer } = state;
  const { resourceId } = held.slot;
  const wanted = wishFor(ready.services, who.customerId, {
    partySize: ready.partySize,
    excludedDates: takenDates(desk, customer, undefined),
    ...boundTo(desk, resourceId),
  });
  // As the entry, under which it is held: the customer's own draft stays, and so does what it holds.
  const own = { ...wanted, customerId: entry.id, reference: held.reference };
  const place = await findPlace(desk, agenda, own, { start, preferred: resourceId, isHeld: true });
  if (typeof place === 'string') return { result: LAPSED };
  await readWhereItStands(agenda, held.slot);
  const visit = {
    reference: held.reference,
    place,
    partySize: wanted.partySize,
    name: ready.name,
    answers: ready.answers,
    before: held,
  };
  return confirmVisits(desk, who, state, [visit], {
    keepsDraft: true,
    dropWaiting: [{ ...keyOf(entry), revision: entry.revision }],
    dropDue: duesOf(offer),
  });
}
