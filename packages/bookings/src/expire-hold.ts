import { type ExpireHoldResult } from '@randevou/contracts';
import { type Principal } from './bookings.ts';
import { holdDueId, readCase } from './case-state.ts';
import { type Desk } from './desk.ts';
import { writeToken } from './ids.ts';
import { settle } from './settle.ts';

/**
 * Frees what a lapsed draft of this booking held. The draft itself stays with the customer: a late confirmation still
 * books the slot if nobody else took it.
 */
export async function expireHold(desk: Desk, who: Principal, reference: string): Promise<ExpireHoldResult> {
  return settle<ExpireHoldResult>(desk, who.turnId, async () => {
    const [booking] = await desk.ledger.readBookings(desk.profile.id, [reference]);
    if (booking === undefined) return { result: { released: false } };
    // A due item knows the booking; whose it is, the ledger says.
    const state = await readCase(desk, { ...who, customerId: booking.customerId });
    const draft = state.customer.openDraft;
    const now = desk.now();
    if (draft?.reference === reference && Date.parse(draft.expiresAt) > now) return { result: { released: false } };

    const agenda = state.agenda.changed({
      remove: (entry) => entry.reference === reference && (entry.holdExpiresAt ?? Infinity) <= now,
    });
    const dropBookings = booking.state === 'held' ? [{ reference, revision: booking.revision }] : [];
    if (agenda.length === 0 && dropBookings.length === 0) return { result: { released: false } };
    return {
      result: { released: true },
      write: {
        businessId: desk.profile.id,
        token: writeToken([reference, booking.revision, 'expire', ...agenda.map((item) => item.expectedVersion)]),
        agenda,
        bookings: [],
        dropBookings,
        putDue: [],
        dropDue: draft?.reference === reference ? [holdDueId(draft)] : [],
        events: [],
      },
    };
  });
}
