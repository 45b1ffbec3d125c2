import type { AgendaEntry, LedgerWrite } from '@randevou/bookings';
import type { Booking, BusinessProfile, DomainEvent } from '@randevou/contracts';

export const BUSINESS = 'la-kaz';
export const CUSTOMER = 'c_00000000000000aa';
export const CONVERSATION = { businessId: BUSINESS, customerId: CUSTOMER };
export const START = Date.parse('2026-03-03T19:30:00+04:00');
export const USAGE = { modelCalls: 1, inputTokens: 10, outputTokens: 5, modelId: 'scripted', fellBack: false };

const slot = {
  serviceId: 'dinner',
  resourceId: 'T1',
  start: '2026-03-03T19:30:00+04:00',
  end: '2026-03-03T21:30:00+04:00',
};

export function booking(reference: string, change: Partial<Booking> = {}): Booking {
  return {
    v: 1,
    reference,
    businessId: BUSINESS,
    customerId: CUSTOMER,
    state: 'confirmed',
    revision: 1,
    slot,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    partySize: 2,
    contact: { phone: '+23057001234', name: 'Anya' },
    source: 'customer',
    createdAt: '2026-03-02T09:00:00+04:00',
    history: [{ at: '2026-03-02T09:00:00+04:00', action: 'confirmed', by: 'controller' }],
    ...change,
  };
}

export function entry(reference: string): AgendaEntry {
  return {
    reference,
    customerId: CUSTOMER,
    serviceId: 'dinner',
    start: START,
    end: START + 7_200_000,
    busyStart: START,
    busyEnd: START + 7_200_000,
    seats: 2,
    state: 'booked',
  };
}

export function event(id: string, at = '2026-03-02T09:00:00+04:00'): DomainEvent {
  return {
    v: 1,
    id,
    type: 'booking.confirmed',
    at,
    businessId: BUSINESS,
    customerId: CUSTOMER,
    reference: 'K7F3QZ',
    revision: 1,
    slot,
  };
}

export function ledgerWrite(token: string, change: Partial<LedgerWrite> = {}): LedgerWrite {
  return {
    businessId: BUSINESS,
    token,
    agenda: [],
    bookings: [],
    dropBookings: [],
    guards: [],
    waiting: [],
    dropWaiting: [],
    putDue: [],
    dropDue: [],
    events: [],
    ...change,
  };
}

/** A write with most kinds of parts, on an agenda item at this version. */
export const slotTaken = (token: string, reference: string, expectedVersion = 0): LedgerWrite =>
  ledgerWrite(token, {
    agenda: [{ date: '2026-03-03', resourceId: 'T1', expectedVersion, entries: [entry(reference)] }],
    bookings: [booking(reference)],
    customer: { expectedVersion: 0, item: { customerId: `c_${reference.padEnd(16, '0')}`, active: [] } },
    putDue: [{ id: `hold.${reference}`, kind: 'hold_expiry', at: START, customerId: CUSTOMER, reference }],
    events: [event(`${reference}.1`)],
  });

export function profile(id: string, phoneNumberId: string, name = 'La Kaz'): BusinessProfile {
  return {
    v: 1,
    id,
    name,
    category: 'restaurant',
    timeZone: 'Indian/Mauritius',
    languages: ['en'],
    currency: 'MUR',
    phone: '+23052001234',
    owner: { phone: '+23052001235' },
    channel: { phoneNumberId, originationPhoneNumberId: 'phone-number-id-00000000000000000000000000000001' },
    policies: {
      slotIntervalMinutes: 30,
      noticeMinutes: 60,
      horizonDays: 30,
      onePerCustomerAndDay: true,
      moveUntilMinutes: 120,
      cancelUntilMinutes: 120,
      holdMinutes: 10,
      horizonCounts: 'calendar_days',
    },
    hours: [{ days: ['mon'], from: '09:00', to: '18:00' }],
    overrides: [],
    resources: [{ id: 'T1', name: 'Table 1', kind: 'table', mode: 'exclusive', seats: 4, limits: [] }],
    joins: [],
    services: [
      {
        id: 'dinner',
        name: { en: 'Dinner' },
        aliases: [],
        durationMinutes: 120,
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
        resources: ['T1'],
        asks: ['partySize'],
        questions: [],
        limits: [],
      },
    ],
    quietHours: { from: '22:00', to: '08:00' },
    reminders: { minutesBefore: [120] },
    retention: { conversationDays: 30 },
    handoff: { pauseMinutes: 240 },
    limits: { turnsPerTenMinutes: 30, turnsPerDay: 200 },
    budgets: { tokensPerDay: 5_000_000, messagesPerDay: 5000 },
    faq: [],
    menu: [],
  };
}
