import {
  type Booking,
  type Draft,
  type DraftSeriesArguments,
  type DraftSeriesResult,
  type MissedVisit,
  type UnavailableReason,
} from '@randevou/contracts';
import { addDays, instantOf, localDate, zonedIso } from '@randevou/scheduling';
import { visitEntries } from '../agenda/visit-entries.ts';
import { type Principal } from '../bookings.ts';
import { type Desk, MINUTE } from '../desk.ts';
import { draftIdFor, seriesIdFor } from '../ids.ts';
import { type Place, resourceIdOf, slotOf } from '../places/place.ts';
import { priceOf } from '../places/price.ts';
import { findPlace, readGuards } from '../places/take-place.ts';
import { namedBy, servicesOf, type Wish, wishFor } from '../places/wish.ts';
import { type Decision, settle } from '../settle.ts';
import { type CaseState, customerWrite, givingUp, holdDue, isOpen, readCase } from '../visits/case-state.ts';
import { takenDates } from '../visits/day-rule.ts';
import { troubleWithNamed } from '../visits/draft-booking.ts';
import { domainEvent } from '../visits/domain-event.ts';
import { answersTo, missingDetails } from '../visits/missing-details.ts';
import { ownReference } from '../visits/own-reference.ts';
import { releaseDraft } from '../visits/release-draft.ts';
import { visitBooking } from '../visits/visit.ts';
import { type Change, isTooLarge } from '../write.ts';

/**
 * Holds the visits of a series that have a place, all or none if so asked; whatever draft was open is given up in the
 * same write. Each visit becomes a booking of its own, which is moved and cancelled by itself.
 */
export async function draftSeries(desk: Desk, who: Principal, asked: DraftSeriesArguments): Promise<DraftSeriesResult> {
  const services = servicesOf(desk, asked.service_id);
  if (services === undefined) return { outcome: 'unavailable', reason: 'unknown_service', free: [], missed: [] };
  const wish = wishFor(services, who.customerId, { partySize: asked.party_size, ...namedBy(desk, asked.resource_id) });
  const trouble = troubleWithNamed(desk, wish);
  if (trouble !== undefined) return { outcome: 'unavailable', reason: trouble, free: [], missed: [] };
  const starts = Array.from({ length: asked.times }, (_, index) =>
    instantOf(addDays(asked.date, index * asked.every_days), asked.time, desk.profile.timeZone),
  );
  return settle(desk, who.turnId, () => decide(desk, who, { wish, starts, asked }));
}

interface Request {
  readonly wish: Wish;
  readonly starts: readonly number[];
  readonly asked: DraftSeriesArguments;
}

async function decide(desk: Desk, who: Principal, request: Request): Promise<Decision<DraftSeriesResult>> {
  const { asked, starts } = request;
  const now = desk.now();
  const { timeZone, policies } = desk.profile;
  const state = await readCase(desk, who);
  const { openDraft, version } = state.customer;
  const seriesId = seriesIdFor([desk.profile.id, who.customerId, who.turnId, JSON.stringify(asked)]);
  if (openDraft?.series?.id === seriesId && isOpen(openDraft, now)) {
    return { result: { outcome: 'drafted', draft: openDraft } };
  }
  const wish = { ...request.wish, excludedDates: takenDates(desk, state.customer, undefined) };
  await readGuards(desk, state.agenda, wish, starts);
  const givenUp = givingUp(state);
  state.agenda.remove(givenUp.removesHold);

  const name = asked.name ?? who.contact.name;
  const given = Object.fromEntries((asked.answers ?? []).map(({ question, answer }) => [question, answer]));
  const services = wish.steps.map(({ service }) => service);
  const answers = answersTo(services, given);
  const createdAt = zonedIso(now, timeZone);
  const expiry = zonedIso(now + policies.holdMinutes * MINUTE, timeZone);
  const hold = async (place: Place): Promise<Booking> => {
    const seed = [desk.profile.id, who.customerId, who.turnId, seriesId, place.start];
    const own = await ownReference(desk, who, seed, (booking) => booking.state === 'held');
    const { partySize } = wish;
    const visit = { ...own, place, partySize, name, answers, price: priceOf(wish), seriesId, before: own.booking };
    const step = { at: createdAt, action: 'held' as const, by: who.role, turnId: who.turnId, to: slotOf(desk, place) };
    return visitBooking(desk, who, visit, 'held', step);
  };
  const { held, missed } = await holdAll(desk, state, wish, { starts, expiresAt: Date.parse(expiry), hold });
  const [first] = held;
  if (first === undefined || (asked.all_or_none === true && missed.length > 0)) {
    const [reason] = missed.map((visit) => visit.reason);
    return {
      result: { outcome: 'unavailable', reason: reason ?? 'full', free: held.map(({ slot }) => slot), missed },
    };
  }

  const step = { kind: 'book' as const, reference: first.reference, revision: 0, start: Date.parse(first.slot.start) };
  const draft: Draft = {
    id: draftIdFor(step, who.turnId),
    kind: 'book',
    reference: first.reference,
    turnId: who.turnId,
    createdAt,
    expiresAt: expiry,
    slot: first.slot,
    ...(wish.partySize === undefined ? {} : { partySize: wish.partySize }),
    ...(name === undefined ? {} : { name }),
    ...(answers === undefined ? {} : { answers }),
    ...(first.price === undefined ? {} : { price: first.price }),
    missing: missingDetails(services, { partySize: wish.partySize, name, answers }),
    series: { id: seriesId, visits: held.map(({ reference, slot }) => ({ reference, slot })), missed },
  };
  const change: Change = {
    agenda: state.agenda,
    token: [draft.reference, first.revision, 'draft-series', draft.expiresAt, version],
    bookings: held,
    dropBookings: givenUp.dropBookings,
    customer: customerWrite(state, now, { openDraft: draft }),
    putDue: [{ ...holdDue(draft), customerId: who.customerId, reference: draft.reference }],
    dropDue: givenUp.dropDue,
  };
  if (isTooLarge(desk, change) || isTooLarge(desk, confirmation(desk, change, held))) {
    // A long series in place of another long one: the other is given up by itself, then this one fits.
    if (openDraft === undefined) return { result: { outcome: 'too_many', visits: held.length } };
    await releaseDraft(desk, who, openDraft.id);
    return decide(desk, who, request);
  }
  return { result: { outcome: 'drafted', draft }, change };
}

/** As large as what will confirm the draft: bookings with their reminders and events. */
function confirmation(desk: Desk, change: Change, held: readonly Booking[]): Change {
  const confirmed = held.map((booking): Booking => {
    const step = { at: booking.createdAt, action: 'confirmed' as const, by: 'controller' as const, to: booking.slot };
    return { ...booking, state: 'confirmed', history: [...booking.history, step] };
  });
  const events = confirmed.map((booking) => domainEvent(desk, booking, 'booking.confirmed'));
  return { ...change, bookings: confirmed, events };
}

/** Takes a place for each start, every later one beside the earlier ones, and with the same person where possible. */
async function holdAll(
  desk: Desk,
  { agenda }: CaseState,
  wish: Wish,
  {
    starts,
    expiresAt,
    hold,
  }: {
    readonly starts: readonly number[];
    readonly expiresAt: number;
    readonly hold: (place: Place) => Promise<Booking>;
  },
): Promise<{ readonly held: Booking[]; readonly missed: (MissedVisit & { readonly reason: UnavailableReason })[] }> {
  const held: Booking[] = [];
  const missed: (MissedVisit & { reason: UnavailableReason })[] = [];
  let preferred: string | undefined;
  for (const start of starts) {
    const place = await findPlace(desk, agenda, besideOwnHolds(wish), { start, preferred });
    if (typeof place === 'string') {
      missed.push({ date: localDate(start, desk.profile.timeZone), reason: place });
      continue;
    }
    preferred ??= resourceIdOf(place);
    const booking = await hold(place);
    for (const placed of visitEntries(booking, { expiresAt })) agenda.add(placed);
    held.push(booking);
  }
  return { held, missed };
}

/** Own holds count as free, since a new draft replaces them; those of the series itself do not. */
export function besideOwnHolds(wish: Wish): Wish {
  return { ...wish, customerId: 'series' };
}
