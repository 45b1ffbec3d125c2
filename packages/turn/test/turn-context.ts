import type {
  BookingView,
  BusinessProfile,
  CustomerStateResult,
  Draft,
  Language,
  MessageContent,
  ProfileFacts,
  Session,
  Slot,
} from '@randevou/contracts';
import type { Contact, Tools, TurnInput } from '@randevou/conversation';
import { inboxMessage, sampleProfile } from '@randevou/conversation/testing';
import { dateFormat } from '../src/date-format.ts';
import { createToolBox } from '../src/tool-box.ts';
import type { TurnContext } from '../src/turn-context.ts';
import { wordingFor } from '../src/wording/wording-for.ts';

export const NOW = Date.parse('2026-03-02T05:00:00Z');

const facts: ProfileFacts = {
  businessId: 'la-kaz',
  name: 'La Kaz',
  category: 'restaurant',
  timeZone: 'Indian/Mauritius',
  languages: ['en', 'fr'],
  currency: 'MUR',
  phone: '+2302009010',
  largestParty: 2,
  services: [
    {
      id: 'dinner',
      name: { en: 'Dinner', fr: 'Dîner' },
      aliases: [],
      durationMinutes: 120,
      asks: ['partySize'],
      questions: [],
      resources: ['T1'],
      windows: [{ days: ['tue'], from: '18:30', to: '22:30' }],
    },
  ],
  staff: [],
};

export function slotAt(start: string, resourceId = 'T1'): Slot {
  const end = `${start.slice(0, 11)}${String(Number(start.slice(11, 13)) + 2)}${start.slice(13)}`;
  return { serviceId: 'dinner', resourceId, start, end };
}

export function draftAt(start: string, changes: Partial<Draft> = {}): Draft {
  return {
    id: 'd_0123456789abcdef',
    kind: 'book',
    reference: 'K7F3QZ',
    turnId: 'a'.repeat(32),
    createdAt: '2026-03-02T09:00:00+04:00',
    expiresAt: '2026-03-02T09:10:00+04:00',
    slot: slotAt(start),
    partySize: 2,
    missing: [],
    ...changes,
  };
}

export function bookingAt(start: string, changes: Partial<BookingView> = {}): BookingView {
  return {
    reference: 'K7F3QZ',
    state: 'confirmed',
    slot: slotAt(start),
    partySize: 2,
    canMove: true,
    canCancel: true,
    ...changes,
  };
}

const noTools: Tools = {
  servers: () => Promise.resolve([]),
  call: (name) => Promise.reject(new Error(`${name} is not part of this test`)),
  sign: () => Promise.resolve('token'),
};

export interface ContextOptions {
  readonly language?: Language;
  readonly said?: readonly (string | MessageContent)[];
  readonly session?: Partial<Session>;
  readonly state?: Omit<CustomerStateResult, 'offers'> & { readonly offers?: Draft[] };
  readonly contact?: Partial<Contact>;
  readonly attempt?: number;
  readonly late?: boolean;
  readonly tools?: Tools;
  readonly profile?: BusinessProfile;
}

/** The context of one turn of the sample restaurant, or of another business. */
export function turnContext(options: ContextOptions = {}): TurnContext {
  const {
    language = 'en',
    said = ['hello'],
    state = { bookings: [] },
    attempt = 1,
    late = false,
    tools = noTools,
    profile = sampleProfile,
  } = options;
  const session: Session = { v: 1, history: [], ...options.session };
  const messages = said.map((content, index) =>
    inboxMessage(`m${index}`, NOW, typeof content === 'string' ? { kind: 'text', text: content } : content),
  );
  const input: TurnInput = {
    conversation: { businessId: 'la-kaz', customerId: 'c_00000000000000aa' },
    customer: { customerId: 'c_00000000000000aa', phone: '+23057001234' },
    profile,
    contact: { wantsReminders: true, ...options.contact },
    turn: { turnId: 'b'.repeat(32), attempt, messages, session },
    now: NOW,
    deadline: NOW + 35_000,
  };
  const words = wordingFor(language);
  const locale = words.locale(profile.timeZone);
  return {
    input,
    profile,
    profileFacts: facts,
    session,
    state: { offers: [], ...state },
    language,
    words,
    dates: dateFormat(locale, profile.timeZone),
    locale,
    tools: createToolBox(tools, input),
    nonce: 'b'.repeat(12),
    late,
  };
}
