import { type Booking, type CommitDraftArguments, type CommitResult, type Draft } from '@randevou/contracts';
import { bookingView } from './booking-view.ts';
import { type Principal } from './bookings.ts';
import { type CaseState, isOpen, readCase, readOwn, readWhereItStands } from './case-state.ts';
import { checkAct } from './check-act.ts';
import { confirmVisit } from './confirm-visit.ts';
import { dayRule } from './day-rule.ts';
import { type Desk, serviceOf } from './desk.ts';
import { missingDetails } from './draft-booking.ts';
import { isDraftOf, readDraftId } from './ids.ts';
import { isPersonal } from './new-places.ts';
import { changeable } from './own-booking.ts';
import { type Decision, settle } from './settle.ts';
import { takePlace } from './take-place.ts';
import { wishFor, wishToMove } from './wish.ts';
import { withdraw } from './withdraw.ts';

/**
 * Makes the open draft real. It also does so after the hold has lapsed, if the slot is still free.
 * @throws BookingsError `act_required` without the customer's confirmation of exactly this draft
 */
export async function commitDraft(desk: Desk, who: Principal, wish: CommitDraftArguments): Promise<CommitResult> {
  checkAct(who, (act) => act.kind === 'confirm' && act.draftId === wish.draft_id);
  return settle(desk, who.turnId, async () => {
    const state = await readCase(desk, who);
    const draft = state.customer.openDraft;
    if (draft?.id !== wish.draft_id) return { result: await committedBefore(desk, who, wish.draft_id) };
    switch (draft.kind) {
      case 'book':
        return book(desk, who, state, draft, wish);
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
  const service = serviceOf(desk, draft.slot.serviceId);
  if (service === undefined) return { result: { outcome: 'unavailable', reason: 'unknown_service', alternatives: [] } };
  const partySize = draft.partySize ?? added.party_size;
  const name = draft.name ?? added.name ?? who.contact.name;
  if (missingDetails(service, { partySize, name }).length > 0) {
    return { result: { outcome: 'refused', reason: 'details_missing' } };
  }
  const start = Date.parse(draft.slot.start);
  const refused = await dayRule(desk, who, state, start, undefined);
  if (refused !== undefined) return { result: refused };

  const { resourceId } = draft.slot;
  const named = isPersonal(desk, resourceId) ? resourceId : undefined;
  const wish = wishFor(service, who.customerId, { partySize, resourceId: named });
  const isHeld = isOpen(draft, desk.now());
  const place = await takePlace(desk, state.agenda, wish, { start, preferred: resourceId, isHeld });
  if ('outcome' in place) return { result: place };
  const before = state.openBooking;
  return confirmVisit(desk, who, state, { reference: draft.reference, wish, place, name, before });
}

async function move(desk: Desk, who: Principal, state: CaseState, draft: Draft): Promise<Decision<CommitResult>> {
  const isHeld = isOpen(draft, desk.now());
  const found = await changeable(desk, who, draft.reference, 'move', isHeld ? Date.parse(draft.createdAt) : desk.now());
  if ('outcome' in found) return { result: found };
  const { booking } = found;
  const service = serviceOf(desk, booking.slot.serviceId);
  if (service === undefined) return { result: { outcome: 'unavailable', reason: 'unknown_service', alternatives: [] } };
  const start = Date.parse(draft.slot.start);
  const refused = await dayRule(desk, who, state, start, booking.reference);
  if (refused !== undefined) return { result: refused };

  await readWhereItStands(state.agenda, booking.slot);
  const { resourceId } = draft.slot;
  const named = isPersonal(desk, resourceId) ? resourceId : undefined;
  const wish = wishToMove(booking, service, { partySize: draft.partySize, resourceId: named });
  const place = await takePlace(desk, state.agenda, wish, { start, preferred: resourceId, isHeld });
  if ('outcome' in place) return { result: place };
  return confirmVisit(desk, who, state, {
    reference: booking.reference,
    wish,
    place,
    name: booking.name,
    before: booking,
  });
}

async function cancel(desk: Desk, who: Principal, state: CaseState, draft: Draft): Promise<Decision<CommitResult>> {
  const asked = isOpen(draft, desk.now()) ? Date.parse(draft.createdAt) : desk.now();
  const found = await changeable(desk, who, draft.reference, 'cancel', asked);
  if ('outcome' in found) return { result: found };
  await readWhereItStands(state.agenda, found.booking.slot);
  return withdraw(desk, who, state, found.booking);
}

/** What a draft came to that is not open any more: its commit, told once more, or the refusal. */
async function committedBefore(desk: Desk, who: Principal, draftId: string): Promise<CommitResult> {
  const named = readDraftId(draftId);
  const booking = named === undefined ? undefined : await readOwn(desk, who, named.reference);
  if (named === undefined || booking === undefined) return { outcome: 'refused', reason: 'no_such_draft' };
  const step = stepOf(booking, draftId, named.kind);
  if (step === undefined) return { outcome: 'refused', reason: 'no_such_draft' };
  const view = bookingView(desk, booking);
  if (named.kind !== 'cancel' && booking.state !== 'confirmed') {
    return { outcome: 'refused', reason: 'not_active', booking: view };
  }
  const from = step.action === 'moved' && step.from !== undefined ? { from: step.from } : {};
  return { outcome: 'committed', kind: named.kind, booking: view, ...from };
}

const ACTIONS = { book: 'confirmed', move: 'moved', cancel: 'cancelled' } as const;

/** The step of the history that committed a draft. Each revision adds one entry, so its place is the revision before. */
function stepOf(booking: Booking, draftId: string, kind: Draft['kind']): Booking['history'][number] | undefined {
  return booking.history.find((entry, index) => {
    const place = kind === 'cancel' ? entry.from : entry.to;
    if (entry.action !== ACTIONS[kind] || place === undefined) return false;
    const revision = kind === 'book' ? 0 : index;
    return isDraftOf(draftId, { kind, reference: booking.reference, revision, start: Date.parse(place.start) });
  });
}
