import { draft } from './ledger.ts';

const CUSTOMER = 'c_4fQh0zT1m2nB7xYv';
const TURN = '0123456789abcdef0123456789abcdef';
const AT = '2026-03-02T09:00:00+04:00';
const NOW = 1772427600000;
const TTL = 1775019600;
const pk = `B#la-kaz#C#${CUSTOMER}`;
const key = 'mWc2mJ8v0s3uXl9q';
const waitingKey = `Q#M#00${String(NOW)}#${key}`;
const slot = draft.slot;

const head = { pk, sk: 'Q#HEAD', v: 1, rev: 1, session: { v: 1, history: [] } };
export const heads = {
  new: head,
  full: {
    ...head,
    rev: 7,
    ttl: TTL,
    answered: [waitingKey],
    current: { turnId: TURN, attempt: 2, leaseUntil: NOW, claimId: 'b9d3', messages: [waitingKey] },
    session: {
      v: 1,
      language: 'fr',
      history: [
        { role: 'customer', at: AT, text: 'Une table pour 4 demain' },
        { role: 'assistant', at: AT, text: 'À quelle heure ?', outcome: 'asked', asked: 'time', question: true },
      ],
      offer: {
        id: 'o_1',
        at: AT,
        slots: [slot],
        partySize: 4,
        reference: 'K7F3QZ',
        name: 'Anya',
        search: { service_id: 'dinner', limit: 9 },
      },
      shown: draft,
      awaiting: {
        field: 'partySize',
        draftId: draft.id,
        given: { party_size: 4, name: 'Anya', answers: { allergies: 'nuts' } },
      },
      wish: {
        serviceId: 'dinner',
        resourceId: 'T1',
        partySize: 4,
        date: '2026-03-03',
        dateTo: '2026-03-05',
        time: '19:30',
        from: '18:00',
        to: '22:00',
        dates: ['2026-03-03'],
        times: ['19:30'],
        excluded: ['2026-03-05'],
        every: { days: 7, times: 4 },
        waits: true,
        forOther: true,
        dropped: true,
        change: { kind: 'move', reference: 'K7F3QZ' },
      },
      next: { at: AT, texts: ['et un parking'] },
      paused: { at: AT, until: '2026-03-02T13:00:00+04:00' },
      recentTurns: [1772427600],
      limited: { until: '2026-03-02T09:10:00+04:00' },
      toldOff: '2026-03-02',
    },
  },
  waits: {
    ...head,
    session: {
      v: 1,
      history: [],
      proposal: {
        kind: 'wait',
        wish: {
          service_id: 'dinner',
          date: '2026-03-06',
          time_from: '18:00',
          time_to: '22:00',
          party_size: 2,
          resource_id: 'T1',
          name: 'Anya',
        },
      },
    },
  },
  leaves: { ...head, session: { v: 1, history: [], proposal: { kind: 'leave' } } },
  forgets: { ...head, session: { v: 1, history: [], proposal: { kind: 'forget' } } },
};

/** What it holds is a contract of its own, `inbound-message`. */
const message = {
  type: 'message',
  messageId: 'wamid.made-up',
  phoneNumberId: '100000000000001',
  at: '2026-03-02T05:00:00.000Z',
  from: { phone: '+23057001234', profileName: 'Anya' },
  content: { kind: 'text', text: 'A table for 4 tomorrow' },
};
const waitingMessage = { pk, sk: waitingKey, v: 1, key, receivedAt: NOW, message: JSON.stringify(message) };
export const messages = { waiting: waitingMessage, edited: { ...waitingMessage, replacedAt: NOW + 500 } };

const marker = { pk: `B#la-kaz#M#${key}`, sk: 'RECEIVED', v: 1, ttl: TTL };
export const received = {
  came: marker,
  early: { ...marker, early: JSON.stringify({ at: NOW, customerId: CUSTOMER, content: message.content }) },
  removed: { ...marker, removed: true },
};

export const unanswered = {
  one: { pk: 'B#la-kaz#UNANSWERED', sk: waitingKey.slice('Q#M#'.length), v: 1, customerId: CUSTOMER, key, ttl: TTL },
};

const turn = {
  pk,
  sk: `TURN#${TURN}`,
  v: 1,
  turnId: TURN,
  attempt: 1,
  settledAt: NOW,
  usage: { modelCalls: 2, inputTokens: 4100, outputTokens: 160, modelId: 'us.amazon.nova-pro-v1:0', fellBack: false },
};
export const turns = { short: turn, full: { ...turn, messages: [key], replies: 1, ttl: TTL } };

const outgoing = {
  pk: `OUTBOX#${TURN}.0`,
  sk: 'ITEM',
  v: 1,
  rev: 1,
  id: `${TURN}.0`,
  conversation: { businessId: 'la-kaz', customerId: CUSTOMER },
  payload: { text: 'At what time?', options: [] },
  createdAt: NOW,
  position: 0,
  state: 'pending',
  attempts: 0,
  ttl: TTL,
};
export const outbox = {
  pending: outgoing,
  sent: {
    ...outgoing,
    rev: 4,
    state: 'sent',
    attempts: 1,
    lastAttemptAt: NOW,
    leaseUntil: NOW + 30_000,
    claimId: 'b9d3',
    messageId: 'wamid.made-up',
    deliveryStatus: 'delivered',
    sentAs: 'free_form',
  },
  notice: {
    ...outgoing,
    template: { name: 'reminder', language: 'en', parameters: ['La Kaz'], buttonIds: [] },
    language: 'en',
    keepDays: 30,
    to: { phone: '+23057001234', userId: 'MU.abc123', lastInboundAt: NOW },
    unattended: true,
    putId: 'b9d4',
    sentAs: 'template',
    windowClosed: true,
    refusedAttempt: 1,
  },
  failed: { ...outgoing, state: 'failed', errorCode: 131026 },
};

export const unsent = { one: { pk: 'B#la-kaz#UNSENT', sk: `${CUSTOMER}#${TURN}.0`, v: 1, id: `${TURN}.0`, ttl: TTL } };
export const notices = { one: { pk, sk: 'NOTICE#n1', v: 1, id: 'n1', ttl: TTL } };

const event = {
  pk: 'B#la-kaz#TOLD',
  sk: `00${String(NOW)}#e1`,
  ttl: TTL,
  v: 1,
  id: 'e1',
  at: AT,
  businessId: 'la-kaz',
};
export const failures = {
  refused: { ...event, type: 'message.failed', customerId: CUSTOMER, messageId: `${TURN}.0`, code: 131026 },
  unknown: { ...event, type: 'message.failed', customerId: CUSTOMER, messageId: `${TURN}.0` },
};
export const events = {
  person_requested: {
    ...event,
    type: 'person.requested',
    customerId: CUSTOMER,
    reason: 'asked',
    until: '2026-03-02T13:00:00+04:00',
  },
  budget_spent: { ...event, type: 'budget.spent', budget: 'messages', date: '2026-03-02' },
};

const handoff = {
  pk: 'B#la-kaz#HANDOFFS',
  sk: CUSTOMER,
  v: 1,
  businessId: 'la-kaz',
  customerId: CUSTOMER,
  turnId: TURN,
  at: NOW,
  until: NOW + 14_400_000,
  reason: 'large_party',
  wish: {},
  bookings: [],
  told: false,
  ttl: TTL,
};
const view = { reference: 'K7F3QZ', state: 'confirmed', slot, canMove: true, canCancel: true };
export const handoffs = {
  new: handoff,
  full: {
    ...handoff,
    wish: { serviceId: 'dinner', partySize: 40, date: '2026-03-06', time: '19:30' },
    bookings: [{ ...view, partySize: 4, name: 'Anya', price: { amount: 1200, currency: 'MUR' }, seriesId: 's_1' }],
    told: true,
  },
};

export const contacts = {
  wrote: { pk, sk: 'CONTACT', v: 1, firstInboundAt: NOW, lastInboundAt: NOW + 5000, language: 'fr' },
  stopped: { pk, sk: 'CONTACT', v: 1, wantsReminders: false, consent: { at: NOW, via: 'message' }, resumedAt: NOW },
};
const person = { pk, sk: 'PERSON', v: 1, rev: 1, customerId: CUSTOMER };
export const people = {
  known: { ...person, rev: 3, phone: '+23057001234', userId: 'MU.abc123', profileName: 'Anya' },
  forgotten: { ...person, forgotten: true },
};
export const aliases = { one: { pk: 'B#la-kaz#ALIAS#c29tZSBkaWdlc3Q', sk: 'CUSTOMER', v: 1, customerId: CUSTOMER } };
export const refusals = {
  one: { pk: 'B#la-kaz#ALIAS#c29tZSBkaWdlc3Q', sk: 'REFUSAL', v: 1, consent: { at: NOW, via: 'preferences' } },
};

const circuit = { pk: 'CIRCUIT', sk: 'agent', v: 1, rev: 2, failures: 2, since: NOW };
export const circuits = {
  counting: circuit,
  open: { ...circuit, failures: 3, openUntil: NOW + 30_000, probeUntil: NOW + 45_000 },
};
export const spent = {
  one: { pk: 'B#la-kaz#SPENT', sk: '2026-03-02', v: 1, tokens: 4260, messages: 3, ttl: TTL },
};
export const switches = {
  stage: { pk: 'MODES', sk: '#STAGE', v: 1, mode: 'off' },
  business: { pk: 'MODES', sk: 'la-kaz', v: 1, mode: 'guided' },
};
