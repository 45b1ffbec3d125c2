import { type ReleaseDraftResult } from '@randevou/contracts';
import { type Principal } from './bookings.ts';
import { customerWrite, givingUp, readCase, readOwn } from './case-state.ts';
import { type Desk } from './desk.ts';
import { readDraftId, writeToken } from './ids.ts';
import { settle } from './settle.ts';

/** Gives up a draft and frees what it held. `released`: it is not open (any more), and never became a booking. */
export async function releaseDraft(desk: Desk, who: Principal, draftId: string): Promise<ReleaseDraftResult> {
  return settle<ReleaseDraftResult>(desk, who.turnId, async () => {
    const state = await readCase(desk, who);
    const { openDraft } = state.customer;
    if (openDraft?.id !== draftId) return { result: { released: await isGone(desk, who, draftId) } };
    const givenUp = givingUp(state);
    return {
      result: { released: true },
      write: {
        businessId: desk.profile.id,
        token: writeToken([openDraft.reference, 'release', draftId, state.customer.version]),
        agenda: state.agenda.changed({ remove: givenUp.removesHold }),
        bookings: [],
        dropBookings: givenUp.dropBookings,
        customer: customerWrite(state, desk.now(), {}),
        putDue: [],
        dropDue: givenUp.dropDue,
        events: [],
      },
    };
  });
}

async function isGone(desk: Desk, who: Principal, draftId: string): Promise<boolean> {
  const named = readDraftId(draftId);
  if (named === undefined) return false;
  const booking = await readOwn(desk, who, named.reference);
  return named.kind === 'book' ? booking === undefined || booking.state === 'held' : booking?.state === 'confirmed';
}
