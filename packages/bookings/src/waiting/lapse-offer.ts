import { type Booking, type ExpireHoldResult } from '@randevou/contracts';
import { localDate } from '@randevou/scheduling';
import { Agenda } from '../agenda/agenda.ts';
import { type Desk } from '../desk.ts';
import { type Decision } from '../settle.ts';
import { isOpen, readWhereItStands } from '../visits/case-state.ts';
import { duesOf, dropHold, keyOf, readEntry } from './waiting-entry.ts';

/** Takes back an offer that nobody took in time: its entry leaves the list, and its place goes to the next in line. */
export async function lapseOffer(desk: Desk, held: Booking): Promise<Decision<ExpireHoldResult>> {
  const date = localDate(Date.parse(held.slot.start), desk.profile.timeZone);
  const entry = await readEntry(desk, date, held.waitingId ?? '');
  const offer = entry?.offer?.reference === held.reference ? entry.offer : undefined;
  if (offer !== undefined && isOpen(offer, desk.now())) return { result: { released: false } };
  const agenda = new Agenda(desk);
  await readWhereItStands(agenda, held.slot);
  agenda.remove(({ reference }) => reference === held.reference);
  return {
    result: { released: true },
    change: {
      agenda,
      token: [held.reference, held.revision, 'lapse'],
      dropBookings: dropHold(held),
      dropWaiting: entry === undefined || offer === undefined ? [] : [{ ...keyOf(entry), revision: entry.revision }],
      dropDue: offer === undefined ? [] : duesOf(offer),
    },
  };
}
