import { type BOOKING_TOOLS, type Refused, type Unavailable } from '../../src/index.ts';
import type { Calls } from './tools.ts';
import { answers, booking, draft, laterSlot, plainBooking, plainDraft, slot, waiting } from './values.ts';

const refused: Refused = { outcome: 'refused', reason: 'too_late_to_move', booking };
const unavailable: Unavailable = {
  outcome: 'unavailable',
  reason: 'full',
  alternatives: [slot, laterSlot],
  partySize: 4,
  reference: 'K7F3QZ',
};
const wanted = { party_size: 4, resource_id: 'T1', name: 'Anya' };
const named = [{ question: 'allergies', answer: 'nuts' }];

export const bookingTools: Calls<typeof BOOKING_TOOLS> = {
  find_slots: {
    arguments: {
      anything: {},
      full: {
        service_id: 'dinner',
        date: '2026-03-03',
        date_to: '2026-03-05',
        exclude_dates: '2026-03-04,2026-03-05',
        time: '19:30',
        time_from: '18:00',
        time_to: '22:00',
        ...wanted,
        reference: 'K7F3QZ',
        limit: 9,
      },
    },
    results: {
      free: { slots: [slot], exact: slot, more: true, partySize: 4, reference: 'K7F3QZ' },
      full: { slots: [], more: false, reason: 'full' },
    },
  },
  draft_booking: {
    arguments: {
      plain: { service_id: 'haircut', date: '2026-03-04', time: '10:00' },
      full: { service_id: 'dinner', date: '2026-03-03', time: '19:30', ...wanted, answers: named },
    },
    results: { drafted: { outcome: 'drafted', draft, neighbours: [laterSlot] }, unavailable, refused },
  },
  draft_series: {
    arguments: {
      full: {
        service_id: 'haircut',
        date: '2026-03-04',
        time: '10:00',
        every_days: 7,
        times: 4,
        all_or_none: true,
        ...wanted,
        answers: named,
      },
    },
    results: {
      drafted: { outcome: 'drafted', draft },
      unavailable: {
        outcome: 'unavailable',
        reason: 'closed',
        free: [slot],
        missed: [{ date: '2026-03-10', reason: 'closed' }],
      },
      too_many: { outcome: 'too_many', visits: 12 },
      refused,
    },
  },
  draft_move: {
    arguments: {
      full: {
        reference: 'K7F3QZ',
        service_id: 'lunch',
        date: '2026-03-05',
        time: '13:00',
        resource_id: 'T1',
        party_size: 5,
      },
    },
    results: {
      drafted: { outcome: 'drafted', draft: { ...draft, kind: 'move' }, neighbours: [laterSlot] },
      unavailable,
      refused,
    },
  },
  draft_cancel: {
    arguments: { plain: { reference: 'K7F3QZ' } },
    results: {
      drafted: { outcome: 'drafted', draft: { ...draft, kind: 'cancel' }, neighbours: [slot] },
      unavailable,
      refused,
    },
  },
  list_bookings: {
    arguments: { plain: {} },
    results: { some: { bookings: [booking], waiting: [waiting] }, none: { bookings: [] } },
  },
  request_person: { arguments: { plain: { reason: 'complaint' } }, results: { requested: { outcome: 'requested' } } },
  customer_state: {
    arguments: { plain: {} },
    results: {
      new: { bookings: [] },
      known: {
        bookings: [booking],
        openDraft: draft,
        offers: [draft, plainDraft],
        waiting: [waiting],
        lastVisit: { ...booking, state: 'completed' },
      },
    },
  },
  commit_draft: {
    arguments: {
      plain: { draft_id: draft.id },
      full: { draft_id: draft.id, party_size: 4, name: 'Anya', answers },
    },
    results: {
      booked: { outcome: 'committed', kind: 'book', booking },
      series: { outcome: 'committed', kind: 'book', booking, bookings: [booking] },
      moved: { outcome: 'committed', kind: 'move', booking, from: laterSlot },
      cancelled: { outcome: 'committed', kind: 'cancel', booking: { ...booking, state: 'cancelled' } },
      unavailable,
      refused,
    },
  },
  commit_slot: {
    arguments: {
      plain: { slot },
      full: { slot, party_size: 4, name: 'Anya', answers, reference: 'K7F3QZ' },
    },
    results: {
      booked: { outcome: 'committed', kind: 'book', booking, bookings: [booking] },
      moved: { outcome: 'committed', kind: 'move', booking, from: laterSlot },
      unavailable,
      refused,
    },
  },
  acknowledge_booking: {
    arguments: { plain: { reference: 'K7F3QZ' } },
    results: { acknowledged: { outcome: 'acknowledged', booking }, refused },
  },
  release_draft: {
    arguments: { plain: { draft_id: draft.id } },
    results: { released: { released: true }, not: { released: false } },
  },
  join_waiting_list: {
    arguments: {
      plain: { service_id: 'dinner', date: '2026-03-06' },
      full: { service_id: 'dinner', date: '2026-03-06', time_from: '18:00', time_to: '22:00', ...wanted },
    },
    results: {
      waiting: { outcome: 'waiting', entry: waiting, position: 2 },
      free: { outcome: 'free', slots: [slot] },
      unavailable,
      refused,
    },
  },
  leave_waiting_list: { arguments: { plain: { entry_id: waiting.id } }, results: { left: { left: true } } },
  customer_data: {
    arguments: { plain: {} },
    results: { known: { upcoming: [booking], waiting: [waiting], past: 3 } },
  },
  forget_customer: {
    arguments: { plain: {} },
    results: { forgotten: { cancelled: [booking], kept: [booking, plainBooking] } },
  },
  expire_hold: { arguments: { plain: { reference: 'K7F3QZ' } }, results: { released: { released: true } } },
  offer_places: { arguments: { plain: { date: '2026-03-06' } }, results: { offered: { offered: 1, more: false } } },
};
