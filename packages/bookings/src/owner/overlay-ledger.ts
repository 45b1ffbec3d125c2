import { type Booking, type WaitingEntry } from '@randevou/contracts';
import {
  type AgendaItem,
  type BookingFilter,
  type CustomerItem,
  type Ledger,
  type LedgerWrite,
  type LimitGuard,
  type WaitingKey,
} from '../ledger.ts';

/**
 * A ledger that reads through to another one and keeps its own writes in memory: what would happen, seen without
 * happening. Due items and events are dropped, since nothing of the port reads them.
 */
export function overlayLedger(base: Ledger): Ledger {
  const agenda = new Map<string, AgendaItem & { readonly businessId: string }>();
  /** `undefined`: dropped here. */
  const bookings = new Map<string, Booking | undefined>();
  const customers = new Map<string, CustomerItem>();
  const guards = new Map<string, LimitGuard>();
  const waiting = new Map<string, WaitingEntry | undefined>();
  const tokens = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  const read: Omit<Ledger, 'write'> = {
    readAgenda: async (businessId, fromDate, toDate) => {
      const below = await base.readAgenda(businessId, fromDate, toDate);
      const own = [...agenda.values()].filter(
        (item) => item.businessId === businessId && fromDate <= item.date && item.date <= toDate,
      );
      const isCovered = ({ date, resourceId }: AgendaItem): boolean => agenda.has(key(businessId, date, resourceId));
      return [...below.filter((item) => !isCovered(item)), ...own.map(({ businessId: _, ...item }) => item)];
    },
    readCustomer: async (businessId, customerId) =>
      customers.get(key(businessId, customerId)) ?? (await base.readCustomer(businessId, customerId)),
    readBookings: async (businessId, references) => {
      const unknown = references.filter((reference) => !bookings.has(key(businessId, reference)));
      const below = unknown.length === 0 ? [] : await base.readBookings(businessId, unknown);
      return references.flatMap((reference) => {
        const own = bookings.has(key(businessId, reference));
        const found = own
          ? bookings.get(key(businessId, reference))
          : below.find((booking) => booking.reference === reference);
        return found ?? [];
      });
    },
    readGuards: async (businessId, ids) =>
      (await base.readGuards(businessId, ids)).map((guard) => guards.get(key(businessId, guard.id)) ?? guard),
    readWaiting: async (businessId, fromDate, toDate) => {
      const below = await base.readWaiting(businessId, fromDate, toDate);
      const own = [...waiting.values()]
        .flatMap((entry) => entry ?? [])
        .filter((entry) => entry.businessId === businessId && fromDate <= entry.date && entry.date <= toDate);
      return [...below.filter((entry) => !waiting.has(waitingKey(businessId, entry))), ...own].sort((a, b) =>
        compare(lineOf(a), lineOf(b)),
      );
    },
    listBookings: async (businessId, filter) => {
      const below = await base.listBookings(businessId, filter);
      const own = [...bookings.values()].flatMap((booking) =>
        booking?.businessId === businessId && matches(booking, filter) ? [booking] : [],
      );
      return [...below.filter(({ reference }) => !bookings.has(key(businessId, reference))), ...own].sort(
        (a, b) => Date.parse(a.slot.start) - Date.parse(b.slot.start),
      );
    },
  };

  const keep = (write: LedgerWrite): void => {
    const { businessId, customer } = write;
    for (const { date, resourceId, expectedVersion, entries } of write.agenda) {
      const item = { businessId, date, resourceId, version: expectedVersion + 1, entries };
      agenda.set(key(businessId, date, resourceId), item);
    }
    for (const booking of write.bookings) bookings.set(key(businessId, booking.reference), booking);
    for (const { reference } of write.dropBookings) bookings.set(key(businessId, reference), undefined);
    if (customer !== undefined) {
      const { item, expectedVersion } = customer;
      customers.set(key(businessId, item.customerId), { ...item, version: expectedVersion + 1 });
    }
    for (const { id, expectedVersion } of write.guards) {
      guards.set(key(businessId, id), { id, version: expectedVersion + 1 });
    }
    for (const entry of write.waiting) waiting.set(waitingKey(businessId, entry), entry);
    for (const entry of write.dropWaiting) waiting.set(waitingKey(businessId, entry), undefined);
  };

  const writeNow = async (write: LedgerWrite): Promise<'written' | 'conflict'> => {
    const token = key(write.businessId, write.token);
    if (tokens.has(token)) return 'written';
    if (!(await stands(read, write))) return 'conflict';
    keep(structuredClone(write));
    tokens.add(token);
    return 'written';
  };

  return {
    ...read,
    // One after the other, as transactions are.
    write: (write) => {
      const written = last.then(() => writeNow(write));
      last = written.catch(() => undefined);
      return written;
    },
  };
}

/** Whether every part of a write stands on the version that is there now. */
async function stands(ledger: Omit<Ledger, 'write'>, write: LedgerWrite): Promise<boolean> {
  const { businessId, customer } = write;
  for (const { date, resourceId, expectedVersion } of write.agenda) {
    const items = await ledger.readAgenda(businessId, date, date);
    if ((items.find((item) => item.resourceId === resourceId)?.version ?? 0) !== expectedVersion) return false;
  }
  const wanted = [
    ...write.bookings.map(({ reference, revision }) => ({ reference, stored: revision - 1 })),
    ...write.dropBookings.map(({ reference, revision }) => ({ reference, stored: revision })),
  ];
  for (const { reference, stored } of wanted) {
    const [booking] = await ledger.readBookings(businessId, [reference]);
    if ((booking?.revision ?? 0) !== stored) return false;
  }
  if (customer !== undefined) {
    const { version } = await ledger.readCustomer(businessId, customer.item.customerId);
    if (version !== customer.expectedVersion) return false;
  }
  const ids = write.guards.map(({ id }) => id);
  const standing = ids.length === 0 ? [] : await ledger.readGuards(businessId, ids);
  if (standing.some(({ version }, index) => version !== write.guards[index]?.expectedVersion)) return false;
  const entries = [
    ...write.waiting.map((entry) => ({ ...keyOf(entry), stored: entry.revision - 1 })),
    ...write.dropWaiting.map((entry) => ({ ...keyOf(entry), stored: entry.revision })),
  ];
  for (const { stored, ...wantedKey } of entries) {
    const line = await ledger.readWaiting(businessId, wantedKey.date, wantedKey.date);
    const entry = line.find((other) => lineOf(other) === lineOf(wantedKey));
    if ((entry?.revision ?? 0) !== stored) return false;
  }
  return true;
}

function matches(booking: Booking, { customerId, from, to, states }: BookingFilter): boolean {
  const start = Date.parse(booking.slot.start);
  return (
    (customerId === undefined || booking.customerId === customerId) &&
    start >= (from ?? -Infinity) &&
    start < (to ?? Infinity) &&
    (states?.includes(booking.state) ?? true)
  );
}

function key(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

function keyOf({ id, date, createdAt }: WaitingKey): WaitingKey {
  return { id, date, createdAt };
}

function waitingKey(businessId: string, entry: WaitingKey): string {
  return key(businessId, lineOf(entry));
}

/** Its place in all lines: by date, then first come first. */
function lineOf({ date, createdAt, id }: WaitingKey): string {
  return `${date}|${String(Date.parse(createdAt)).padStart(15, '0')}|${id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
