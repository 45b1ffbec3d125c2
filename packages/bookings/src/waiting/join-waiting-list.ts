import { type JoinWaitingListArguments, type JoinWaitingListResult, type WaitingEntry } from '@randevou/contracts';
import { Agenda } from '../agenda/agenda.ts';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { waitingIdFor } from '../ids.ts';
import { openings, readAround, whyNoOpening } from '../places/free-places.ts';
import { slotOf } from '../places/place.ts';
import { unavailable } from '../places/take-place.ts';
import { type Decision, settle } from '../settle.ts';
import { isOpen, readOwn } from '../visits/case-state.ts';
import { checkAct } from '../visits/check-act.ts';
import { dayRule } from '../visits/day-rule.ts';
import { troubleWithNamed } from '../visits/draft-booking.ts';
import { lapseOffer } from './lapse-offer.ts';
import { isWanted, spanOf, type Wanted, waitingView, wishOf } from './waiting-entry.ts';

const MOST_SLOTS = 9;

/**
 * Puts the customer in line for a day on which nothing is free. There is one entry per customer, service and day: a
 * second wish for it changes the first and keeps its place in the line.
 * @throws BookingsError `act_required`: the customer asked for this service on this day
 */
export async function joinWaitingList(
  desk: Desk,
  who: Principal,
  asked: JoinWaitingListArguments,
): Promise<JoinWaitingListResult> {
  checkAct(who, (act) => act.kind === 'wait' && act.serviceId === asked.service_id && act.date === asked.date);
  if (desk.profile.policies.waitingList === undefined) return { outcome: 'refused', reason: 'no_waiting_list' };
  const wanted: Wanted = {
    customerId: who.customerId,
    serviceId: asked.service_id,
    date: asked.date,
    ...(asked.time_from === undefined ? {} : { timeFrom: asked.time_from }),
    ...(asked.time_to === undefined ? {} : { timeTo: asked.time_to }),
    ...(asked.party_size === undefined ? {} : { partySize: asked.party_size }),
    ...(asked.resource_id === undefined ? {} : { resourceId: asked.resource_id }),
  };
  return settle(desk, who.turnId, () => decide(desk, who, wanted, asked.name ?? who.contact.name));
}

async function decide(
  desk: Desk,
  who: Principal,
  wanted: Wanted,
  name: string | undefined,
  isLapsed = false,
): Promise<Decision<JoinWaitingListResult>> {
  const wish = wishOf(desk, wanted);
  if (wish === undefined) return { result: { outcome: 'unavailable', reason: 'unknown_service', alternatives: [] } };
  const agenda = new Agenda(desk);
  const span = spanOf(desk, wanted);
  const trouble = troubleWithNamed(desk, wish);
  if (trouble !== undefined) {
    return {
      result: await unavailable(desk, agenda, { ...wish, resourceId: undefined, shown: undefined }, trouble, span.from),
    };
  }
  const customer = await desk.ledger.readCustomer(desk.profile.id, who.customerId);
  const refused = await dayRule(desk, who, { customer }, span.from, undefined);
  if (refused !== undefined) return { result: refused };

  const line = await desk.ledger.readWaiting(desk.profile.id, wanted.date, wanted.date);
  const id = waitingIdFor([desk.profile.id, who.customerId, wanted.serviceId, wanted.date]);
  const before = line.find((entry) => entry.id === id);
  if (before?.offer !== undefined) {
    if (isLapsed || isOpen(before.offer, desk.now())) return { result: inLine(line, before) };
    await lapse(desk, who, before.offer.reference);
    return decide(desk, who, wanted, name, true);
  }

  await readAround(desk, agenda, [wish], span);
  const free = openings(desk, agenda, wish, span).filter((opening) => isWanted(desk, wanted, opening));
  if (free.length > 0) {
    const slots = free.slice(0, MOST_SLOTS).map(({ places: [place] }) => slotOf(desk, place));
    return { result: { outcome: 'free', slots } };
  }
  const reason = whyNoOpening(desk, agenda, wish, span);
  // Somebody who is booked out is waited for; somebody who is not there is not.
  const isFull = reason === 'full' || (reason === 'resource_not_available' && isThere(desk, wish, span));
  if (!isFull) return { result: await unavailable(desk, agenda, wish, reason, span.from) };

  const entry: WaitingEntry = {
    v: 1,
    id,
    businessId: desk.profile.id,
    contact: who.contact,
    revision: (before?.revision ?? 0) + 1,
    // To the millisecond: it is a place in a line.
    createdAt: before?.createdAt ?? new Date(desk.now()).toISOString(),
    ...wanted,
    ...(name === undefined ? {} : { name }),
  };
  if (before !== undefined && isSame(before, entry)) return { result: inLine(line, before) };
  const { date, revision } = entry;
  return {
    result: inLine(before === undefined ? [...line, entry] : line, entry),
    change: {
      agenda,
      token: [id, 'wait', revision, entry.createdAt],
      waiting: [entry],
      // A place that became free between the reading and the writing of this is found by that.
      putDue: [{ kind: 'place_freed', id: `joined.${id}.${revision}`, at: desk.now(), date }],
    },
  };
}

/** An offer that was let pass went to the next in line, and its customer to the end. */
async function lapse(desk: Desk, who: Principal, reference: string): Promise<void> {
  await settle(desk, who.turnId, async () => {
    const held = await readOwn(desk, who, reference);
    return held?.state === 'held' ? lapseOffer(desk, held) : { result: { released: false } };
  });
}

function isThere(desk: Desk, wish: Parameters<typeof openings>[2], span: Parameters<typeof openings>[3]): boolean {
  return openings(desk, new Agenda(desk), wish, span).length > 0;
}

function isSame(a: WaitingEntry, b: WaitingEntry): boolean {
  return (['timeFrom', 'timeTo', 'partySize', 'resourceId', 'name'] as const).every((field) => a[field] === b[field]);
}

function inLine(line: readonly WaitingEntry[], entry: WaitingEntry): JoinWaitingListResult {
  const same = line.filter(({ serviceId }) => serviceId === entry.serviceId);
  return { outcome: 'waiting', entry: waitingView(entry), position: same.findIndex(({ id }) => id === entry.id) + 1 };
}
