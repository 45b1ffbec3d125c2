import {
  type Booking,
  type Detail,
  type Draft,
  type DraftBookingArguments,
  type DraftResult,
  type ServiceProfile,
} from '@randevou/contracts';
import { instantOf, zonedIso } from '@randevou/scheduling';
import { Agenda } from './agenda.ts';
import { type Principal } from './bookings.ts';
import { customerWrite, givingUp, holdDueId, isOpen, readCase } from './case-state.ts';
import { dayRule } from './day-rule.ts';
import { type Desk, MINUTE, resourceOf, serviceOf } from './desk.ts';
import { agendaEntry } from './agenda-entry.ts';
import { draftIdFor, writeToken } from './ids.ts';
import { ownReference } from './own-reference.ts';
import { neighbours } from './nearest-slots.ts';
import { type Decision, settle } from './settle.ts';
import { slotOf } from './slot-of.ts';
import { takePlace, unavailable } from './take-place.ts';
import { asksPartySize, type Wish, wishFor } from './wish.ts';

/** Holds the wanted slot if it is free; whatever draft was open is given up in the same write. */
export async function draftBooking(desk: Desk, who: Principal, asked: DraftBookingArguments): Promise<DraftResult> {
  const service = serviceOf(desk, asked.service_id);
  if (service === undefined) return { outcome: 'unavailable', reason: 'unknown_service', alternatives: [] };
  const start = instantOf(asked.date, asked.time, desk.profile.timeZone);
  const details = { partySize: asked.party_size, resourceId: asked.resource_id };
  const wish = wishFor(service, who.customerId, details);
  if (wish.resourceId !== undefined && !service.resources.includes(wish.resourceId)) {
    const known = resourceOf(desk, wish.resourceId) !== undefined;
    const others = { ...wish, resourceId: undefined };
    const reason = known ? 'resource_not_available' : 'unknown_resource';
    return unavailable(desk, new Agenda(desk), others, reason, start);
  }
  const name = asked.name ?? who.contact.name;
  return settle(desk, who.turnId, () => decide(desk, who, { wish, start, name }));
}

interface Request {
  readonly wish: Wish;
  readonly start: number;
  readonly name: string | undefined;
}

async function decide(desk: Desk, who: Principal, request: Request): Promise<Decision<DraftResult>> {
  const { wish, start, name } = request;
  const now = desk.now();
  const state = await readCase(desk, who);
  const refused = await dayRule(desk, who, state, start, undefined);
  if (refused !== undefined) return { result: refused };

  const seed = [desk.profile.id, who.customerId, who.turnId, wish.service.id, start];
  const own = await ownReference(desk, who, seed, ({ state: stored }) => stored === 'held');
  const id = draftIdFor({ kind: 'book', reference: own.reference, revision: 0, start }, who.turnId);
  const place = await takePlace(desk, state.agenda, wish, {
    start,
    preferred: heldAlready(state.customer.openDraft, id),
  });
  if ('outcome' in place) return { result: place };

  const slot = slotOf(desk, wish.service.id, place);
  const draft: Draft = {
    id,
    kind: 'book',
    reference: own.reference,
    turnId: who.turnId,
    createdAt: zonedIso(now, desk.profile.timeZone),
    expiresAt: zonedIso(now + desk.profile.policies.holdMinutes * MINUTE, desk.profile.timeZone),
    slot,
    ...(wish.partySize === undefined ? {} : { partySize: wish.partySize }),
    ...(name === undefined ? {} : { name }),
    ...(wish.service.price === undefined ? {} : { price: wish.service.price }),
    missing: missingDetails(wish.service, { partySize: wish.partySize, name }),
  };
  const nearby = neighbours(desk, state.agenda, wish, start);
  const { openDraft } = state.customer;
  if (openDraft !== undefined && isOpen(openDraft, now) && isSameDraft(openDraft, draft)) {
    return { result: { outcome: 'drafted', draft: openDraft, neighbours: nearby } };
  }

  const givenUp = givingUp(state);
  const held = heldBooking(desk, who, wish, draft, own.booking);
  const entry = agendaEntry(held, 'held', Date.parse(draft.expiresAt));
  const due = holdDueId(draft);
  return {
    result: { outcome: 'drafted', draft, neighbours: nearby },
    write: {
      businessId: desk.profile.id,
      token: writeToken([held.reference, held.revision, 'draft', draft.expiresAt, state.customer.version]),
      agenda: state.agenda.changed({
        remove: (other) => givenUp.removesHold(other) || (other.reference === held.reference && other.state === 'held'),
        add: { resourceId: slot.resourceId, entry },
      }),
      bookings: [held],
      dropBookings: givenUp.dropBookings.filter(({ reference }) => reference !== held.reference),
      customer: customerWrite(state, now, { openDraft: draft }),
      putDue: [{ ...due, kind: 'hold_expiry', customerId: who.customerId, reference: held.reference }],
      dropDue: givenUp.dropDue.filter(({ id: dueId, at }) => dueId !== due.id || at !== due.at),
      events: [],
    },
  };
}

/** What has to be asked for before the service can be booked. */
export function missingDetails(
  service: ServiceProfile,
  known: { readonly partySize?: number | undefined; readonly name?: string | undefined },
): Detail[] {
  return service.asks.filter((detail) =>
    detail === 'partySize' ? asksPartySize(service) && known.partySize === undefined : known.name === undefined,
  );
}

function heldAlready(open: Draft | undefined, id: string): string | undefined {
  return open?.id === id ? open.slot.resourceId : undefined;
}

function isSameDraft(a: Draft, b: Draft): boolean {
  return a.id === b.id && a.slot.resourceId === b.slot.resourceId && a.partySize === b.partySize && a.name === b.name;
}

function heldBooking(desk: Desk, who: Principal, wish: Wish, draft: Draft, before: Booking | undefined): Booking {
  return {
    v: 1,
    reference: draft.reference,
    businessId: desk.profile.id,
    customerId: who.customerId,
    state: 'held',
    revision: (before?.revision ?? 0) + 1,
    slot: draft.slot,
    bufferBeforeMinutes: wish.bufferBeforeMinutes,
    bufferAfterMinutes: wish.bufferAfterMinutes,
    ...(draft.partySize === undefined ? {} : { partySize: draft.partySize }),
    ...(draft.name === undefined ? {} : { name: draft.name }),
    contact: who.contact,
    ...(draft.price === undefined ? {} : { price: draft.price }),
    createdAt: before?.createdAt ?? draft.createdAt,
    history: [
      ...(before?.history ?? []),
      { at: draft.createdAt, action: 'held', by: who.role, turnId: who.turnId, to: draft.slot },
    ],
  };
}
