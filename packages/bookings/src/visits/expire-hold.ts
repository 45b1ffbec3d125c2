import { type ExpireHoldResult } from '@randevou/contracts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { settle } from '../settle.ts';
import { lapseOffer } from '../waiting/lapse-offer.ts';
import { holdDue, readCase, readWhereItStands, referencesOf } from './case-state.ts';

/**
 * Frees what a lapsed draft of this booking held. The draft itself stays with the customer: a late confirmation still
 * books the slot if nobody else took it. A lapsed offer of the waiting list goes to the next in line.
 */
export async function expireHold(desk: Desk, who: Principal, reference: string): Promise<ExpireHoldResult> {
  return settle<ExpireHoldResult>(desk, who.turnId, async () => {
    const [booking] = await desk.ledger.readBookings(desk.profile.id, [reference]);
    if (booking === undefined) return { result: { released: false } };
    if (booking.state === 'held' && booking.waitingId !== undefined) return lapseOffer(desk, booking);
    // A due item knows the booking; whose it is, the ledger says.
    const state = await readCase(desk, booking);
    const { agenda } = state;
    const { openDraft } = state.customer;
    const draft = openDraft !== undefined && referencesOf(openDraft).includes(reference) ? openDraft : undefined;
    const now = desk.now();
    if (draft !== undefined && Date.parse(draft.expiresAt) > now) return { result: { released: false } };

    if (draft === undefined) await readWhereItStands(agenda, booking.slot);
    const references = draft === undefined ? [reference] : referencesOf(draft);
    agenda.remove((entry) => references.includes(entry.reference) && (entry.holdExpiresAt ?? Infinity) <= now);
    const dropBookings = (draft === undefined ? [booking] : state.openBookings)
      .filter((held) => held.state === 'held')
      .map((held) => ({ reference: held.reference, revision: held.revision }));
    const changes = agenda.changes();
    if (changes.length === 0 && dropBookings.length === 0) return { result: { released: false } };
    return {
      result: { released: true },
      change: {
        agenda,
        token: [reference, booking.revision, 'expire', ...changes.map((item) => item.expectedVersion)],
        dropBookings,
        dropDue: draft === undefined ? [] : [holdDue(draft)],
      },
    };
  });
}
