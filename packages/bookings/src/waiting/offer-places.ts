import { type Draft, type OfferPlacesResult, type WaitingEntry } from '@randevou/contracts';
import { addDays, localDate, startOfLocalDate, zonedIso } from '@randevou/scheduling';
import { Agenda } from '../agenda/agenda.ts';
import { hasLimits, limitedRange } from '../agenda/limits.ts';
import { visitEntries } from '../agenda/visit-entries.ts';
import { type Principal, type RelayPrincipal } from '../bookings.ts';
import { type Desk, MINUTE } from '../desk.ts';
import { draftIdFor } from '../ids.ts';
import { afterQuietHours } from '../notices/quiet-hours.ts';
import { openings, readAround } from '../places/free-places.ts';
import { type Place, slotOf } from '../places/place.ts';
import { priceOf } from '../places/price.ts';
import { findPlace, readGuards } from '../places/take-place.ts';
import { type Wish } from '../places/wish.ts';
import { type Decision, settle } from '../settle.ts';
import { holdDue } from '../visits/case-state.ts';
import { takenDates } from '../visits/day-rule.ts';
import { missingDetails } from '../visits/missing-details.ts';
import { ownReference } from '../visits/own-reference.ts';
import { visitBooking } from '../visits/visit.ts';
import { isWanted, keyOf, offerDue, spanOf, wishOf } from './waiting-entry.ts';

/** More in one run would keep a relay from everything else. */
const MOST_OFFERS = 20;
/** A customer gets at least so long to answer, minutes. */
const SHORTEST_OFFER = 5;

/**
 * Holds what something free on a local date leaves room for, for those who wait, by date and then first come first: each
 * gets a hold that only they can book, an item to tell them, and one to pass it on. Returns how many got one, and
 * whether there may be `more` to give: then it has to be run again.
 */
export async function offerPlaces(desk: Desk, who: RelayPrincipal, date: string): Promise<OfferPlacesResult> {
  // Nothing becomes free on the way without word of its own: whoever was passed over need not be looked at again.
  const passed = new Set<string>();
  for (let offered = 0; offered < MOST_OFFERS; offered += 1) {
    if (!(await settle(desk, who.turnId, () => offerNext(desk, who, date, passed)))) return { offered, more: false };
  }
  return { offered: MOST_OFFERS, more: true };
}

interface Offering {
  readonly wish: Wish;
  readonly place: Place;
  /** When the customer hears of it, epoch milliseconds. */
  readonly toldAt: number;
  readonly offerMinutes: number;
}

/** One offer to the first in line for whom there is a place. */
async function offerNext(
  desk: Desk,
  who: RelayPrincipal,
  date: string,
  passed: Set<string>,
): Promise<Decision<boolean>> {
  const { waitingList } = desk.profile.policies;
  if (waitingList === undefined) return { result: false };
  const toldAt = afterQuietHours(desk.profile, desk.now());
  const { first, last } = datesAround(desk, date);
  const line = await desk.ledger.readWaiting(desk.profile.id, first, last);
  for (const entry of line.filter(({ id, offer }) => offer === undefined && !passed.has(id))) {
    if (isOfferedThatDay(desk, line, entry)) continue;
    const customer = await desk.ledger.readCustomer(desk.profile.id, entry.customerId);
    const wanted = wishOf(desk, entry, takenDates(desk, customer, undefined));
    // As the entry, under which it will be held: what the customer's own draft holds is taken.
    const wish = wanted === undefined ? undefined : { ...wanted, customerId: entry.id };
    const agenda = new Agenda(desk);
    const place = wish === undefined ? undefined : await firstPlace(desk, agenda, entry, { wish, toldAt });
    if (wish !== undefined && place !== undefined) {
      return hold(desk, who, agenda, entry, { wish, place, toldAt, offerMinutes: waitingList.offerMinutes });
    }
    passed.add(entry.id);
  }
  return { result: false };
}

/** One visit a day, so one offer at a time: of a second one only the first could be taken. */
function isOfferedThatDay(desk: Desk, line: readonly WaitingEntry[], { customerId, date }: WaitingEntry): boolean {
  return (
    desk.profile.policies.onePerCustomerAndDay &&
    line.some((other) => other.customerId === customerId && other.date === date && other.offer !== undefined)
  );
}

/**
 * The local dates on which a visit may have become possible by something free on one of them: those of the limits that
 * count there, and the day before, from which visits reach over midnight.
 */
function datesAround(desk: Desk, date: string): { readonly first: string; readonly last: string } {
  const { profile } = desk;
  const { timeZone, services, resources } = profile;
  const day = { from: startOfLocalDate(date, timeZone), to: startOfLocalDate(date, timeZone, 1) };
  const all = { services: services.map(({ id }) => id), resources: resources.map(({ id }) => id) };
  const { from, to } = hasLimits(profile) ? limitedRange(profile, all, day) : day;
  const today = localDate(desk.now(), timeZone);
  const first = [localDate(from, timeZone), addDays(date, -1)].sort()[0] ?? date;
  return { first: first > today ? first : today, last: localDate(to - 1, timeZone) };
}

/** At the first start that is wanted and still bookable when the customer hears of it. */
async function firstPlace(
  desk: Desk,
  agenda: Agenda,
  entry: WaitingEntry,
  { wish, toldAt }: Pick<Offering, 'wish' | 'toldAt'>,
): Promise<Place | undefined> {
  const span = spanOf(desk, entry);
  const { noticeMinutes } = desk.profile.policies;
  const notices = wish.steps.map(({ service }) => service.noticeMinutes ?? noticeMinutes);
  const soonest = toldAt + Math.max(SHORTEST_OFFER, ...notices) * MINUTE;
  await readGuards(desk, agenda, wish, [span.from, Math.max(span.from, span.to - 1)]);
  await readAround(desk, agenda, [wish], span);
  for (const opening of openings(desk, agenda, wish, span)) {
    if (!isWanted(desk, entry, opening) || opening.start < soonest) continue;
    const place = await findPlace(desk, agenda, wish, { start: opening.start });
    if (typeof place !== 'string') return place;
  }
  return undefined;
}

async function hold(
  desk: Desk,
  relay: RelayPrincipal,
  agenda: Agenda,
  entry: WaitingEntry,
  { wish, place, toldAt, offerMinutes }: Offering,
): Promise<Decision<boolean>> {
  const { timeZone } = desk.profile;
  const { start } = place;
  const who: Principal = { ...relay, customerId: entry.customerId, contact: entry.contact };
  const seed = [desk.profile.id, entry.id, entry.createdAt, entry.revision, start];
  const { reference } = await ownReference(desk, who, seed, () => false);
  const { name } = entry;
  const { partySize } = wish;
  const price = priceOf(wish);
  const slot = slotOf(desk, place);
  const offer: Draft = {
    id: draftIdFor({ kind: 'offer', reference, revision: 0, start }, who.turnId),
    kind: 'book',
    reference,
    turnId: who.turnId,
    createdAt: zonedIso(toldAt, timeZone),
    expiresAt: zonedIso(Math.min(toldAt + offerMinutes * MINUTE, start), timeZone),
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
  const held = visitBooking(desk, who, visit, 'held', {
    at: zonedIso(desk.now(), timeZone),
    action: 'held',
    by: who.role,
    turnId: who.turnId,
    to: slot,
  });
  // Under the entry's id: to the customer's own drafts the place is taken, like to everybody's.
  const underEntry = { expiresAt: Date.parse(offer.expiresAt), heldBy: entry.id };
  for (const placed of visitEntries(held, underEntry)) agenda.add(placed);
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
        { ...offerDue(offer), ...due, waiting: keyOf(entry) },
      ],
    },
  };
}
