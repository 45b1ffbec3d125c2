import { type Draft, type DraftCancelArguments, type DraftResult } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import { type Principal } from '../bookings.ts';
import { type Desk, MINUTE } from '../desk.ts';
import { draftedRevision, draftIdFor } from '../ids.ts';
import { type Decision, settle } from '../settle.ts';
import { customerWrite, givingUp, isOpen, readCase } from './case-state.ts';
import { changeable } from './own-booking.ts';

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
  const { agenda, customer } = state;
  const changed = draftedRevision(found.booking.history);
  const id = draftIdFor({ kind: 'cancel', reference, revision: changed, start: Date.parse(slot.start) }, who.turnId);
  if (customer.openDraft?.id === id && isOpen(customer.openDraft, now)) {
    return { result: { outcome: 'drafted', draft: customer.openDraft, neighbours: [] } };
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
  agenda.remove(givenUp.removesHold);
  return {
    result: { outcome: 'drafted', draft, neighbours: [] },
    change: {
      agenda,
      token: [reference, revision, 'draft-cancel', draft.expiresAt, customer.version],
      dropBookings: givenUp.dropBookings,
      customer: customerWrite(state, now, { openDraft: draft }),
      dropDue: givenUp.dropDue,
    },
  };
}
