import type { Slot } from '@randevou/contracts';
import { servicesOf, type Choice } from '@randevou/understanding';
import { answersFor } from './answers-for.ts';
import { call } from './calls.ts';
import { daysAfter } from './days-after.ts';
import { nextDays } from './next-days.ts';
import type { Plan } from './guided-input.ts';
import { planBooking } from './plan-booking.ts';
import type { PlannedTurn } from './plan-turn.ts';
import { ask, tool } from './reply.ts';

/** Refuses all that is shown. */
const NONE = /\b(?:none|neither|aucun\w*|ningun[oa]|nenhum\w*)\b/i;
const OTHER_DAY = /\b(?:days?|dates?|jours?|d[ií]as?|fechas?|datas?)\b/i;

/** A slot of the offer on the screen, picked in words: "the second one", "the 8pm one". */
export function planPickedSlot(turn: PlannedTurn, choice: Choice | undefined): Plan | undefined {
  const { offer } = turn.facts;
  if (offer === undefined) return undefined;
  const slot =
    choice === undefined ? (bySaidTime(turn, offer.slots) ?? byPerson(turn, offer.slots)) : chosen(offer.slots, choice);
  if (slot === undefined) return undefined;
  const { serviceId, resourceId, start } = slot;
  const at = { date: start.slice(0, 10), time: start.slice(11, 16) };
  const partySize = turn.request.partySize ?? offer.partySize;
  const size = partySize === undefined ? {} : { party_size: partySize };
  const staff = turn.profile.staff.some((person) => person.id === resourceId) ? { resource_id: resourceId } : {};
  if (offer.reference !== undefined)
    return tool(call('draft_move', { reference: offer.reference, service_id: serviceId, ...at, ...size, ...staff }));
  const name = turn.request.name ?? offer.name;
  return tool(
    call('draft_booking', {
      service_id: serviceId,
      ...at,
      ...size,
      ...staff,
      ...(name === undefined ? {} : { name }),
      ...answersFor(turn, serviceId),
    }),
  );
}

function chosen(slots: readonly Slot[], choice: Choice): Slot | undefined {
  if (choice === 'earliest') return earliest(slots);
  if (choice === 'latest') return earliest(slots, 'last');
  return slots.at(choice > 0 ? choice - 1 : choice);
}

/** Only a bare time counts, and only if one offered slot has it; with a day or more it is a new wish. */
function bySaidTime({ wish }: PlannedTurn, slots: readonly Slot[]): Slot | undefined {
  const { entities, dateImplied, explicit } = wish.understood;
  const { time, partySize, resourceId } = entities;
  if (
    time === undefined ||
    dateImplied !== true ||
    explicit === true ||
    partySize !== undefined ||
    resourceId !== undefined
  )
    return undefined;
  const fitting = slots.filter((slot) => slot.start.slice(11, 16) === time);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "The one with Maya": only if she is at one of them. */
function byPerson({ wish }: PlannedTurn, slots: readonly Slot[]): Slot | undefined {
  const { resourceId, ...others } = wish.understood.entities;
  if (resourceId === undefined || Object.keys(others).length > 0 || wish.understood.explicit === true) return undefined;
  const fitting = slots.filter((slot) => slot.resourceId === resourceId);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "An hour later", "by a week": of the open draft, else of the one booking that stands. */
export function planShiftBy(turn: PlannedTurn, minutes: number): Plan | undefined {
  const { facts, request } = turn;
  const draft = facts.openDraft;
  const booking = draft === undefined && facts.upcoming.length === 1 ? facts.upcoming[0] : undefined;
  const slot = draft?.slot ?? booking?.slot;
  if (slot === undefined || draft?.kind === 'cancel') return undefined;
  const days = minutes % 1440 === 0 ? minutes / 1440 : 0;
  const at = {
    date: daysAfter(slot.start.slice(0, 10), days),
    time: minuteFrom(slot.start.slice(11, 16), minutes - days * 1440),
  };
  const reference = booking?.reference ?? (draft?.kind === 'move' ? draft.reference : undefined);
  const staff = request.resourceId === undefined ? {} : { resource_id: request.resourceId };
  if (reference !== undefined) return tool(call('draft_move', { reference, ...at, ...staff }));
  if (draft?.series !== undefined)
    return planBooking({ ...turn, request: { ...request, when: { ...turn.before.when, time: at.time } } });
  const size = draft?.partySize === undefined ? {} : { party_size: draft.partySize };
  const name = request.name === undefined ? {} : { name: request.name };
  const answers = answersFor(turn, slot.serviceId);
  return tool(call('draft_booking', { service_id: slot.serviceId, ...at, ...size, ...staff, ...name, ...answers }));
}

/** "Anything earlier?", "later?", "other times?": looks around what is on the screen, or the booking to be moved. */
export function planShift(turn: PlannedTurn, shift: 'earlier' | 'later' | 'other', moving?: string): Plan | undefined {
  const { facts, request } = turn;
  const { openDraft, offer } = facts;
  const { wish, words, profile } = turn;
  if (shift === 'other' && NONE.test(wish.text)) {
    const services = servicesOf(profile.services, (openDraft?.slot ?? offer?.slots[0])?.serviceId ?? '');
    return ask(words.ask.date, 'date', nextDays(services, facts.today, words.locale));
  }
  const moved = moving === undefined ? undefined : facts.upcoming.find(({ reference }) => reference === moving);
  // "Even earlier" after other times were shown is about those.
  const last = turn.history.at(-1);
  const isNewer = offer !== undefined && last?.role === 'assistant' && last.outcome === 'offered';
  const shown =
    moved?.slot ??
    (isNewer ? undefined : openDraft?.slot) ??
    (shift === 'earlier' ? earliest(offer?.slots) : earliest(offer?.slots.toReversed(), 'last'));
  if (shown === undefined) return undefined;
  const time = shown.start.slice(11, 16);
  const reference =
    moving ??
    (openDraft === undefined ? offer?.reference : openDraft.kind === 'move' ? openDraft.reference : undefined);
  const partySize = request.partySize ?? moved?.partySize ?? openDraft?.partySize ?? offer?.partySize;
  // The nearest to what is shown come first; its own time lies outside the span and is no exact wish.
  const edge =
    shift === 'earlier'
      ? { time_to: minuteFrom(time, -1), time }
      : shift === 'later'
        ? { time_from: minuteFrom(time, 1) }
        : {};
  const day = shown.start.slice(0, 10);
  const days = OTHER_DAY.test(turn.wish.text)
    ? {
        date: daysAfter(day, 1),
        date_to: daysAfter(day, 7),
        ...wantedHours(turn, openDraft?.slot ?? moved?.slot),
      }
    : { date: day };
  return tool(
    call('find_slots', {
      service_id: shown.serviceId,
      ...days,
      ...edge,
      ...(partySize === undefined ? {} : { party_size: partySize }),
      ...(request.resourceId === undefined ? {} : { resource_id: request.resourceId }),
      ...(reference === undefined ? {} : { reference }),
      ...(request.name === undefined || reference !== undefined ? {} : { name: request.name }),
    }),
  );
}

/** On another day the hours that were wanted on this one. */
function wantedHours({ request }: PlannedTurn, slot: Slot | undefined): Record<string, string> {
  const { time, from, to } = request.when;
  if (slot !== undefined) return { time: slot.start.slice(11, 16) };
  return {
    ...(time === undefined ? {} : { time }),
    ...(from === undefined ? {} : { time_from: from }),
    ...(to === undefined ? {} : { time_to: to }),
  };
}

function earliest(slots: readonly Slot[] | undefined, which: 'first' | 'last' = 'first'): Slot | undefined {
  const sorted = (slots ?? []).toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  return which === 'first' ? sorted[0] : sorted.at(-1);
}

/** A wall time some minutes on, within the day. */
function minuteFrom(time: string, minutes: number): string {
  const total = Math.min(1439, Math.max(0, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes));
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
