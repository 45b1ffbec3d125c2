import { type Booking, type CustomerForgotten, type ForgetCustomerResult } from '@randevou/contracts';
import { zonedIso } from '@randevou/scheduling';
import { type Principal } from '../bookings.ts';
import { type Desk } from '../desk.ts';
import { type CustomerItem, type DueItem } from '../ledger.ts';
import { type Decision, settle } from '../settle.ts';
import { type Change } from '../write.ts';
import { bookingView, hasEnded } from '../visits/booking-view.ts';
import { givingUp, readCase, readWhereItStands } from '../visits/case-state.ts';
import { checkAct } from '../visits/check-act.ts';
import { changeable } from '../visits/own-booking.ts';
import { withdraw } from '../visits/withdraw.ts';
import { leaveEveryLine } from '../waiting/own-entries.ts';

/** In one write; what a transaction takes is a hundred items. */
const MOST_AT_ONCE = 40;

/**
 * Takes a customer out of the ledger: cancels what lies ahead and may still be cancelled, leaves every line, drops the
 * open draft, and takes name, contact and answers out of all other bookings, which keep what a business counts: service,
 * time, price and state under the pseudonym. What is too late to cancel stands as it is until the visit is over; a due
 * item then has the relay call this once more, which takes out what has ended and does nothing else. Each step can be
 * repeated, so that a turn that died on the way completes it.
 * @throws BookingsError `act_required`
 */
export async function forgetCustomer(desk: Desk, who: Principal): Promise<ForgetCustomerResult> {
  const byRelay = who.role === 'relay';
  if (!byRelay) {
    checkAct(who, (act) => act.kind === 'forget');
    await cancelAhead(desk, who);
    await leaveEveryLine(desk, who);
  }
  for (;;) {
    const result = await settle(desk, who.turnId, () => (byRelay ? takeOutOfPast(desk, who) : takeOut(desk, who)));
    if (result !== 'more') return result;
  }
}

async function cancelAhead(desk: Desk, who: Principal): Promise<void> {
  const { active } = await desk.ledger.readCustomer(desk.profile.id, who.customerId);
  for (const { reference } of active) {
    await settle<unknown>(desk, who.turnId, async () => {
      const state = await readCase(desk, who);
      const found = await changeable(desk, who, reference, 'cancel', desk.now());
      if ('outcome' in found) return { result: undefined };
      await readWhereItStands(state.agenda, found.booking.slot);
      return withdraw(desk, who, state, found.booking);
    });
  }
}

type Step = Decision<ForgetCustomerResult | 'more'>;

async function takeOut(desk: Desk, who: Principal): Promise<Step> {
  const state = await readCase(desk, who);
  const { customer, agenda } = state;
  const own = await readOwnBookings(desk, who);
  const kept = own.filter((booking) => isKept(desk, booking));
  const named = own.filter((booking) => !isKept(desk, booking) && hasPerson(booking));
  const references = new Set(kept.map(({ reference }) => reference));
  if (named.length === 0 && (customer.forgotten === true || isNobody(customer, own)))
    return { result: resultOf(desk, who, own, kept) };

  const now = named.slice(0, MOST_AT_ONCE);
  const isLast = now.length === named.length;
  const givenUp = givingUp(state);
  agenda.remove(givenUp.removesHold);
  const { customerId, version } = customer;
  return {
    result: isLast ? resultOf(desk, who, own, kept) : 'more',
    change: {
      agenda,
      token: ['forget', customerId, version, now.length, now[0]?.reference ?? ''],
      bookings: now.map((booking) => withoutPerson(desk, who, booking)),
      customer: {
        expectedVersion: version,
        item: {
          customerId,
          active: customer.active.filter(({ reference }) => references.has(reference)),
          ...(isLast ? { forgotten: true } : {}),
        },
      },
      dropBookings: givenUp.dropBookings,
      putDue: kept.map(forgetDue),
      dropDue: givenUp.dropDue,
      events: isLast ? [forgotten(desk, who)] : [],
    },
  };
}

/** What had been kept, after the visit. Nothing else of whoever the customer is by then is touched. */
async function takeOutOfPast(desk: Desk, who: Principal): Promise<Step> {
  const { customer, agenda } = await readCase(desk, who);
  const own = await readOwnBookings(desk, who);
  const kept = own.filter((booking) => isKept(desk, booking));
  const now = own.filter((booking) => !isKept(desk, booking) && hasPerson(booking)).slice(0, MOST_AT_ONCE);
  if (now.length === 0) return { result: { cancelled: [], kept: kept.map((booking) => bookingView(desk, booking)) } };
  const change: Change = {
    agenda,
    token: ['forget', who.customerId, customer.version, now.length, now[0]?.reference ?? ''],
    bookings: now.map((booking) => withoutPerson(desk, who, booking)),
    putDue: kept.map(forgetDue),
  };
  return { result: 'more', change };
}

function readOwnBookings(desk: Desk, { customerId }: Principal): Promise<readonly Booking[]> {
  return desk.ledger.listBookings(desk.profile.id, { customerId, states: ['confirmed', 'cancelled', 'no_show'] });
}

/** Stands, and the visit is not over. */
function isKept(desk: Desk, booking: Booking): boolean {
  return booking.state === 'confirmed' && !hasEnded(booking, desk.now());
}

function hasPerson({ name, answers, contact }: Booking): boolean {
  return name !== undefined || answers !== undefined || Object.keys(contact).length > 0;
}

/** Was never here, so that there is nothing to tell anybody of. */
function isNobody({ version }: CustomerItem, own: readonly Booking[]): boolean {
  return version === 0 && own.length === 0;
}

function withoutPerson(desk: Desk, who: Principal, booking: Booking): Booking {
  const { name: _name, answers: _answers, ...rest } = booking;
  const at = zonedIso(desk.now(), desk.profile.timeZone);
  return {
    ...rest,
    contact: {},
    revision: booking.revision + 1,
    history: [...booking.history, { at, action: 'forgotten', by: who.role, turnId: who.turnId }],
  };
}

function forgetDue({ customerId, reference, slot }: Booking): DueItem {
  return { kind: 'forget', id: `forget.${reference}`, at: Date.parse(slot.end), customerId, reference };
}

function forgotten(desk: Desk, { businessId, customerId, turnId }: Principal): CustomerForgotten {
  return {
    v: 1,
    id: `${businessId}.${customerId}.forgotten.${turnId}`,
    type: 'customer.forgotten',
    at: zonedIso(desk.now(), desk.profile.timeZone),
    businessId,
    customerId,
  };
}

function resultOf(
  desk: Desk,
  { turnId }: Principal,
  own: readonly Booking[],
  kept: readonly Booking[],
): ForgetCustomerResult {
  const cancelled = own.filter(({ history }) =>
    history.some((step) => step.action === 'cancelled' && step.turnId === turnId),
  );
  return {
    // The same the first time and again.
    cancelled: cancelled.map(({ name: _name, ...booking }) => bookingView(desk, booking)),
    kept: kept.map((booking) => bookingView(desk, booking)),
  };
}
