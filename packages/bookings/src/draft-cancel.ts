import { type Draft, type DraftCancelArguments, type DraftResult } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import { type Principal } from './bookings.ts';
import { customerWrite, givingUp, isOpen, readCase } from './case-state.ts';
import { type Desk, MINUTE } from './desk.ts';
import { draftIdFor, writeToken } from './ids.ts';
import { changeable } from './own-booking.ts';
import { type Decision, settle } from './settle.ts';

/** Proposes to cancel a booking; nothing changes for it until the customer agrees. */
export async function draftCancel(desk: Desk, who: Principal, asked: DraftCancelArguments): Promise<DraftResult> {
  return settle(desk, who.turnId, () => decide(desk, who, asked));
}

async function decide(desk: Desk, who: Principal, asked: DraftCancelArguments): Promise<Decision<DraftResult>> {
  const now = desk.now();
  const state = await readCase(desk, who);
  const found = await changeable(desk, who, asked.reference, 'cancel', now);
  if ('outcome' in found) return { result: found };
  const { reference, revision, slot, partySize, name, price } = found.booking;
  const { openDraft } = state.customer;
  const id = draftIdFor({ kind: 'cancel', reference, revision, start: Date.parse(slot.start) }, who.turnId);
  if (openDraft?.id === id && isOpen(openDraft, now)) {
    return { result: { outcome: 'drafted', draft: openDraft, neighbours: [] } };
  }

  const { timeZone, policies } = desk.profile;
  const draft: Draft = {
    id,
    kind: 'cancel',
    reference,
    turnId: who.turnId,
    createdAt: zonedIso(now, timeZone),
    expiresAt: zonedIso(now + policies.holdMinutes * MINUTE, timeZone),
    slot,
    ...(partySize === undefined ? {} : { partySize }),
    ...(name === undefined ? {} : { name }),
    ...(price === undefined ? {} : { price }),
    missing: [],
  };
  const givenUp = givingUp(state);
  return {
    result: { outcome: 'drafted', draft, neighbours: [] },
    write: {
      businessId: desk.profile.id,
      token: writeToken([reference, revision, 'draft-cancel', draft.expiresAt, state.customer.version]),
      agenda: state.agenda.changed({ remove: givenUp.removesHold }),
      bookings: [],
      dropBookings: givenUp.dropBookings,
      customer: customerWrite(state, now, { openDraft: draft }),
      putDue: [],
      dropDue: givenUp.dropDue,
      events: [],
    },
  };
}
