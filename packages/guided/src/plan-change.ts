import { splitIds, type BookingView } from '@randevou/contracts';
import { findService, parseChoice, resolveWhen, servicesAt, type Choice } from '@randevou/understanding';
import { call } from './calls.ts';
import { daysAfter } from './days-after.ts';
import { SILENT, type Plan } from './guided-input.ts';
import { planBooking } from './plan-booking.ts';
import { planShift } from './plan-offer.ts';
import type { PlannedTurn } from './plan-turn.ts';
import { ask, reply, tool } from './reply.ts';
import type { WantedTime } from './request.ts';
import { sameWeekday } from './same-weekday.ts';
import { wantedSpan } from './wanted-span.ts';

/** Further wishes that are kept for later. */
const MOST_NEXT = 3;

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
  const foreign = otherReference(turn);
  if (foreign !== undefined) {
    // The ledger answers that the customer has no such booking.
    return tool(
      kind === 'cancel'
        ? call('draft_cancel', { reference: foreign })
        : call('draft_move', {
            reference: foreign,
            date: request.when.date ?? facts.today,
            time: request.when.time ?? '12:00',
          }),
    );
  }
  if (kind === 'cancel' && turn.wish.understood.all === true && facts.upcoming.length > 1) return cancelAll(turn);
  const booking = meant(turn);
  if (booking === undefined) {
    const choices = facts.upcoming.slice(0, 9).map(({ reference, slot }) => ({
      value: `${kind}:${reference}`,
      title: slot.start.slice(0, 16).replace('T', ' '),
    }));
    return ask(kind === 'cancel' ? words.ask.cancelWhich : words.ask.moveWhich, 'reference', choices);
  }
  if (kind === 'cancel') return tool(call('draft_cancel', { reference: booking.reference }));
  const { shift, entities } = turn.wish.understood;
  const saysWhen = entities.date !== undefined || entities.time !== undefined || entities.from !== undefined;
  const shifted = shift === undefined || saysWhen ? undefined : planShift(turn, shift, booking.reference);
  return shifted ?? move(turn, booking);
}

/** An answer to "which one?": its place in the list, its reference, its day or time. */
function answer(turn: PlannedTurn, choice: Choice | undefined): Plan | undefined {
  const { facts, request, wish, before } = turn;
  const change = request.change ?? before.change ?? { kind: 'move' as const };
  if (change.kind === 'cancel' && wish.understood.all === true) return cancelAll(turn);
  const typed = /^\s*(\d)\s*[.)]?\s*$/.exec(wish.text)?.[1];
  const place = choice ?? (typed === undefined ? undefined : Number(typed));
  const booking = place === undefined ? byText(turn) : facts.upcoming.at(indexOf(place));
  if (booking === undefined) return undefined;
  if (change.kind === 'cancel') return tool(call('draft_cancel', { reference: booking.reference }));
  // The day that was said picked the booking; it is not where the booking shall go.
  return move({ ...turn, request: { ...request, when: before.when } }, booking);
}

/** "Both", "all of them": one after the other, each confirmed for itself. */
function cancelAll({ facts, words }: PlannedTurn): Plan {
  const [first, ...others] = facts.upcoming;
  if (first === undefined) return reply(words.noBookings);
  const next = others.slice(0, MOST_NEXT).map(({ reference }) => words.cancelThis(reference));
  return {
    calls: [call('draft_cancel', { reference: first.reference })],
    closing: () => (next.length === 0 ? SILENT : { type: 'reply', text: words.oneByOne, next }),
  };
}

function move(turn: PlannedTurn, booking: BookingView): Plan {
  const { request, facts, words, profile } = turn;
  const { reference, slot } = booking;
  const at = { date: slot.start.slice(0, 10), time: slot.start.slice(11, 16) };
  const when = atSameTime(turn, at);
  const { date, dateTo, time, from, to } = when;
  const service = otherService(turn, booking);
  const wish = {
    reference,
    ...(service === undefined ? {} : { service_id: service }),
    ...(request.resourceId === undefined ? {} : { resource_id: request.resourceId }),
    ...(request.partySize === undefined ? {} : { party_size: request.partySize }),
  };
  const saysClock = time !== undefined || from !== undefined || to !== undefined;
  const stays = (date ?? at.date) === at.date && (time ?? at.time) === at.time && dateTo === undefined;
  const isMany = dateTo !== undefined || when.dates !== undefined || when.times !== undefined;
  const changesNothing = Object.keys(wish).length === 1 && stays && (time !== undefined || date !== undefined);
  if (changesNothing && from === undefined && to === undefined && time !== undefined) {
    return { calls: [call('list_bookings', {})], closing: () => ({ type: 'reply', text: words.alreadyThen }) };
  }
  // "We will be 6", "with Léa instead": at the time that stands.
  const onlyParty = (request.partySize ?? request.resourceId) !== undefined && date === undefined && !saysClock;
  if (service !== undefined && time === undefined) {
    // "To dinner": its hours on the day that was said, or that of the booking.
    const { from: _from, to: _to, ...days } = when;
    const byHour = profile.services.every(({ asks }) => asks.includes('partySize'));
    if (!byHour && !isMany) return tool(call('draft_move', { ...wish, date: date ?? at.date, time: at.time }));
    const span = wantedSpan({ ...days, date: date ?? at.date });
    return tool(call('find_slots', { ...wish, ...span }));
  }
  if (!isMany && (onlyParty || time !== undefined || (date !== undefined && !saysClock))) {
    return tool(call('draft_move', { ...wish, date: date ?? at.date, time: time ?? at.time }));
  }
  if (date === undefined && !saysClock) {
    // Nothing said of when: the same hour on the days around it.
    const first = at.date > facts.today ? at.date : facts.today;
    const days = { date: first, date_to: daysAfter(first, 7), time: at.time };
    return tool(call('find_slots', { service_id: slot.serviceId, ...samePerson(turn, booking), ...wish, ...days }));
  }
  const span = wantedSpan({ ...when, date: date ?? at.date });
  return tool(call('find_slots', { service_id: slot.serviceId, ...samePerson(turn, booking), ...wish, ...span }));
}

/** Whoever booked with somebody expects to see them: their times come first. */
function samePerson({ profile }: PlannedTurn, { slot }: BookingView): { readonly resource_id?: string } {
  return profile.staff.some(({ id }) => id === slot.resourceId) ? { resource_id: slot.resourceId } : {};
}

/** "The same time next week" is the booking's time, and in a span of days its weekday. */
function atSameTime(
  { request: { when }, wish }: PlannedTurn,
  at: { readonly date: string; readonly time: string },
): WantedTime {
  if (wish.understood.sameTime !== true) return when;
  const { dateTo, ...rest } = when;
  const day = when.date !== undefined && dateTo !== undefined ? sameWeekday(at.date, when.date, dateTo) : when.date;
  return { ...rest, time: at.time, ...(day === undefined ? {} : { date: day }) };
}

/**
 * "Move lunch to dinner", "change my haircut to a colour": the service that the booking shall become. Where any table
 * is lunch or dinner by the hour, the hour tells it.
 */
function otherService({ request, profile, wish }: PlannedTurn, { slot }: BookingView): string | undefined {
  const named = profile.services.filter(
    (service) => findService(wish.text, { ...profile, services: [service] }) === service.id,
  );
  const others = named.filter(({ id }) => id !== slot.serviceId);
  const byHour = profile.services.every(({ asks }) => asks.includes('partySize'));
  if (others.length === 1 && (byHour || named.length > 1)) return others[0]?.id;
  const { date, time, from, to } = request.when;
  if (!byHour || others.length > 0 || (time ?? from ?? to) === undefined) return undefined;
  const fitting = servicesAt(profile.services, { date, time, from, to });
  return fitting.length === 1 && fitting[0]?.id !== slot.serviceId ? fitting[0]?.id : undefined;
}

const REFERENCE = /\b(?=[A-Z]*\d)(?=\d*[A-Z])[0-9A-HJKMNP-TV-Z]{6}\b/g;

/** A reference that was written and is none of the customer's bookings. */
function otherReference({ facts, wish }: PlannedTurn): string | undefined {
  const written = wish.text.match(REFERENCE) ?? [];
  const own = written.some((reference) => facts.upcoming.some((booking) => booking.reference === reference));
  return own ? undefined : written[0];
}

/** The only booking, the one under way, or the only one that the text fits. */
function meant(turn: PlannedTurn): BookingView | undefined {
  const { facts, request, before } = turn;
  const reference = request.change?.reference ?? before.change?.reference;
  const known = facts.upcoming.find((booking) => booking.reference === reference);
  if (known !== undefined) return known;
  return facts.upcoming.length === 1 ? facts.upcoming[0] : (byText(turn) ?? byPlace(turn));
}

/** "Cancel the first one". */
function byPlace({ facts, wish }: PlannedTurn): BookingView | undefined {
  const choice = parseChoice(wish.text, wish.understood.language);
  return choice === undefined ? undefined : facts.upcoming.at(indexOf(choice));
}

function indexOf(choice: Choice): number {
  const place = choice === 'earliest' ? 1 : choice === 'latest' ? -1 : choice;
  return place > 0 ? place - 1 : place;
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
  const time = moving ? first.time : understood.entities.time;
  const tests: readonly (((booking: BookingView) => boolean) | undefined)[] = [
    date === undefined ? undefined : ({ slot }) => slot.start.startsWith(date),
    serviceId === undefined
      ? undefined
      : ({ slot }) => splitIds(serviceId).every((id) => splitIds(slot.serviceId).includes(id)),
    resourceId === undefined ? undefined : ({ slot }) => splitIds(slot.resourceId).includes(resourceId),
    time === undefined ? undefined : ({ slot }) => slot.start.slice(11, 16) === time,
  ];
  let fitting = facts.upcoming;
  let narrowed = false;
  for (const test of tests) {
    if (test === undefined) continue;
    const left = fitting.filter(test);
    // In a wish to move, a day, time or person may be where the booking shall go; then it says nothing of which.
    if (left.length === 0 && moving) continue;
    fitting = left;
    narrowed = true;
  }
  return narrowed && fitting.length === 1 ? fitting[0] : undefined;
}
