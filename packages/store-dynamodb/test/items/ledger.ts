const CUSTOMER = 'c_4fQh0zT1m2nB7xYv';
const TURN = '0123456789abcdef0123456789abcdef';
const AT = '2026-03-02T09:00:00+04:00';
const START = 1772551800000;
const END = 1772559000000;

const slot = {
  serviceId: 'dinner',
  resourceId: 'T1',
  start: '2026-03-03T19:30:00+04:00',
  end: '2026-03-03T21:30:00+04:00',
};
const otherSlot = { ...slot, resourceId: 'T2' };
const price = { amount: 1200, currency: 'MUR' };
const contact = { phone: '+23057001234', userId: 'MU.abc123', name: 'Anya' };

export const draft = {
  id: 'd_8k2m4n6p0q1r',
  kind: 'move',
  reference: 'K7F3QZ',
  turnId: TURN,
  createdAt: AT,
  expiresAt: '2026-03-02T09:10:00+04:00',
  slot,
  from: otherSlot,
  partySize: 4,
  name: 'Anya',
  answers: { allergies: 'nuts' },
  price,
  missing: ['name', 'question:allergies'],
  series: {
    id: 's_1',
    visits: [{ reference: 'K7F3QZ', slot }],
    missed: [{ date: '2026-03-10', reason: 'full' }],
  },
};

const entry = {
  reference: 'K7F3QZ',
  customerId: CUSTOMER,
  serviceId: 'dinner',
  start: START,
  end: END,
  busyStart: START,
  busyEnd: END,
  seats: 4,
  state: 'booked',
};
export const agenda = {
  taken: {
    pk: 'B#la-kaz#AGENDA',
    sk: '2026-03-03#T1',
    v: 1,
    date: '2026-03-03',
    resourceId: 'T1',
    version: 4,
    entries: [
      entry,
      { ...entry, reference: 'M4N8RT', state: 'held', holdExpiresAt: 1772428200000 },
      { ...entry, reference: 'b_1', state: 'blocked' },
    ],
  },
  free: {
    pk: 'B#la-kaz#AGENDA',
    sk: '2026-03-03#T3',
    v: 1,
    date: '2026-03-03',
    resourceId: 'T3',
    version: 2,
    entries: [],
  },
};

const booking = {
  pk: 'B#la-kaz#BOOKINGS',
  sk: 'K7F3QZ',
  orderKey: '001772551800000#K7F3QZ',
  v: 1,
  reference: 'K7F3QZ',
  businessId: 'la-kaz',
  customerId: CUSTOMER,
  state: 'confirmed',
  revision: 2,
  slot,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 15,
  contact,
  createdAt: AT,
  history: [
    { at: AT, action: 'held', by: 'model', turnId: TURN },
    { at: AT, action: 'confirmed', by: 'controller', turnId: TURN },
  ],
};
const part = {
  serviceId: 'haircut',
  resourceIds: ['mira'],
  start: slot.start,
  end: slot.end,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 5,
};
export const bookings = {
  confirmed: booking,
  full: {
    ...booking,
    slot: { ...slot, serviceId: 'haircut+beard', resourceId: 'mira+tom' },
    parts: [part, { ...part, serviceId: 'beard', resourceIds: ['tom'] }],
    partySize: 4,
    name: 'Anya',
    answers: { allergies: 'nuts' },
    price,
    seriesId: 's_1',
    waitingId: 'w_0123456789abc',
    source: 'import',
    history: [...booking.history, { at: AT, action: 'moved', by: 'owner', from: otherSlot, to: slot }],
  },
  held: { ...booking, state: 'held', revision: 1, contact: {}, history: booking.history.slice(0, 1) },
  cancelled: {
    ...booking,
    state: 'cancelled',
    revision: 3,
    source: 'owner',
    history: [...booking.history, { at: AT, action: 'cancelled', by: 'controller', turnId: TURN }],
  },
  'no-show': {
    ...booking,
    state: 'no_show',
    revision: 3,
    source: 'customer',
    history: [...booking.history, { at: AT, action: 'no_show', by: 'owner' }],
  },
};

const customer = {
  pk: `B#la-kaz#C#${CUSTOMER}`,
  sk: 'LEDGER',
  v: 1,
  customerId: CUSTOMER,
  version: 4,
  active: [{ reference: 'K7F3QZ', localDate: '2026-03-03', end: END }],
};
export const customers = {
  active: customer,
  full: { ...customer, past: [{ reference: 'M4N8RT', end: END }], openDraft: draft },
  forgotten: { ...customer, active: [], forgotten: true },
};

export const guards = { week: { pk: 'B#la-kaz#GUARDS', sk: 'service/dinner/week/2026-03-02', v: 1, version: 3 } };

const due = { v: 1, at: 1772428200000, customerId: CUSTOMER, reference: 'K7F3QZ' };
export const dueItems = {
  hold_expiry: { ...due, id: 'hold.d_8k2m4n6p0q1r', kind: 'hold_expiry' },
  forget: { ...due, id: 'forget.K7F3QZ', kind: 'forget' },
  reminder: { ...due, id: 'reminder.K7F3QZ.120', kind: 'reminder', start: START, minutesBefore: 120 },
  owner_change: { ...due, id: 'owner.K7F3QZ.3', kind: 'owner_change', revision: 3 },
  waiting_offer: {
    ...due,
    id: 'offer.K7F3QZ',
    kind: 'waiting_offer',
    waiting: { id: 'w_0123456789abc', date: '2026-03-06', createdAt: AT },
  },
  place_freed: { v: 1, id: 'freed.2026-03-06', at: 1772428200000, kind: 'place_freed', date: '2026-03-06' },
};

const waitingEntry = {
  pk: 'B#la-kaz#WAITING',
  sk: '2026-03-06#001772427600000#w_0123456789abc',
  ttl: 1775347200,
  v: 1,
  id: 'w_0123456789abc',
  businessId: 'la-kaz',
  customerId: CUSTOMER,
  contact,
  revision: 1,
  createdAt: AT,
  serviceId: 'dinner',
  date: '2026-03-06',
};
export const waiting = {
  waits: waitingEntry,
  offered: {
    ...waitingEntry,
    revision: 2,
    timeFrom: '18:00',
    timeTo: '24:00',
    partySize: 4,
    resourceId: 'T1',
    name: 'Anya',
    offer: draft,
  },
};

const event = {
  pk: 'B#la-kaz#EVENTS',
  sk: '001772427600000#la-kaz.K7F3QZ.2',
  v: 1,
  id: 'la-kaz.K7F3QZ.2',
  at: AT,
  businessId: 'la-kaz',
  customerId: CUSTOMER,
};
export const events = {
  confirmed: { ...event, type: 'booking.confirmed', reference: 'K7F3QZ', revision: 2, slot, partySize: 4 },
  moved: { ...event, type: 'booking.moved', reference: 'K7F3QZ', revision: 3, slot, from: otherSlot },
  forgotten: { ...event, type: 'customer.forgotten' },
};
