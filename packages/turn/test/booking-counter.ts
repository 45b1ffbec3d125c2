import {
  BOOKING_TOOLS,
  splitIds,
  type Answers,
  type AskedDetail,
  type BookingView,
  type BusinessProfile,
  type Draft,
  type DraftBookingArguments,
  type Slot,
} from '@randevou/contracts';
import type { Tools } from '@randevou/conversation';

export interface BookingCounter {
  readonly tools: Tools;
  /** What was booked, with the answers that the customer gave. */
  readonly booked: { readonly slot: Slot; readonly answers: Answers; readonly name: string | undefined }[];
  /** Names of the calls, in order. */
  readonly calls: string[];
  /** Drops the hold, as when its time has run out. */
  expire(): void;
}

/** The booking tools over one customer and an endless number of places, with the rules about what must be asked. */
export function createBookingCounter(profile: BusinessProfile, profileName?: string): BookingCounter {
  const booked: BookingCounter['booked'] = [];
  const calls: string[] = [];
  let open: Draft | undefined;
  let turnId = '';

  const missing = (serviceId: string, known: Pick<Draft, 'partySize' | 'name' | 'answers'>): AskedDetail[] => {
    const services = profile.services.filter(({ id }) => splitIds(serviceId).includes(id));
    const details = services.flatMap(({ asks }) => asks.filter((detail) => known[detail] === undefined));
    const questions = services.flatMap((service) => service.questions.map(({ id }) => id));
    return [
      ...new Set([
        ...details,
        ...questions.filter((id) => known.answers?.[id] === undefined).map((id) => `question:${id}` as const),
      ]),
    ];
  };
  const view = (slot: Slot): BookingView => ({
    reference: 'K7F3QZ',
    state: 'confirmed',
    slot,
    canMove: true,
    canCancel: true,
  });
  const slotFor = (serviceId: string, date: string, time: string, resourceId: string): Slot => ({
    serviceId,
    resourceId,
    start: `${date}T${time}:00+04:00`,
    end: `${date}T23:59:00+04:00`,
  });

  const draftBooking = (wish: DraftBookingArguments): unknown => {
    const given = Object.fromEntries((wish.answers ?? []).map(({ question, answer }) => [question, answer]));
    const service = profile.services.find(({ id }) => id === splitIds(wish.service_id)[0]);
    const details = {
      ...(wish.party_size === undefined ? {} : { partySize: wish.party_size }),
      ...((wish.name ?? profileName) === undefined ? {} : { name: wish.name ?? profileName }),
      ...(Object.keys(given).length === 0 ? {} : { answers: given }),
    };
    open = {
      id: `d_${turnId.slice(0, 12)}`,
      kind: 'book',
      reference: 'K7F3QZ',
      turnId,
      createdAt: '2026-03-02T09:00:00+04:00',
      expiresAt: '2026-03-02T10:00:00+04:00',
      slot: slotFor(wish.service_id, wish.date, wish.time, wish.resource_id ?? service?.resources[0] ?? ''),
      ...details,
      missing: missing(wish.service_id, details),
    };
    const later = slotFor(wish.service_id, wish.date, '18:00', open.slot.resourceId);
    return { outcome: 'drafted', draft: open, neighbours: [later] };
  };

  const commit = (slot: Slot, name: string | undefined, answers: Answers, known: Draft | undefined): unknown => {
    if (missing(slot.serviceId, { ...known, name: name ?? profileName, answers }).length > 0) {
      return { outcome: 'refused', reason: 'details_missing' };
    }
    open = undefined;
    booked.push({ slot, answers, name: name ?? profileName });
    return { outcome: 'committed', kind: 'book', booking: view(slot) };
  };

  const call = (name: string, args: Readonly<Record<string, unknown>>): unknown => {
    switch (name) {
      case 'customer_state':
        return { bookings: [], offers: [], ...(open === undefined ? {} : { openDraft: open }) };
      case 'find_slots': {
        const { service_id, date = '2026-03-03' } = BOOKING_TOOLS.find_slots.arguments.parse(args);
        const serviceId = service_id ?? profile.services[0]?.id ?? '';
        const resource = profile.services.find(({ id }) => id === serviceId)?.resources[0] ?? '';
        const slots = ['10:00', '11:00', '14:00'].map((time) => slotFor(serviceId, date, time, resource));
        return { slots, more: false };
      }
      case 'draft_booking':
        return draftBooking(BOOKING_TOOLS.draft_booking.arguments.parse(args));
      case 'commit_draft': {
        const { draft_id, name: added, answers = {} } = BOOKING_TOOLS.commit_draft.arguments.parse(args);
        if (open?.id !== draft_id) return { outcome: 'refused', reason: 'no_such_draft' };
        return commit(open.slot, open.name ?? added, { ...open.answers, ...answers }, open);
      }
      case 'commit_slot': {
        const { slot, name: given, answers = {} } = BOOKING_TOOLS.commit_slot.arguments.parse(args);
        return commit(slot, given, answers, undefined);
      }
      case 'release_draft':
        open = undefined;
        return { released: true };
      case 'request_person':
        return { outcome: 'requested' };
      default:
        throw new Error(`${name} is not at this counter`);
    }
  };

  return {
    booked,
    calls,
    expire: () => {
      open = undefined;
    },
    tools: {
      servers: () => Promise.resolve([]),
      sign: (scope) => {
        ({ turnId } = scope);
        return Promise.resolve('token');
      },
      call: (name, args) => {
        calls.push(name);
        const result = call(name, args);
        return Promise.resolve(Object.fromEntries(Object.entries(result ?? {})));
      },
    },
  };
}
