import type { BookingView, Draft, Offer, Slot, WaitingView, Wish } from '../../src/index.ts';

/* Made-up people and places that the examples share, with every field that each of them can have. */

export const BUSINESS = 'la-kaz';
export const CUSTOMER = 'c_4fQh0zT1m2nB7xYv';
export const TURN = '0123456789abcdef0123456789abcdef';
export const TRACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
export const NOW = '2026-03-02T09:00:00+04:00';

export const slot: Slot = {
  serviceId: 'dinner',
  resourceId: 'T1',
  start: '2026-03-03T19:30:00+04:00',
  end: '2026-03-03T21:30:00+04:00',
};
/** Two services of one visit, one after the other. */
export const laterSlot: Slot = {
  serviceId: 'haircut+beard',
  resourceId: 'mira+tom',
  start: '2026-03-04T10:00:00Z',
  end: '2026-03-04T11:15:00Z',
};
export const price = { amount: 1200, currency: 'MUR' };
export const answers = { allergies: 'nuts' };
export const contact = { phone: '+23057001234', userId: 'MU.abc123', name: 'Anya' };

export const draft: Draft = {
  id: 'd_8k2m4n6p0q1r',
  kind: 'book',
  reference: 'K7F3QZ',
  turnId: TURN,
  createdAt: NOW,
  expiresAt: '2026-03-02T09:10:00+04:00',
  slot,
  from: laterSlot,
  partySize: 4,
  name: 'Anya',
  answers,
  price,
  missing: ['name', 'question:allergies'],
  series: {
    id: 's_1',
    visits: [{ reference: 'K7F3QZ', slot }],
    missed: [{ date: '2026-03-10', reason: 'full' }],
  },
};
export const plainDraft: Draft = {
  id: 'd_8k2m4n6p0q1s',
  kind: 'cancel',
  reference: 'M4N8RT',
  turnId: TURN,
  createdAt: NOW,
  expiresAt: '2026-03-02T09:10:00+04:00',
  slot,
  missing: [],
};

export const booking: BookingView = {
  reference: 'K7F3QZ',
  state: 'confirmed',
  slot,
  partySize: 4,
  name: 'Anya',
  price,
  seriesId: 's_1',
  canMove: true,
  canCancel: false,
};
export const plainBooking: BookingView = {
  reference: 'M4N8RT',
  state: 'completed',
  slot: laterSlot,
  canMove: false,
  canCancel: false,
};

export const waiting: WaitingView = {
  id: 'w_0123456789abc',
  serviceId: 'dinner',
  date: '2026-03-06',
  timeFrom: '18:00',
  timeTo: '24:00',
  partySize: 2,
  resourceId: 'T1',
  offer: draft,
};

export const offer: Offer = {
  id: 'o_1',
  at: NOW,
  slots: [slot, laterSlot],
  partySize: 4,
  reference: 'K7F3QZ',
  name: 'Anya',
  search: { service_id: 'dinner', limit: 9 },
};

export const wish: Wish = {
  serviceId: 'dinner',
  resourceId: 'T1',
  partySize: 4,
  date: '2026-03-03',
  dateTo: '2026-03-05',
  time: '19:30',
  from: '18:00',
  to: '22:00',
  dates: ['2026-03-03', '2026-03-04'],
  times: ['19:30', '20:00'],
  excluded: ['2026-03-05'],
  every: { days: 7, times: 4 },
  waits: true,
  forOther: true,
  dropped: true,
  change: { kind: 'move', reference: 'K7F3QZ' },
};
