import { type Draft, type WaitingEntry, type WaitingView } from '@randevou/contracts';
import { addDays, lastBookableDate, localDate } from '@randevou/scheduling';
import { Agenda } from '../agenda/agenda.ts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { type Decision, settle } from '../settle.ts';
import { isOpen, readOwn, readWhereItStands } from '../visits/case-state.ts';
import { checkAct } from '../visits/check-act.ts';
import { dropHold, duesOf, keyOf, waitingView } from './waiting-entry.ts';

/** What the customer waits for from today on, by day; nothing where there is no waiting list. */
export async function waiting(desk: Desk, who: Principal): Promise<readonly WaitingView[]> {
  return (await waitingState(desk, who)).waiting;
}

/** What the customer waits for and what is held for them now, by day; nothing where there is no waiting list. */
export async function waitingState(
  desk: Desk,
  who: Principal,
): Promise<{ readonly offers: Draft[]; readonly waiting: WaitingView[] }> {
  if (desk.profile.policies.waitingList === undefined) return { offers: [], waiting: [] };
  const entries = await ownEntries(desk, who);
  const offers = entries.flatMap(({ offer }) => offer ?? []).filter((offer) => isOpen(offer, desk.now()));
  return { offers, waiting: entries.map(waitingView) };
}

/**
 * Takes the customer out of a line; a place that was held for them goes to the next.
 * @throws BookingsError `act_required`: the customer asked to leave exactly this
 */
export async function leaveWaitingList(desk: Desk, who: Principal, id: string): Promise<{ readonly left: boolean }> {
  checkAct(who, (act) => act.kind === 'leave' && act.entryId === id);
  return settle<{ readonly left: boolean }>(desk, who.turnId, () => leave(desk, who, (own) => own.id === id));
}

/** Gives up what is held for the customer, and with it their place in that line. */
export async function leaveOffer(
  desk: Desk,
  who: Principal,
  draftId: string,
): Promise<Decision<{ readonly left: boolean }>> {
  return leave(desk, who, ({ offer }) => offer?.id === draftId);
}

/** Entries of days that have passed are kept for a while. */
const KEPT_DAYS = 45;

/** Takes the customer out of every line, those of days that have passed too. */
export async function leaveEveryLine(desk: Desk, who: Principal): Promise<void> {
  let left = true;
  while (left) {
    const gone = await settle(desk, who.turnId, () => leave(desk, who, () => true, KEPT_DAYS));
    left = gone.left;
  }
}

async function leave(
  desk: Desk,
  who: Principal,
  isMeant: (own: WaitingEntry) => boolean,
  daysBack = 0,
): Promise<Decision<{ readonly left: boolean }>> {
  const entry = (await ownEntries(desk, who, daysBack)).find(isMeant);
  if (entry === undefined) return { result: { left: false } };
  const { id, offer } = entry;
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
}

async function ownEntries(desk: Desk, who: Principal, daysBack = 0): Promise<readonly WaitingEntry[]> {
  const { timeZone, hours, overrides, policies } = desk.profile;
  const now = desk.now();
  const today = localDate(now, timeZone);
  const last = lastBookableDate({ ...policies, timeZone, hours, overrides, now });
  const entries = await desk.ledger.readWaiting(desk.profile.id, addDays(today, -daysBack), last);
  return entries.filter(({ customerId }) => customerId === who.customerId);
}
