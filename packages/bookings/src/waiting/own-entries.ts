import { type WaitingEntry, type WaitingView } from '@randevou/contracts';
import { lastBookableDate, localDate } from '@randevou/scheduling';
import { Agenda } from '../agenda/agenda.ts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { settle } from '../settle.ts';
import { readOwn, readWhereItStands } from '../visits/case-state.ts';
import { dropHold, duesOf, keyOf, waitingView } from './waiting-entry.ts';

/** What the customer waits for from today on, by day. */
export async function waiting(desk: Desk, who: Principal): Promise<readonly WaitingView[]> {
  return (await ownEntries(desk, who)).map(waitingView);
}

/** Takes the customer out of a line; a place that was held for them goes to the next. */
export async function leaveWaitingList(desk: Desk, who: Principal, id: string): Promise<{ readonly left: boolean }> {
  return settle<{ readonly left: boolean }>(desk, who.turnId, async () => {
    const entry = (await ownEntries(desk, who)).find((own) => own.id === id);
    if (entry === undefined) return { result: { left: false } };
    const { offer } = entry;
    const agenda = new Agenda(desk);
    const held = offer === undefined ? undefined : await readOwn(desk, who, offer.reference);
    if (offer !== undefined) {
      await readWhereItStands(agenda, offer.slot);
      agenda.remove(({ reference, state }) => reference === offer.reference && state === 'held');
    }
    return {
      result: { left: true },
      change: {
        agenda,
        token: [id, entry.revision, 'leave', entry.createdAt],
        dropBookings: held?.state === 'held' ? dropHold(held) : [],
        dropWaiting: [{ ...keyOf(entry), revision: entry.revision }],
        dropDue: offer === undefined ? [] : duesOf(offer),
      },
    };
  });
}

async function ownEntries(desk: Desk, who: Principal): Promise<readonly WaitingEntry[]> {
  const { timeZone, hours, overrides, policies } = desk.profile;
  const now = desk.now();
  const today = localDate(now, timeZone);
  const last = lastBookableDate({ ...policies, timeZone, hours, overrides, now });
  const entries = await desk.ledger.readWaiting(desk.profile.id, today, last);
  return entries.filter(({ customerId }) => customerId === who.customerId);
}
