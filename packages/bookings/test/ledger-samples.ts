import { type Booking, type LedgerEvent, type WaitingEntry } from '@randevou/contracts';
import { type AgendaEntry, type DueItem, type Ledger, type LedgerWrite } from '../src/ledger.ts';

/** A ledger together with what its port only takes. */
export interface LedgerUnderTest {
  readonly ledger: Ledger;
  readonly dueItems: {
    /** Of one kind, due at or before `now`, earliest first. */
    due(businessId: string, kind: DueItem['kind'], now: number, limit?: number): Promise<readonly DueItem[]>;
    next(businessId: string): Promise<number | undefined>;
    drop(businessId: string, key: Pick<DueItem, 'kind' | 'id' | 'at'>): Promise<void>;
  };
  readonly domainEvents: { pending(businessId: string): Promise<readonly LedgerEvent[]> };
}

export type OpenLedger = () => LedgerUnderTest | Promise<LedgerUnderTest>;

export const BUSINESS = 'contract-test';
export const CUSTOMER = 'c_contractcustomer00';
export const START = Date.UTC(2026, 2, 3, 15, 30);

export const entry: AgendaEntry = {
  reference: 'K7F3QZ',
  customerId: CUSTOMER,
  serviceId: 'dinner',
  start: START,
  end: START + 7_200_000,
  busyStart: START,
  busyEnd: START + 7_200_000,
  seats: 2,
  state: 'held',
  holdExpiresAt: START - 1000,
};

export const booking = (change: Partial<Booking> = {}): Booking => ({
  v: 1,
  reference: 'K7F3QZ',
  businessId: BUSINESS,
  customerId: CUSTOMER,
  state: 'held',
  revision: 1,
  slot: {
    serviceId: 'dinner',
    resourceId: 'T1',
    start: '2026-03-03T19:30:00+04:00',
    end: '2026-03-03T21:30:00+04:00',
  },
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  partySize: 2,
  name: 'Anya',
  contact: { phone: '+23057001234', name: 'Anya' },
  source: 'customer',
  price: { amount: 12.5, currency: 'MUR' },
  createdAt: '2026-03-02T09:00:00+04:00',
  history: [{ at: '2026-03-02T09:00:00+04:00', action: 'held', by: 'model' }],
  ...change,
});

export const write = (token: string, change: Partial<LedgerWrite> = {}): LedgerWrite => ({
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
});

export const at = (date: string, resourceId: string, expectedVersion: number, entries: AgendaEntry[] = [entry]) => ({
  date,
  resourceId,
  expectedVersion,
  entries,
});

export function event(id: string): LedgerEvent {
  return {
    v: 1,
    id,
    type: 'booking.confirmed',
    at: '2026-03-02T09:00:00+04:00',
    businessId: BUSINESS,
    customerId: CUSTOMER,
    reference: 'K7F3QZ',
    revision: 1,
    slot: booking().slot,
  };
}

export function waitingEntry(id: string, change: Partial<WaitingEntry> = {}): WaitingEntry {
  return {
    v: 1,
    id: `w_${id.padStart(13, '0')}`,
    businessId: BUSINESS,
    customerId: CUSTOMER,
    contact: { phone: '+23057001234', name: 'Anya' },
    revision: 1,
    createdAt: '2026-03-02T09:00:00+04:00',
    serviceId: 'dinner',
    date: '2026-03-03',
    ...change,
  };
}

export const holdExpiry = (id: string, at: number): DueItem => ({
  id,
  kind: 'hold_expiry',
  at,
  customerId: CUSTOMER,
  reference: 'K7F3QZ',
});

export const reminder = (id: string, at: number): DueItem => ({
  id,
  kind: 'reminder',
  at,
  customerId: CUSTOMER,
  reference: 'K7F3QZ',
  start: START + 3 * 3_600_000,
  minutesBefore: 180,
});
