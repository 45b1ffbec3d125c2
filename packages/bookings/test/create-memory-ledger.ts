import { type Booking, type DomainEvent } from '@randevou/contracts';
import {
  type AgendaItem,
  type BookingFilter,
  type CustomerItem,
  type DueItem,
  type Ledger,
  type LedgerWrite,
} from '../src/ledger.ts';

/** A ledger in memory that also shows what the port only takes. */
export interface MemoryLedger extends Ledger {
  due(): DueItem[];
  events(): DomainEvent[];
  agenda(): AgendaItem[];
}

/** The ledger port by its contract, for tests. Each call yields once, so that concurrent callers interleave. */
export function createMemoryLedger(): MemoryLedger {
  const agenda = new Map<string, AgendaItem>();
  const bookings = new Map<string, Booking>();
  const customers = new Map<string, CustomerItem>();
  const due = new Map<string, DueItem>();
  const events = new Map<string, DomainEvent>();
  const tokens = new Set<string>();
  const key = (...parts: string[]): string => parts.join('|');
  const copy = <T>(value: T): T => structuredClone(value);

  const stands = (write: LedgerWrite): boolean =>
    write.agenda.every(
      (item) => (agenda.get(key(write.businessId, item.date, item.resourceId))?.version ?? 0) === item.expectedVersion,
    ) &&
    write.bookings.every(
      (booking) => (bookings.get(key(write.businessId, booking.reference))?.revision ?? 0) === booking.revision - 1,
    ) &&
    write.dropBookings.every(
      ({ reference, revision }) => bookings.get(key(write.businessId, reference))?.revision === revision,
    ) &&
    (write.customer === undefined ||
      (customers.get(key(write.businessId, write.customer.item.customerId))?.version ?? 0) ===
        write.customer.expectedVersion);

  const apply = (write: LedgerWrite): void => {
    const { businessId } = write;
    for (const { date, resourceId, expectedVersion, entries } of write.agenda) {
      agenda.set(key(businessId, date, resourceId), copy({ date, resourceId, version: expectedVersion + 1, entries }));
    }
    for (const booking of write.bookings) bookings.set(key(businessId, booking.reference), copy(booking));
    for (const { reference } of write.dropBookings) bookings.delete(key(businessId, reference));
    if (write.customer !== undefined) {
      const { expectedVersion, item } = write.customer;
      customers.set(key(businessId, item.customerId), copy({ ...item, version: expectedVersion + 1 }));
    }
    for (const { id, at } of write.dropDue) due.delete(key(businessId, id, String(at)));
    for (const item of write.putDue) due.set(key(businessId, item.id, String(item.at)), copy(item));
    for (const event of write.events) events.set(key(businessId, event.id), copy(event));
  };

  return {
    readAgenda: async (businessId, fromDate, toDate) => {
      await Promise.resolve();
      return [...agenda]
        .filter(([id, { date }]) => id.startsWith(key(businessId, '')) && date >= fromDate && date <= toDate)
        .map(([, item]) => copy(item));
    },
    readCustomer: async (businessId, customerId) => {
      await Promise.resolve();
      return copy(customers.get(key(businessId, customerId)) ?? { customerId, version: 0, active: [] });
    },
    readBookings: async (businessId, references) => {
      await Promise.resolve();
      return references.flatMap((reference) => copy(bookings.get(key(businessId, reference)) ?? []));
    },
    listBookings: async (businessId, filter) => {
      await Promise.resolve();
      return [...bookings.values()]
        .filter((booking) => booking.businessId === businessId && matches(booking, filter))
        .sort((a, b) => Date.parse(a.slot.start) - Date.parse(b.slot.start))
        .map(copy);
    },
    write: async (write) => {
      await Promise.resolve();
      refuseMalformed(write);
      const token = key(write.businessId, write.token);
      if (tokens.has(token)) return 'written';
      if (!stands(write)) return 'conflict';
      apply(write);
      tokens.add(token);
      return 'written';
    },
    due: () => [...due.values()].map(copy),
    events: () => [...events.values()].map(copy),
    agenda: () => [...agenda.values()].map(copy),
  };
}

function matches(booking: Booking, { customerId, from, to, states }: BookingFilter): boolean {
  const start = Date.parse(booking.slot.start);
  return (
    (customerId === undefined || booking.customerId === customerId) &&
    start >= (from ?? -Infinity) &&
    start < (to ?? Infinity) &&
    (states === undefined || states.includes(booking.state))
  );
}

/** What DynamoDB would refuse, so that a rule that asks for it fails in its own tests. */
function refuseMalformed(write: LedgerWrite): void {
  const items = [
    ...write.agenda.map(({ date, resourceId }) => `agenda ${date} ${resourceId}`),
    ...write.bookings.map(({ reference }) => `booking ${reference}`),
    ...write.dropBookings.map(({ reference }) => `booking ${reference}`),
    ...write.putDue.map(({ id, at }) => `due ${id} ${at}`),
    ...write.dropDue.map(({ id, at }) => `due ${id} ${at}`),
    ...write.events.map(({ id }) => `event ${id}`),
  ];
  const twice = items.find((item, index) => items.indexOf(item) !== index);
  if (twice !== undefined) throw new Error(`one transaction touches an item twice: ${twice}`);
  if (items.length + 1 > 100) throw new Error(`a transaction of ${items.length + 1} items; 100 are allowed`);
  if (write.token.length < 1 || write.token.length > 36) throw new Error('a token has 1 to 36 characters');
}
