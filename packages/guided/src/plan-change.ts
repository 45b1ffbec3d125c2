import type { BookingView } from '@randevou/contracts';
import { resolveWhen } from '@randevou/understanding';
import { call } from './calls.ts';
import type { Plan } from './guided-input.ts';
import { planBooking } from './plan-booking.ts';
import type { PlannedTurn } from './plan-turn.ts';
import { ask, reply, tool } from './reply.ts';
import type { WantedTime } from './request.ts';

/** Moving, cancelling and listing what is booked. */
export const planChange = { list, start, answer, go };

function list(): Plan {
  return tool(call('list_bookings', {}));
}

/** "Move it", "cancel": for an open draft that is a correction of it or the end of it, else for a booking. */
function start(turn: PlannedTurn): Plan {
  const { facts, request, before, words, wish } = turn;
  const draft = facts.openDraft;
  const short = wish.text.trim().split(/\s+/).length <= 2;
  if (draft?.kind === 'book' && (facts.upcoming.length === 0 || short)) {
    if (wish.understood.intent === 'cancel') return reply(words.dropDraft);
    const { change: _change, ...rest } = request;
    const { time, from, to } = request.when;
    const kept = time === undefined && from === undefined && to === undefined ? before.when : dayOf(before.when);
    return planBooking({ ...turn, request: { ...before, ...rest, when: { ...kept, ...request.when } } });
  }
  return go(turn);
}

/** Goes on with the change under way: which booking, then when. */
function go(turn: PlannedTurn): Plan {
  const { facts, request, words } = turn;
  const kind = request.change?.kind ?? 'move';
  if (facts.upcoming.length === 0) return reply(words.noBookings);
  const booking = meant(turn);
  if (booking === undefined) {
    const choices = facts.upcoming
      .slice(0, 9)
      .map(({ reference, slot }) => ({ value: reference, title: slot.start.slice(0, 16).replace('T', ' ') }));
    return ask(kind === 'cancel' ? words.ask.cancelWhich : words.ask.moveWhich, 'reference', choices);
  }
  return kind === 'cancel' ? tool(call('draft_cancel', { reference: booking.reference })) : move(turn, booking);
}

/** An answer to "which one?": its place in the list, its reference, its day or time. */
function answer(turn: PlannedTurn, choice: number | undefined): Plan | undefined {
  const { facts, request, wish, before } = turn;
  const change = request.change ?? before.change ?? { kind: 'move' as const };
  const place = choice ?? /^\s*(\d)\s*[.)]?\s*$/.exec(wish.text)?.[1];
  const index = place === undefined ? undefined : Number(place);
  const booking = index === undefined ? byText(turn) : facts.upcoming.at(index > 0 ? index - 1 : index);
  if (booking === undefined) return undefined;
  if (change.kind === 'cancel') return tool(call('draft_cancel', { reference: booking.reference }));
  // The day that was said picked the booking; it is not where the booking shall go.
  return move({ ...turn, request: { ...request, when: before.when } }, booking);
}

function move({ request, facts }: PlannedTurn, booking: BookingView): Plan {
  const { date, dateTo, time, from, to } = request.when;
  const { reference, slot } = booking;
  const at = { date: slot.start.slice(0, 10), time: slot.start.slice(11, 16) };
  const wish = {
    reference,
    ...(request.resourceId === undefined ? {} : { resource_id: request.resourceId }),
    ...(request.partySize === undefined ? {} : { party_size: request.partySize }),
  };
  const saysClock = time !== undefined || from !== undefined || to !== undefined;
  const onlyParty = request.partySize !== undefined && date === undefined && !saysClock;
  if (dateTo === undefined && (onlyParty || time !== undefined || (date !== undefined && !saysClock))) {
    return tool(call('draft_move', { ...wish, date: date ?? at.date, time: time ?? at.time }));
  }
  if (date === undefined && !saysClock) {
    // Nothing said of when: the same hour on the days around it.
    const first = at.date > facts.today ? at.date : facts.today;
    return tool(call('find_slots', { ...wish, service_id: slot.serviceId, date: first, time: at.time }));
  }
  return tool(
    call('find_slots', {
      ...wish,
      service_id: slot.serviceId,
      date: date ?? at.date,
      ...(dateTo === undefined ? {} : { date_to: dateTo }),
      ...(from === undefined ? {} : { time_from: from }),
      ...(to === undefined ? {} : { time_to: to }),
    }),
  );
}

/** The only booking, the one under way, or the only one that the text fits. */
function meant(turn: PlannedTurn): BookingView | undefined {
  const { facts, request, before } = turn;
  const reference = request.change?.reference ?? before.change?.reference;
  const known = facts.upcoming.find((booking) => booking.reference === reference);
  if (known !== undefined) return known;
  return facts.upcoming.length === 1 ? facts.upcoming[0] : byText(turn);
}

function dayOf({ date }: WantedTime): WantedTime {
  return date === undefined ? {} : { date };
}

function byText({ facts, wish, request, profile }: PlannedTurn): BookingView | undefined {
  const { text, understood } = wish;
  const named = facts.upcoming.find(({ reference }) => text.toUpperCase().includes(reference));
  if (named !== undefined) return named;
  // Of "from Thursday to Saturday at 8" the first day tells which booking, the last where it shall go.
  const first = resolveWhen(text, { now: facts.now, timeZone: profile.timeZone, locale: understood.language });
  const moving = request.change?.kind === 'move' && understood.intent === 'move';
  const { serviceId, resourceId } = understood.entities;
  const date = understood.dateImplied === true ? undefined : first.date;
  const time = moving ? undefined : understood.entities.time;
  if ([date, time, serviceId, resourceId].every((value) => value === undefined)) return undefined;
  const fitting = facts.upcoming.filter(
    ({ slot }) =>
      (date === undefined || slot.start.startsWith(date)) &&
      (time === undefined || slot.start.slice(11, 16) === time) &&
      (serviceId === undefined || moving || slot.serviceId === serviceId) &&
      (resourceId === undefined || moving || slot.resourceId === resourceId),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
