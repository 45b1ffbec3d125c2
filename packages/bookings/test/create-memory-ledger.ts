import { type Booking, type LedgerEvent, type WaitingEntry } from '@randevou/contracts';
import {
  type AgendaItem,
  type BookingFilter,
  type CustomerItem,
  type DueItem,
  type DueKey,
  type Ledger,
  type LedgerWrite,
  type LimitGuard,
  type WaitingKey,
} from '../src/ledger.ts';
import { type LedgerContents } from './ledger-contents.ts';

/** A ledger in memory that also shows what the port only takes, of all businesses together or as the store does. */
export interface MemoryLedger extends Ledger {
  readonly dueItems: {
    due(businessId: string, kind: DueItem['kind'], now: number, limit?: number): Promise<readonly DueItem[]>;
    next(businessId: string): Promise<number | undefined>;
    drop(businessId: string, key: DueKey): Promise<void>;
  };
  readonly domainEvents: { pending(businessId: string): Promise<readonly LedgerEvent[]> };
  due(): DueItem[];
  events(): LedgerEvent[];
  agenda(): AgendaItem[];
  contents(): LedgerContents;
}

/** The ledger port by its contract, for tests. Each call yields once, so that concurrent callers interleave. */
export function createMemoryLedger(): MemoryLedger {
  const agenda = new Map<string, AgendaItem>();
  const bookings = new Map<string, Booking>();
  const customers = new Map<string, CustomerItem>();
  const guards = new Map<string, LimitGuard>();
  const waiting = new Map<string, WaitingEntry>();
  const due = new Map<string, DueItem>();
  const events = new Map<string, LedgerEvent>();
  const tokens = new Set<string>();
  const key = (...parts: string[]): string => parts.join('|');
  const dueKey = (businessId: string, { kind, id, at }: DueKey): string => key(businessId, kind, id, String(at));
  const waitingKey = (businessId: string, { date, createdAt, id }: WaitingKey): string =>
    key(businessId, date, String(Date.parse(createdAt)).padStart(15, '0'), id);
  const copy = <T>(value: T): T => structuredClone(value);

  const dueOf = (businessId: string): DueItem[] =>
    [...due]
      .filter(([id]) => id.startsWith(key(businessId, '')))
      .map(([, item]) => copy(item))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

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
    write.guards.every(
      ({ id, expectedVersion }) => (guards.get(key(write.businessId, id))?.version ?? 0) === expectedVersion,
    ) &&
    write.waiting.every(
      (entry) => (waiting.get(waitingKey(write.businessId, entry))?.revision ?? 0) === entry.revision - 1,
    ) &&
    write.dropWaiting.every((entry) => waiting.get(waitingKey(write.businessId, entry))?.revision === entry.revision) &&
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
    for (const { id, expectedVersion } of write.guards) {
      guards.set(key(businessId, id), { id, version: expectedVersion + 1 });
    }
    for (const entry of write.waiting) waiting.set(waitingKey(businessId, entry), copy(entry));
    for (const entry of write.dropWaiting) waiting.delete(waitingKey(businessId, entry));
    for (const item of write.dropDue) due.delete(dueKey(businessId, item));
    for (const item of write.putDue) due.set(dueKey(businessId, item), copy(item));
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
    readGuards: async (businessId, ids) => {
      await Promise.resolve();
      return ids.map((id) => copy(guards.get(key(businessId, id)) ?? { id, version: 0 }));
    },
    readWaiting: async (businessId, fromDate, toDate) => {
      await Promise.resolve();
      return [...waiting]
        .filter(([id, { date }]) => id.startsWith(key(businessId, '')) && date >= fromDate && date <= toDate)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, entry]) => copy(entry));
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
    dueItems: {
      due: async (businessId, kind, now, limit = 100) => {
        await Promise.resolve();
        return dueOf(businessId)
          .filter((item) => item.kind === kind && item.at <= now)
          .slice(0, limit);
      },
      next: async (businessId) => {
        await Promise.resolve();
        return dueOf(businessId)[0]?.at;
      },
      drop: async (businessId, item) => {
        await Promise.resolve();
        due.delete(dueKey(businessId, item));
      },
    },
    domainEvents: {
      pending: async (businessId) => {
        await Promise.resolve();
        return [...events.values()]
          .filter((event) => event.businessId === businessId)
          .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
          .map(copy);
      },
    },
    due: () => [...due.values()].map(copy),
    events: () => [...events.values()].map(copy),
    agenda: () => [...agenda.values()].map(copy),
    contents: () => {
      const all = <Item>(items: ReadonlyMap<string, Item>): Item[] => [...items.values()].map(copy);
      return {
        agenda: all(agenda),
        bookings: all(bookings),
        customers: all(customers),
        guards: all(guards),
        waiting: all(waiting),
        due: all(due),
        events: all(events),
      };
    },
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
    ...(write.customer === undefined ? [] : [`customer ${write.customer.item.customerId}`]),
    ...write.guards.map(({ id }) => `guard ${id}`),
    ...[...write.waiting, ...write.dropWaiting].map(({ date, id }) => `waiting ${date} ${id}`),
    ...[...write.putDue, ...write.dropDue].map(({ kind, id, at }) => `due ${kind} ${id} ${at}`),
    ...write.events.map(({ id }) => `event ${id}`),
  ];
  const twice = items.find((item, index) => items.indexOf(item) !== index);
  if (twice !== undefined) throw new Error(`one transaction touches an item twice: ${twice}`);
  if (items.length > 100) throw new Error(`a transaction of ${items.length} items; 100 are allowed`);
  if (write.token.length < 1 || write.token.length > 36) throw new Error('a token has 1 to 36 characters');
}
