import { type Booking, type CommitDraftArguments, type CommitResult, type Draft } from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { draftedRevision, type DraftIdKind, isDraftOf, readDraftId } from '../ids.ts';
import { priceOf } from '../places/price.ts';
import { takePlace } from '../places/take-place.ts';
import { boundTo, wishFor, wishToMove } from '../places/wish.ts';
import { commitSeries } from '../series/commit-series.ts';
import { type Decision, settle } from '../settle.ts';
import { takeOffer } from '../waiting/take-offer.ts';
import { bookingView } from './booking-view.ts';
import { type CaseState, isOpen, readCase, readOwn, readWhereItStands } from './case-state.ts';
import { checkAct } from './check-act.ts';
import { confirmVisits } from './confirm-visits.ts';
import { dayRule, takenDates } from './day-rule.ts';
import { readyToBook } from './missing-details.ts';
import { changeable } from './own-booking.ts';
import { movedVisit } from './visit.ts';
import { withdraw } from './withdraw.ts';

/**
 * Makes the open draft real. It also does so after the hold has lapsed, if the slot is still free. A place that the
 * waiting list offered is taken the same way.
 * @throws BookingsError `act_required` without the customer's confirmation of exactly this draft
 */
export async function commitDraft(desk: Desk, who: Principal, wish: CommitDraftArguments): Promise<CommitResult> {
  checkAct(who, (act) => act.kind === 'confirm' && act.draftId === wish.draft_id);
  return settle(desk, who.turnId, async () => {
    const state = await readCase(desk, who);
    const draft = state.customer.openDraft;
    if (draft?.id !== wish.draft_id) {
      const offered = await takeOffer(desk, who, state, wish);
      return offered ?? { result: await committedBefore(desk, who, state, wish.draft_id) };
    }
    switch (draft.kind) {
      case 'book':
        return draft.series === undefined
          ? book(desk, who, state, draft, wish)
          : commitSeries(desk, who, state, draft, wish);
      case 'move':
        return move(desk, who, state, draft);
      case 'cancel':
        return cancel(desk, who, state, draft);
    }
  });
}

async function book(
  desk: Desk,
  who: Principal,
  state: CaseState,
  draft: Draft,
  added: CommitDraftArguments,
): Promise<Decision<CommitResult>> {
  const ready = readyToBook(desk, who, draft, added);
  if ('outcome' in ready) return { result: ready };
  const start = Date.parse(draft.slot.start);
  const refused = await dayRule(desk, who, state, start, undefined);
  if (refused !== undefined) return { result: refused };

  const { resourceId } = draft.slot;
  const excludedDates = takenDates(desk, state.customer, undefined);
  const details = { partySize: ready.partySize, excludedDates, ...boundTo(desk, resourceId) };
  const wish = wishFor(ready.services, who.customerId, details);
  const isHeld = isOpen(draft, desk.now());
  const place = await takePlace(desk, state.agenda, wish, { start, preferred: resourceId, isHeld });
  if ('outcome' in place) return { result: place };
  const { partySize } = wish;
  const before = state.openBookings.find(({ reference }) => reference === draft.reference);
  return confirmVisits(desk, who, state, [
    {
      reference: draft.reference,
      place,
      partySize,
      name: ready.name,
      answers: ready.answers,
      price: draft.price ?? priceOf(wish),
      before,
    },
  ]);
}

async function move(desk: Desk, who: Principal, state: CaseState, draft: Draft): Promise<Decision<CommitResult>> {
  const isHeld = isOpen(draft, desk.now());
  const found = await changeable(desk, who, draft.reference, 'move', isHeld ? Date.parse(draft.createdAt) : desk.now());
  if ('outcome' in found) return { result: found };
  const { booking } = found;
  const { resourceId } = draft.slot;
  const details = {
    partySize: draft.partySize,
    excludedDates: takenDates(desk, state.customer, booking.reference),
    ...boundTo(desk, resourceId),
  };
  const wish = wishToMove(desk, booking, details, draft.slot.serviceId);
  if (wish === undefined) return { result: { outcome: 'unavailable', reason: 'unknown_service', alternatives: [] } };
  const start = Date.parse(draft.slot.start);
  const refused = await dayRule(desk, who, state, start, booking.reference);
  if (refused !== undefined) return { result: refused };

  const place = await takePlace(desk, state.agenda, wish, { start, preferred: resourceId, isHeld });
  if ('outcome' in place) return { result: place };
  await readWhereItStands(state.agenda, booking.slot);
  return confirmVisits(desk, who, state, [movedVisit(booking, place, wish)]);
}

async function cancel(desk: Desk, who: Principal, state: CaseState, draft: Draft): Promise<Decision<CommitResult>> {
  const asked = isOpen(draft, desk.now()) ? Date.parse(draft.createdAt) : desk.now();
  const found = await changeable(desk, who, draft.reference, 'cancel', asked);
  if ('outcome' in found) return { result: found };
  await readWhereItStands(state.agenda, found.booking.slot);
  return withdraw(desk, who, state, found.booking);
}

/** What a draft came to that is not open any more: its commit, told once more, or the refusal. */
async function committedBefore(desk: Desk, who: Principal, state: CaseState, draftId: string): Promise<CommitResult> {
  const named = readDraftId(draftId);
  const booking = named === undefined ? undefined : await readOwn(desk, who, named.reference);
  if (named === undefined || booking === undefined) return { outcome: 'refused', reason: 'no_such_draft' };
  const step = stepOf(booking, draftId, named.kind);
  if (step === undefined) return { outcome: 'refused', reason: 'no_such_draft' };
  const view = bookingView(desk, booking);
  if (named.kind !== 'cancel' && booking.state !== 'confirmed') {
    return { outcome: 'refused', reason: 'not_active', booking: view };
  }
  const kind = named.kind === 'offer' ? 'book' : named.kind;
  const from = step.action === 'moved' && step.from !== undefined ? { from: step.from } : {};
  const series = kind === 'book' ? await seriesOf(desk, state, booking) : [];
  const bookings = series.length > 1 ? { bookings: series.map((each) => bookingView(desk, each)) } : {};
  return { outcome: 'committed', kind, booking: view, ...bookings, ...from };
}

/** The visits of a booking's series that are still to come, by start. */
async function seriesOf(desk: Desk, state: CaseState, booking: Booking): Promise<Booking[]> {
  if (booking.seriesId === undefined) return [];
  const references = state.customer.active.map(({ reference }) => reference);
  const bookings = await desk.ledger.readBookings(desk.profile.id, references);
  return bookings
    .filter(({ seriesId, state: stored }) => seriesId === booking.seriesId && stored === 'confirmed')
    .sort((a, b) => Date.parse(a.slot.start) - Date.parse(b.slot.start));
}

const ACTIONS = { book: 'confirmed', offer: 'confirmed', move: 'moved', cancel: 'cancelled' } as const;

/** The step of the history that committed a draft: the first after the revision that it changed. */
function stepOf(booking: Booking, draftId: string, kind: DraftIdKind): Booking['history'][number] | undefined {
  return booking.history.find((entry, index) => {
    const place = kind === 'cancel' ? entry.from : entry.to;
    if (entry.action !== ACTIONS[kind] || place === undefined) return false;
    const revision = kind === 'book' || kind === 'offer' ? 0 : draftedRevision(booking.history.slice(0, index));
    return isDraftOf(draftId, { kind, reference: booking.reference, revision, start: Date.parse(place.start) });
  });
}
