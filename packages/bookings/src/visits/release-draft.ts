import { type ReleaseDraftResult } from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { readDraftId } from '../ids.ts';
import { settle } from '../settle.ts';
import { leaveOffer } from '../waiting/own-entries.ts';
import { customerWrite, givingUp, readCase, readOwn } from './case-state.ts';

/**
 * Gives up a draft and frees what it held; of an offer of the waiting list, the place in that line too. `released`: it is
 * not open (any more), and never became a booking.
 */
export async function releaseDraft(desk: Desk, who: Principal, draftId: string): Promise<ReleaseDraftResult> {
  return settle<ReleaseDraftResult>(desk, who.turnId, async () => {
    const state = await readCase(desk, who);
    const { agenda, customer } = state;
    const { openDraft } = customer;
    if (openDraft?.id !== draftId) {
      const offer = readDraftId(draftId)?.kind === 'offer' ? await leaveOffer(desk, who, draftId) : undefined;
      if (offer?.change !== undefined) return { result: { released: true }, change: offer.change };
      return { result: { released: await isGone(desk, who, draftId) } };
    }
    const givenUp = givingUp(state);
    agenda.remove(givenUp.removesHold);
    return {
      result: { released: true },
      change: {
        agenda,
        token: [openDraft.reference, 'release', draftId, customer.version],
        dropBookings: givenUp.dropBookings,
        customer: customerWrite(state, desk.now(), {}),
        dropDue: givenUp.dropDue,
      },
    };
  });
}

async function isGone(desk: Desk, who: Principal, draftId: string): Promise<boolean> {
  const named = readDraftId(draftId);
  if (named === undefined) return false;
  const booking = await readOwn(desk, who, named.reference);
  if (named.kind === 'offer') return booking === undefined;
  return named.kind === 'book' ? booking === undefined || booking.state === 'held' : booking?.state === 'confirmed';
}
