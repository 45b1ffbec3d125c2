import { type Draft, type WaitingEntry } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import { Agenda } from '../agenda/agenda.ts';
import { visitEntries } from '../agenda/visit-entries.ts';
import { type Principal } from '../bookings.ts';
import { type Desk, MINUTE } from '../desk.ts';
import { draftIdFor } from '../ids.ts';
import { openings, readAround } from '../places/free-places.ts';
import { slotOf } from '../places/place.ts';
import { priceOf } from '../places/price.ts';
import { findPlace } from '../places/take-place.ts';
import { type Wish } from '../places/wish.ts';
import { type Decision, settle } from '../settle.ts';
import { holdDue } from '../visits/case-state.ts';
import { takenDates } from '../visits/day-rule.ts';
import { missingDetails } from '../visits/missing-details.ts';
import { ownReference } from '../visits/own-reference.ts';
import { visitBooking } from '../visits/visit.ts';
import { afterQuietHours } from './quiet-hours.ts';
import { isWanted, keyOf, offerDue, spanOf, wishOf } from './waiting-entry.ts';

/** More in one run would keep a relay from everything else; the others get their turn with the next place. */
const MOST_OFFERS = 20;

/**
 * Holds what is free on a local date for those who wait for it, first come first: each gets a hold that only they can
 * book, an item to tell them, and one to pass it on. Returns how many got one.
 */
export async function offerPlaces(desk: Desk, who: Principal, date: string): Promise<{ readonly offered: number }> {
  let offered = 0;
  while (offered < MOST_OFFERS && (await settle(desk, who.turnId, () => offerNext(desk, who, date)))) offered += 1;
  return { offered };
}

/** One offer to the first in line for whom there is a place. */
async function offerNext(desk: Desk, who: Principal, date: string): Promise<Decision<boolean>> {
  const { policies } = desk.profile;
  if (policies.waitingList === undefined) return { result: false };
  const toldAt = afterQuietHours(desk);
  const line = await desk.ledger.readWaiting(desk.profile.id, date, date);
  for (const entry of line.filter(({ offer }) => offer === undefined)) {
    const customer = await desk.ledger.readCustomer(desk.profile.id, entry.customerId);
    const wish = wishOf(desk, entry, takenDates(desk, customer, undefined));
    if (wish === undefined) continue;
    const agenda = new Agenda(desk);
    const start = await firstStart(desk, agenda, entry, { wish, toldAt });
    if (start === undefined) continue;
    return hold(desk, who, agenda, entry, { wish, start, toldAt, offerMinutes: policies.waitingList.offerMinutes });
  }
  return { result: false };
}

/** The first start that is wanted and still bookable when the customer hears of it. */
async function firstStart(
  desk: Desk,
  agenda: Agenda,
  entry: WaitingEntry,
  { wish, toldAt }: { readonly wish: Wish; readonly toldAt: number },
): Promise<number | undefined> {
  const span = spanOf(desk, entry);
  await readAround(desk, agenda, wish, span);
  const notice = Math.max(
    ...wish.steps.map(({ service }) => service.noticeMinutes ?? desk.profile.policies.noticeMinutes),
  );
  return openings(desk, agenda, wish, span).find(
    (opening) => isWanted(desk, entry, opening) && opening.start >= toldAt + notice * MINUTE,
  )?.start;
}

async function hold(
  desk: Desk,
  relay: Principal,
  agenda: Agenda,
  entry: WaitingEntry,
  offering: {
    readonly wish: Wish;
    readonly start: number;
    readonly toldAt: number;
    readonly offerMinutes: number;
  },
): Promise<Decision<boolean>> {
  const { wish, start, toldAt, offerMinutes } = offering;
  const { timeZone } = desk.profile;
  const who: Principal = { ...relay, customerId: entry.customerId, contact: entry.contact };
  const seed = [desk.profile.id, entry.id, entry.createdAt, entry.revision, start];
  const { reference } = await ownReference(desk, who, seed, () => false);
  const place = await findPlace(desk, agenda, wish, { start });
  if (typeof place === 'string') return { result: false };

  const { name, partySize } = entry;
  const price = priceOf(wish);
  const slot = slotOf(desk, place);
  const expiresAt = Math.min(toldAt + offerMinutes * MINUTE, start);
  const offer: Draft = {
    id: draftIdFor({ kind: 'offer', reference, revision: 0, start }, who.turnId),
    kind: 'book',
    reference,
    turnId: who.turnId,
    createdAt: zonedIso(toldAt, timeZone),
    expiresAt: zonedIso(expiresAt, timeZone),
    slot,
    ...(partySize === undefined ? {} : { partySize }),
    ...(name === undefined ? {} : { name }),
    ...(price === undefined ? {} : { price }),
    missing: missingDetails(
      wish.steps.map(({ service }) => service),
      { partySize, name },
    ),
  };
  const visit = { reference, place, partySize, name, price, waitingId: entry.id, before: undefined };
  const at = zonedIso(desk.now(), timeZone);
  const held = visitBooking(desk, who, visit, 'held', {
    at,
    action: 'held',
    by: who.role,
    turnId: who.turnId,
    to: slot,
  });
  // Under the entry's id: to the customer's own drafts the place is taken, like to everybody's.
  for (const placed of visitEntries(held, { expiresAt, heldBy: entry.id })) agenda.add(placed);
  const due = { customerId: entry.customerId, reference };
  return {
    result: true,
    change: {
      agenda,
      token: [entry.id, entry.revision, 'offer', reference],
      bookings: [held],
      waiting: [{ ...entry, revision: entry.revision + 1, offer }],
      putDue: [
        { ...holdDue(offer), ...due },
        { ...offerDue(offer, toldAt), ...due, waiting: keyOf(entry) },
      ],
    },
  };
}
