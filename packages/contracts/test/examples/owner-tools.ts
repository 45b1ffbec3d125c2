import { type OWNER_TOOLS, type OwnerChangeResult, type OwnerRefused, type Unavailable } from '../../src/index.ts';
import type { Calls } from './tools.ts';
import { answers, booking, contact, CUSTOMER, laterSlot, price, slot } from './values.ts';

const refused: OwnerRefused = { outcome: 'refused', reason: 'bookings_in_the_way', bookings: [booking] };
const unavailable: Unavailable = {
  outcome: 'unavailable',
  reason: 'full',
  alternatives: [laterSlot],
  partySize: 4,
  reference: 'K7F3QZ',
};
const changed: Readonly<Record<string, OwnerChangeResult>> = {
  done: { outcome: 'done', booking, warnings: ['too_soon', 'too_late_to_move', 'limit_reached'] },
  unavailable,
  refused,
};
const span = { from: slot.start, to: slot.end };

export const ownerTools: Calls<typeof OWNER_TOOLS> = {
  block_time: {
    arguments: { everything: span, tables: { ...span, resource_ids: ['T1'], anyway: true } },
    results: { blocked: { outcome: 'blocked', blockId: 'b_1', bookings: [booking] }, refused },
  },
  unblock_time: {
    arguments: { plain: { block_id: 'b_1', ...span } },
    results: { unblocked: { outcome: 'unblocked' }, refused },
  },
  book_for_customer: {
    arguments: {
      plain: { service_id: 'dinner', date: '2026-03-03', time: '19:30' },
      full: {
        service_id: 'haircut+beard',
        date: '2026-03-03',
        time: '19:30',
        duration_minutes: 90,
        party_size: 2,
        resource_id: 'T1+T2',
        name: 'Anya',
        answers,
      },
    },
    results: changed,
  },
  move_for_customer: {
    arguments: {
      plain: { reference: 'K7F3QZ', date: '2026-03-05', time: '13:00' },
      full: { reference: 'K7F3QZ', date: '2026-03-05', time: '13:00', resource_id: 'T2', party_size: 5 },
    },
    results: changed,
  },
  cancel_for_customer: { arguments: { plain: { reference: 'K7F3QZ' } }, results: changed },
  mark_no_show: {
    arguments: { missed: { reference: 'K7F3QZ' }, attended: { reference: 'K7F3QZ', attended: true } },
    results: changed,
  },
  import_bookings: {
    arguments: {
      rows: {
        dry_run: true,
        rows: [
          {
            line: 2,
            externalId: 'old-system-17',
            serviceId: 'dinner',
            resourceId: 'T1',
            ...slotTimes(),
            partySize: 4,
            contact,
            customerId: CUSTOMER,
            price,
          },
          { line: 3, externalId: 'old-system-18', serviceId: 'dinner', ...slotTimes(), contact: {} },
        ],
      },
    },
    results: {
      some: {
        dryRun: false,
        rows: [
          { line: 2, outcome: 'imported', reference: 'K7F3QZ', warnings: ['off_grid'] },
          { line: 3, outcome: 'refused', reason: 'full', warnings: [] },
          { line: 4, outcome: 'already_there', reference: 'M4N8RT', warnings: [] },
        ],
      },
    },
  },
};

function slotTimes(): { start: string; end: string } {
  return { start: slot.start, end: slot.end };
}
