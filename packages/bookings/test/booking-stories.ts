import { type CommitResult, type DraftResult } from '@randevou/contracts';
import { type Bookings, type Ledger } from '../src/index.ts';
import { type BookingDesk } from './booking-desk.ts';

const slot = {
  serviceId: 'dinner',
  resourceId: 'T3',
  start: '2026-03-03T19:30:00+04:00',
  end: '2026-03-03T21:30:00+04:00',
};

/** One turn of a conversation; tried again as a whole when its process fails. */
export type Step = (bookings: Bookings, desk: BookingDesk<Ledger>, turn: number, before: Told[]) => Promise<Told>;
export type Told = DraftResult | CommitResult;

const draftOf = (told: Told | undefined) => {
  if (told?.outcome !== 'drafted') throw new Error(JSON.stringify(told));
  return told.draft;
};
const referenceOf = (told: Told | undefined): string => {
  if (told?.outcome !== 'committed') throw new Error(JSON.stringify(told));
  return told.booking.reference;
};
const confirmLast: Step = (bookings, desk, turn, before) => {
  const { id } = draftOf(before.at(-1));
  return bookings.commitDraft(desk.who('anya', { turn, act: { kind: 'confirm', draftId: id } }), { draft_id: id });
};
export const draftDinner =
  (time: string): Step =>
  (bookings, desk, turn) =>
    bookings.draftBooking(desk.who('anya', { turn }), {
      service_id: 'dinner',
      date: '2026-03-03',
      time,
      party_size: 4,
    });

/** Conversations of one customer that book, move and cancel, in every way there is. */
export const STORIES: Readonly<Record<string, readonly Step[]>> = {
  'book, after another draft': [draftDinner('18:30'), draftDinner('19:30'), confirmLast],
  'book a tapped slot': [
    (bookings, desk, turn) =>
      bookings.commitSlot(desk.who('anya', { turn, act: { kind: 'take_slot', slot } }), { slot, party_size: 4 }),
  ],
  'book and move': [
    draftDinner('19:30'),
    confirmLast,
    (bookings, desk, turn, before) =>
      bookings.draftMove(desk.who('anya', { turn }), {
        reference: referenceOf(before.at(-1)),
        date: '2026-03-03',
        time: '20:00',
      }),
    confirmLast,
  ],
  'book and move to a tapped slot': [
    draftDinner('20:30'),
    confirmLast,
    (bookings, desk, turn, before) =>
      bookings.commitSlot(desk.who('anya', { turn, act: { kind: 'take_slot', slot } }), {
        slot,
        reference: referenceOf(before.at(-1)),
      }),
  ],
  'book and cancel': [
    draftDinner('19:30'),
    confirmLast,
    (bookings, desk, turn, before) =>
      bookings.draftCancel(desk.who('anya', { turn }), { reference: referenceOf(before.at(-1)) }),
    confirmLast,
  ],
};
