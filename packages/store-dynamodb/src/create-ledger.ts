import { createHash } from 'node:crypto';
import type { BookingFilter, Ledger, LedgerWrite } from '@randevou/bookings';
import type { Booking } from '@randevou/contracts';
import { expiry } from './expiry.ts';
import { keys, sortableInstant } from './keys.ts';
import { agendaShape, bookingShape, customerShape, guardShape, waitingShape } from './ledger-items.ts';
import { ABSENT, keyOf, parseRow, type Condition, type Table, type Write } from './table.ts';

/** The ledger on DynamoDB: a week of all resources is one Query, a commit is one TransactWriteItems. */
export function createLedger(table: Table): Ledger {
  return {
    async readAgenda(businessId, fromDate, toDate) {
      const rows = await table.query(keys.agendaRange(businessId, fromDate, toDate));
      return rows.map((row) => parseRow(row, agendaShape));
    },

    async readCustomer(businessId, customerId) {
      const found = await table.get(keys.ledgerCustomer({ businessId, customerId }), customerShape);
      return found ?? { customerId, version: 0, active: [] };
    },

    readBookings: (businessId, references) =>
      table.getMany(
        references.map((reference) => keys.booking(businessId, reference)),
        bookingShape,
      ),

    async readGuards(businessId, ids) {
      const stored = await table.getMany(
        ids.map((id) => keys.guard(businessId, id)),
        guardShape,
      );
      const found = new Map(stored.map((guard) => [guard.id, guard]));
      return ids.map((id) => found.get(id) ?? { id, version: 0 });
    },

    async readWaiting(businessId, fromDate, toDate) {
      const rows = await table.query(keys.waitingRange(businessId, fromDate, toDate));
      return rows.map((row) => parseRow(row, waitingShape));
    },

    async listBookings(businessId, filter) {
      const { pk } = keys.booking(businessId, '');
      // `to` itself is left out: its own bookings sort after it.
      const between = { from: sortableInstant(filter.from ?? 0), to: sortableInstant(filter.to ?? 9e14) };
      const rows = await table.query({ pk, between, byOrder: true });
      return rows.map((row) => parseRow(row, bookingShape)).filter((booking) => matches(booking, filter));
    },

    async write(write) {
      return (await table.writeAll(partsOf(write), requestToken(write))) ? 'written' : 'conflict';
    },
  };
}

function matches(booking: Booking, { customerId, states }: BookingFilter): boolean {
  if (customerId !== undefined && booking.customerId !== customerId) return false;
  return states === undefined || states.includes(booking.state);
}

/**
 * The caller's token together with what is written. DynamoDB does not say whether it remembers the token of a
 * cancelled transaction; so a decision taken anew after a conflict must not look like the old one changed.
 */
function requestToken(write: LedgerWrite): string {
  return createHash('sha256').update(JSON.stringify(write)).digest('hex').slice(0, 36);
}

function partsOf(write: LedgerWrite): Write[] {
  const { businessId } = write;
  const agenda = write.agenda.map(({ date, resourceId, expectedVersion, entries }): Write => ({
    put: keys.agenda(businessId, date, resourceId),
    item: { v: 1, date, resourceId, version: expectedVersion + 1, entries },
    when: at('version', expectedVersion),
  }));
  const bookings = write.bookings.map((booking): Write => ({
    put: keys.booking(businessId, booking.reference),
    item: { ...booking, orderKey: keys.bookingOrder(Date.parse(booking.slot.start), booking.reference) },
    when: at('revision', booking.revision - 1),
  }));
  const dropped = write.dropBookings.map(({ reference, revision }): Write => ({
    remove: keys.booking(businessId, reference),
    when: at('revision', revision),
  }));
  const customer = write.customer === undefined ? [] : [customerPart(businessId, write.customer)];
  const guards = write.guards.map(({ id, expectedVersion }): Write => ({
    put: keys.guard(businessId, id),
    item: { v: 1, version: expectedVersion + 1 },
    when: at('version', expectedVersion),
  }));
  const waiting = write.waiting.map((entry): Write => ({
    put: keys.waitingEntry(businessId, entry),
    // Names and numbers of people who waited in vain are not kept.
    item: { ...entry, ttl: expiry(Date.parse(entry.date)) },
    when: at('revision', entry.revision - 1),
  }));
  const dropWaiting = write.dropWaiting.map((key): Write => ({
    remove: keys.waitingEntry(businessId, key),
    when: at('revision', key.revision),
  }));
  const putDue = write.putDue.map((item): Write => ({ put: keys.due(businessId, item), item: { v: 1, ...item } }));
  const dropDue = write.dropDue.map((key): Write => ({ remove: keys.due(businessId, key) }));
  const events = write.events.map((event): Write => ({
    put: keys.event(businessId, Date.parse(event.at), event.id),
    item: event,
  }));
  const due = withoutOverwritten([...dropDue, ...putDue]);
  return [...agenda, ...bookings, ...dropped, ...customer, ...guards, ...waiting, ...dropWaiting, ...due, ...events];
}

function customerPart(businessId: string, { expectedVersion, item }: NonNullable<LedgerWrite['customer']>): Write {
  return {
    put: keys.ledgerCustomer({ businessId, customerId: item.customerId }),
    item: { v: 1, ...item, version: expectedVersion + 1 },
    when: at('version', expectedVersion),
  };
}

/** The stored number is this one; 0 stands for an item that does not exist. */
function at(attribute: 'version' | 'revision', value: number): Condition {
  if (value === 0) return ABSENT;
  return { If: '#number = :number', names: { '#number': attribute }, values: { ':number': value } };
}

/** A due item dropped and put again at the same instant is one write: a transaction takes each item once. */
function withoutOverwritten(writes: readonly Write[]): Write[] {
  const last = new Map<string, Write>();
  for (const write of writes) {
    const { pk, sk } = keyOf(write);
    last.set(`${pk}\n${sk}`, write);
  }
  return [...last.values()];
}
