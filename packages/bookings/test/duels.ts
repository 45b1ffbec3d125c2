import { type BusinessProfile, type CommitResult, type DraftResult, type ExpireHoldResult } from '@randevou/contracts';
import { type Bookings, type Ledger } from '../src/index.ts';
import { type BookingDesk } from './booking-desk.ts';
import { laKaz } from './la-kaz.ts';
import { book, drafted } from './steps.ts';

export type DuelResult = CommitResult | DraftResult | ExpireHoldResult;
/** What one side of a duel does, and under which name it is spoken of. */
export interface Side {
  readonly name: string;
  readonly run: (bookings: Bookings) => Promise<DuelResult>;
}

/** Two operations at once about the same thing. */
export interface Duel {
  readonly profile: BusinessProfile;
  readonly setUp: (desk: BookingDesk<Ledger>) => Promise<readonly Side[]>;
  /** Of more orders than can all be played, unless those that nobody can tell apart are left out. */
  readonly isLong?: boolean;
  /** What may come of it: each side's result, then where the bookings are in the end. All of them come up. */
  readonly outcomes: readonly string[];
}

export const DUEL_NOW = '2026-03-02T09:00:00+04:00';
const dinnerAt = (date: string, time = '19:30') => ({ service_id: 'dinner', date, time, party_size: 4 });
const slotAt = (day: string) => ({
  serviceId: 'dinner',
  resourceId: 'T3',
  start: `2026-03-${day}T19:30:00+04:00`,
  end: `2026-03-${day}T21:30:00+04:00`,
});

/** Turns of a side are fixed, so that a duel is the same each time. */
type Desk = BookingDesk<Ledger>;
const tap = (desk: Desk, name: string, turn: number, day: string, reference?: string) => (bookings: Bookings) => {
  const slot = slotAt(day);
  const who = desk.who(name, { turn, act: { kind: 'take_slot', slot } });
  return bookings.commitSlot(who, { slot, ...(reference === undefined ? { party_size: 4 } : { reference }) });
};
const commit = (desk: Desk, name: string, turn: number, draftId: string) => (bookings: Bookings) =>
  bookings.commitDraft(desk.who(name, { turn, act: { kind: 'confirm', draftId } }), { draft_id: draftId });

async function anyasBooking(desk: Desk): Promise<string> {
  return (await book(desk, 'anya', dinnerAt('2026-03-03'))).reference;
}

export const DUELS: Readonly<Record<string, Duel>> = {
  'a move by tap and a cancellation': {
    profile: laKaz(),
    async setUp(desk) {
      const reference = await anyasBooking(desk);
      const draft = drafted(await desk.bookings.draftCancel(desk.who('anya'), { reference }));
      return [
        { name: 'move', run: tap(desk, 'anya', 1, '04', reference) },
        { name: 'cancel', run: commit(desk, 'anya', 2, draft.id) },
      ];
    },
    outcomes: ['move committed, cancel refused: on 04', 'move refused, cancel committed: cancelled'],
  },
  'a drafted move and a cancellation from its draft on': {
    isLong: true,
    profile: laKaz(),
    async setUp(desk) {
      const reference = await anyasBooking(desk);
      const wish = { reference, date: '2026-03-04', time: '19:30' };
      const draft = drafted(await desk.bookings.draftMove(desk.who('anya'), wish));
      const cancel = async (bookings: Bookings): Promise<DuelResult> => {
        const proposal = await bookings.draftCancel(desk.who('anya', { turn: 2 }), { reference });
        return proposal.outcome === 'drafted' ? commit(desk, 'anya', 3, proposal.draft.id)(bookings) : proposal;
      };
      return [
        { name: 'move', run: commit(desk, 'anya', 1, draft.id) },
        { name: 'cancel', run: cancel },
      ];
    },
    outcomes: ['move committed, cancel committed: cancelled', 'move refused, cancel committed: cancelled'],
  },
  'a move by tap and another move by tap': {
    profile: laKaz(),
    async setUp(desk) {
      const reference = await anyasBooking(desk);
      return [
        { name: 'one', run: tap(desk, 'anya', 1, '04', reference) },
        { name: 'other', run: tap(desk, 'anya', 2, '05', reference) },
      ];
    },
    outcomes: ['one committed, other committed: on 04', 'one committed, other committed: on 05'],
  },
  'a drafted move and another move by tap': {
    profile: laKaz(),
    async setUp(desk) {
      const reference = await anyasBooking(desk);
      const wish = { reference, date: '2026-03-04', time: '19:30' };
      const draft = drafted(await desk.bookings.draftMove(desk.who('anya'), wish));
      return [
        { name: 'drafted', run: commit(desk, 'anya', 1, draft.id) },
        { name: 'tapped', run: tap(desk, 'anya', 2, '05', reference) },
      ];
    },
    outcomes: ['drafted committed, tapped committed: on 05', 'drafted refused, tapped committed: on 05'],
  },
  "a move and another customer's booking of its place": {
    profile: laKaz(),
    async setUp(desk) {
      const reference = await anyasBooking(desk);
      return [
        { name: 'move', run: tap(desk, 'anya', 1, '04', reference) },
        { name: 'book', run: tap(desk, 'ben', 2, '04') },
      ];
    },
    outcomes: ['move committed, book unavailable: on 04', 'move unavailable, book committed: on 03, on 04'],
  },
  'a late confirmation and the expiry of its hold': {
    profile: laKaz(),
    async setUp(desk) {
      const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), dinnerAt('2026-03-03')));
      desk.setNow('2026-03-02T09:11:00+04:00');
      const relay = desk.who('relay', { turn: 2, role: 'relay' });
      return [
        { name: 'confirm', run: commit(desk, 'anya', 1, draft.id) },
        { name: 'expire', run: (bookings) => bookings.expireHold(relay, draft.reference) },
      ];
    },
    outcomes: ['confirm committed, expire kept: on 03', 'confirm committed, expire released: on 03'],
  },
  "a late confirmation and another customer's booking of its place": {
    profile: laKaz(),
    async setUp(desk) {
      const draft = drafted(await desk.bookings.draftBooking(desk.who('anya'), dinnerAt('2026-03-03')));
      desk.setNow('2026-03-02T09:11:00+04:00');
      return [
        { name: 'confirm', run: commit(desk, 'anya', 1, draft.id) },
        { name: 'book', run: tap(desk, 'ben', 2, '03') },
      ];
    },
    // What is held without a place is cleared away when its hold expires.
    outcomes: ['confirm committed, book unavailable: on 03', 'confirm unavailable, book committed: held, on 03'],
  },
  'two bookings on different days of a week that takes one more': {
    profile: {
      ...laKaz(),
      services: laKaz().services.map((service) => ({ ...service, limits: [{ per: 'week', bookings: 1 }] })),
    },
    setUp: async (desk) => [
      { name: 'one', run: tap(desk, 'anya', 1, '03') },
      { name: 'other', run: tap(desk, 'ben', 2, '05') },
    ],
    outcomes: ['one committed, other unavailable: on 03', 'one unavailable, other committed: on 05'],
  },
};
