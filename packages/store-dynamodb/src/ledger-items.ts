import type { AgendaItem, CustomerItem, DueItem, LimitGuard } from '@randevou/bookings';
import { Booking, Draft, LedgerEvent, WaitingEntry } from '@randevou/contracts';
import * as z from 'zod';
import type { Shape } from './table.ts';

/* The ledger's items as they stand in the table; `pk`, `sk`, `orderKey` and `ttl` are dropped when they are read. */

const AgendaEntryRow = z.object({
  reference: z.string(),
  customerId: z.string(),
  serviceId: z.string(),
  start: z.number(),
  end: z.number(),
  busyStart: z.number(),
  busyEnd: z.number(),
  seats: z.number(),
  state: z.enum(['held', 'booked', 'blocked']),
  holdExpiresAt: z.number().exactOptional(),
});

export const agendaShape: Shape<AgendaItem> = {
  kind: 'agenda item',
  schema: z
    .object({
      v: z.literal(1),
      date: z.string(),
      resourceId: z.string(),
      version: z.int().min(1),
      entries: z.array(AgendaEntryRow),
    })
    .transform(({ v: _, ...item }) => item),
};

export const customerShape: Shape<CustomerItem> = {
  kind: 'customer item of the ledger',
  schema: z
    .object({
      v: z.literal(1),
      customerId: z.string(),
      version: z.int().min(1),
      active: z.array(z.object({ reference: z.string(), localDate: z.string(), end: z.number() })),
      past: z.array(z.object({ reference: z.string(), end: z.number() })).exactOptional(),
      openDraft: Draft.exactOptional(),
      forgotten: z.literal(true).exactOptional(),
    })
    .transform(({ v: _, ...item }) => item),
};

/** It holds nothing but its version: its key is its id. */
export const guardShape: Shape<LimitGuard> = {
  kind: 'limit guard',
  schema: z
    .object({ v: z.literal(1), sk: z.string(), version: z.int().min(1) })
    .transform(({ sk: id, version }) => ({ id, version })),
};

const DueRow = z.object({ v: z.literal(1), id: z.string(), at: z.number() });
const DueBookingRow = DueRow.extend({ customerId: z.string(), reference: z.string() });

export const dueShape: Shape<DueItem> = {
  kind: 'due item',
  schema: z
    .discriminatedUnion('kind', [
      DueBookingRow.extend({ kind: z.literal('hold_expiry') }),
      DueBookingRow.extend({ kind: z.literal('forget') }),
      DueBookingRow.extend({ kind: z.literal('reminder'), start: z.number(), minutesBefore: z.number() }),
      DueBookingRow.extend({ kind: z.literal('owner_change'), revision: z.int().min(1) }),
      DueBookingRow.extend({
        kind: z.literal('waiting_offer'),
        waiting: z.object({ id: z.string(), date: z.string(), createdAt: z.string() }),
      }),
      DueRow.extend({ kind: z.literal('place_freed'), date: z.string() }),
    ])
    .transform(({ v: _, ...item }) => item),
};

export const waitingShape: Shape<WaitingEntry> = { kind: 'entry of the waiting list', schema: WaitingEntry };

export const bookingShape: Shape<Booking> = { kind: 'booking', schema: Booking };

export const eventShape: Shape<LedgerEvent> = { kind: 'domain event', schema: LedgerEvent };
