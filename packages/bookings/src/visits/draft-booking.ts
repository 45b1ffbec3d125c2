import { type Answers, type Draft, type DraftBookingArguments, type DraftResult, splitIds } from '@randevou/contracts';
import { instantOf, zonedIso } from '@randevou/scheduling';
import { Agenda } from '../agenda/agenda.ts';
import { visitEntries } from '../agenda/visit-entries.ts';
import { type Principal } from '../bookings.ts';
import { type Desk, MINUTE, resourceOf } from '../desk.ts';
import { draftIdFor } from '../ids.ts';
import { neighbours } from '../places/nearest-slots.ts';
import { slotOf } from '../places/place.ts';
import { priceOf } from '../places/price.ts';
import { takePlace, unavailable } from '../places/take-place.ts';
import { candidatesOf, serviceIdOf, servicesOf, type Wish, wishFor, namedBy } from '../places/wish.ts';
import { type Decision, settle } from '../settle.ts';
import { customerWrite, givingUp, holdDue, isOpen, readCase } from './case-state.ts';
import { dayRule, takenDates } from './day-rule.ts';
import { answersTo, missingDetails } from './missing-details.ts';
import { ownReference } from './own-reference.ts';
import { visitBooking } from './visit.ts';

/** Holds the wanted slot if it is free; whatever draft was open is given up in the same write. */
export async function draftBooking(desk: Desk, who: Principal, asked: DraftBookingArguments): Promise<DraftResult> {
  const services = servicesOf(desk, asked.service_id);
  if (services === undefined) return { outcome: 'unavailable', reason: 'unknown_service', alternatives: [] };
  const start = instantOf(asked.date, asked.time, desk.profile.timeZone);
  const details = { partySize: asked.party_size, ...namedBy(desk, asked.resource_id) };
  const wish = wishFor(services, who.customerId, details);
  const trouble = troubleWithNamed(desk, wish);
  if (trouble !== undefined) {
    return unavailable(desk, new Agenda(desk), { ...wish, resourceId: undefined, shown: undefined }, trouble, start);
  }
  const name = asked.name ?? who.contact.name;
  const given = Object.fromEntries((asked.answers ?? []).map(({ question, answer }) => [question, answer]));
  const answers = answersTo(services, given);
  return settle(desk, who.turnId, () => decide(desk, who, { wish, start, name, answers }));
}

/** Why the person or table that was named can never serve the wish. */
export function troubleWithNamed(desk: Desk, wish: Wish): 'unknown_resource' | 'resource_not_available' | undefined {
  const named = splitIds(wish.resourceId ?? wish.shown ?? '').filter((id) => id !== '');
  const candidates = candidatesOf(wish);
  if (named.every((id) => candidates.includes(id))) return undefined;
  return named.some((id) => resourceOf(desk, id) === undefined) ? 'unknown_resource' : 'resource_not_available';
}

interface Request {
  readonly wish: Wish;
  readonly start: number;
  readonly name: string | undefined;
  readonly answers: Answers | undefined;
}

async function decide(desk: Desk, who: Principal, request: Request): Promise<Decision<DraftResult>> {
  const { start, name, answers } = request;
  const now = desk.now();
  const state = await readCase(desk, who);
  const refused = await dayRule(desk, who, state, start, undefined);
  if (refused !== undefined) return { result: refused };

  const wish: Wish = { ...request.wish, excludedDates: takenDates(desk, state.customer, undefined) };
  const seed = [desk.profile.id, who.customerId, who.turnId, serviceIdOf(wish), start];
  const own = await ownReference(desk, who, seed, ({ state: stored }) => stored === 'held');
  const id = draftIdFor({ kind: 'book', reference: own.reference, revision: 0, start }, who.turnId);
  const { agenda, customer } = state;
  const preferred = customer.openDraft?.id === id ? customer.openDraft.slot.resourceId : undefined;
  const place = await takePlace(desk, agenda, wish, { start, preferred });
  if ('outcome' in place) return { result: place };

  const price = priceOf(wish);
  const { timeZone, policies } = desk.profile;
  const draft: Draft = {
    id,
    kind: 'book',
    reference: own.reference,
    turnId: who.turnId,
    createdAt: zonedIso(now, timeZone),
    expiresAt: zonedIso(now + policies.holdMinutes * MINUTE, timeZone),
    slot: slotOf(desk, place),
    ...(wish.partySize === undefined ? {} : { partySize: wish.partySize }),
    ...(name === undefined ? {} : { name }),
    ...(answers === undefined ? {} : { answers }),
    ...(price === undefined ? {} : { price }),
    missing: missingDetails(
      wish.steps.map(({ service }) => service),
      { partySize: wish.partySize, name, answers },
    ),
  };
  const nearby = neighbours(desk, agenda, wish, start);
  if (customer.openDraft !== undefined && isOpen(customer.openDraft, now) && isSameDraft(customer.openDraft, draft)) {
    return { result: { outcome: 'drafted', draft: customer.openDraft, neighbours: nearby } };
  }

  const givenUp = givingUp(state);
  const visit = {
    reference: own.reference,
    place,
    partySize: wish.partySize,
    name,
    answers,
    price,
    before: own.booking,
  };
  const step = { at: draft.createdAt, action: 'held' as const, by: who.role, turnId: who.turnId, to: draft.slot };
  const held = visitBooking(desk, who, visit, 'held', step);
  agenda.remove(
    (entry) => givenUp.removesHold(entry) || (entry.reference === held.reference && entry.state === 'held'),
  );
  for (const placed of visitEntries(held, { expiresAt: Date.parse(draft.expiresAt) })) agenda.add(placed);
  return {
    result: { outcome: 'drafted', draft, neighbours: nearby },
    change: {
      agenda,
      token: [held.reference, held.revision, 'draft', draft.expiresAt, customer.version],
      bookings: [held],
      dropBookings: givenUp.dropBookings,
      customer: customerWrite(state, now, { openDraft: draft }),
      putDue: [{ ...holdDue(draft), customerId: who.customerId, reference: held.reference }],
      dropDue: givenUp.dropDue,
    },
  };
}

function isSameDraft(a: Draft, b: Draft): boolean {
  return (
    a.id === b.id &&
    a.slot.resourceId === b.slot.resourceId &&
    a.partySize === b.partySize &&
    a.name === b.name &&
    JSON.stringify(a.answers) === JSON.stringify(b.answers)
  );
}
